import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { writeDemoPack } from '../scripts/demo/demoPack';

export const ROOT = resolve(import.meta.dirname, '..');
/** Everything a bench makes: builds, packs, results. Not in the repository. */
export const CACHE = join(ROOT, '.cache/bench');
export const APP_DIR = join(CACHE, 'app');
export const PAGES_DIR = join(CACHE, 'pages');
export const PACKS_DIR = join(CACHE, 'packs');
const PACK_SEED = 1;

/** Builds the app as `npm run build` does, into a folder of its own. */
export async function buildApp(): Promise<void> {
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: APP_DIR, emptyOutDir: true },
  });
}

/** Builds the pages that the app is compared with. */
export async function buildPages(): Promise<void> {
  await build({ configFile: join(ROOT, 'bench/pages/vite.config.ts'), logLevel: 'warn' });
}

/** Makes the demonstration pack of n villages unless it is there; answers with its folder's name. */
export function demoPack(n: number): string {
  const name = `contoh-${n}`;
  const outDir = join(PACKS_DIR, name);
  if (!existsSync(join(outDir, 'datapackage.json'))) {
    writeDemoPack({
      villages: n,
      seed: PACK_SEED,
      outDir,
      truthPath: join(PACKS_DIR, `truth-${n}.json`),
    });
  }
  return name;
}
