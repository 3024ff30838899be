import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFile, BUILD_META, type AppBuild } from '../../../src/offline/appFiles.ts';
import { writeOffline } from '../../../scripts/ci/offline/offlineBuild.ts';

/** A copy of the built site that a test may change, and takes away at its end. */
export function copyOfSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'petala-luring-'));
  cpSync('dist', folder, { recursive: true });
  return folder;
}

/** The build that a folder's page names. */
export function buildIn(folder: string): AppBuild {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const id = new RegExp(`name="${BUILD_META}" content="(\\w+)"`).exec(page)?.[1];
  if (id === undefined) throw new Error(`${folder}/index.html names no build`);
  return JSON.parse(readFileSync(join(folder, buildFile(id)), 'utf8')) as AppBuild;
}

const HASHED = /-([\w-]{8})(?=\.(?:js|css|woff2?|wasm)\b)/g;

/**
 * Publishes another build over the one in a folder, as a host does it: every file of `assets/` has another name, the
 * names within the files fit, and nothing of the build before is left.
 */
export async function publishNextBuild(folder: string): Promise<AppBuild> {
  const before = buildIn(folder);
  const names = readdirSync(join(folder, 'assets'));
  const hashes = new Set(names.flatMap((name) => [...name.matchAll(HASHED)].map(([, hash = '']) => hash)));
  const renewed = (text: string) =>
    text.replace(HASHED, (whole, hash: string) =>
      hashes.has(hash) ? `-${[...hash].reverse().join('')}` : whole,
    );
  for (const name of names) {
    const path = join(folder, 'assets', name);
    if (/\.(js|css)$/.test(name)) writeFileSync(path, renewed(readFileSync(path, 'utf8')));
    renameSync(path, join(folder, 'assets', renewed(name)));
  }
  for (const page of ['index.html', 'bingkai.html']) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8').replace(new RegExp(`\\s*<meta name="${BUILD_META}"[^>]*>`), '');
    writeFileSync(path, renewed(html));
  }
  rmSync(join(folder, buildFile(before.id)));
  const first = before.files.filter(({ stage }) => stage === 'first').map(({ path }) => renewed(path));
  return writeOffline(folder, new Set(first));
}
