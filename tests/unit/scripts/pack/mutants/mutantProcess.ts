import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../../../../scripts/pack/checkFolder';
import type { Damaged, PackTexts } from './damage';
import { DAMAGE_KINDS } from './damageKinds';
import { drawOf } from './draw';
import type { Begun, Judged, MutantJob } from './judgeMutants';
import { smallWholePack } from './smallWholePack';

/** Damages a pack once a seed and checks it; a process of its own, so that a check that hangs can be ended. */
const { pack, seeds } = JSON.parse(process.argv[2] ?? '') as MutantJob;
const texts = pack === 'small' ? smallWholePack() : textsOf(pack);
const dir = mkdtempSync(join(tmpdir(), 'petala-mutants-'));
for (const [path, text] of texts) writeFileSync(join(dir, path), text);

for (const seed of seeds) {
  const { kind, damaged } = mutant(seed);
  const about = { seed, kind, what: damaged.what };
  process.send?.({ begun: true, ...about } satisfies Begun);
  write(damaged);
  process.send?.({ begun: false, ...about, ...(await judged()) } satisfies Judged);
  writeFileSync(join(dir, damaged.path), texts.get(damaged.path)!);
}
rmSync(dir, { recursive: true });

function textsOf(folder: string): PackTexts {
  const names = readdirSync(folder).filter((name) => /\.(csv|json|geojson)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The damage of a seed: kinds take turns, and where one finds no place the next draw tries again. */
function mutant(seed: number): { readonly kind: string; readonly damaged: Damaged } {
  const kinds = Object.entries(DAMAGE_KINDS);
  const [kind, harm] = kinds[seed % kinds.length]!;
  const draw = drawOf(seed);
  for (let tries = 0; tries < 1000; tries++) {
    const damaged = harm(texts, draw);
    if (damaged) return { kind, damaged };
  }
  throw new Error(`${kind} finds nothing to damage`);
}

/** Writes the damaged file, and its length and hash into the descriptor: its content must reach the readers. */
function write({ path, text }: Damaged): void {
  writeFileSync(join(dir, path), text);
  if (path === 'datapackage.json') return;
  const descriptor = JSON.parse(texts.get('datapackage.json')!) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  const resource = descriptor.resources.find((one) => one.path === path)!;
  resource.bytes = Buffer.byteLength(text);
  resource.hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  writeFileSync(join(dir, 'datapackage.json'), JSON.stringify(descriptor));
}

async function judged(): Promise<Pick<Judged, 'findings' | 'thrown'>> {
  try {
    const { findings } = await checkFolder(dir);
    return { findings, thrown: null };
  } catch (cause) {
    return { findings: [], thrown: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  } finally {
    writeFileSync(join(dir, 'datapackage.json'), texts.get('datapackage.json')!);
  }
}
