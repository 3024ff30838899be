import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { demoPack, PACKS_DIR, ROOT } from './builds';
import type { Target } from './statistics';
import { figure, table, targetTable } from './tables';

/** What was asked of the static pages: the time of 8,569 villages on two cores, and the weight of a page. */
const LARGEST = 8_569;
const MOST_S = 600;
const MOST_PAGE_KB = 25;
const MOST_PICTURE_KB = 60;

export interface SiteResult {
  readonly villages: number;
  /** Seconds of the whole command, pictures included. */
  readonly built_s: number;
  /** The most memory of all its processes together, as looked at twice a second. */
  readonly memory_mb: number;
  readonly pages: number;
  readonly pictures: number;
  /** The heaviest of each, pages after gzip; kB are 1,000 bytes. */
  readonly page_kb: number;
  readonly picture_kb: number;
}

/** Builds the static pages of demonstration packs of the given numbers of villages, once each. */
export async function measureSites(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<readonly SiteResult[]> {
  const results: SiteResult[] = [];
  for (const villages of sizes.filter((n) => n <= LARGEST)) {
    const pack = join(PACKS_DIR, demoPack(villages));
    const out = mkdtempSync(join(tmpdir(), 'petala-site-'));
    say(`static pages of ${villages} villages`);
    const { built_s, memory_mb } = await built(pack, out);
    results.push({ villages, built_s, memory_mb, ...weights(out) });
    rmSync(out, { recursive: true });
  }
  return results;
}

async function built(pack: string, out: string): Promise<Pick<SiteResult, 'built_s' | 'memory_mb'>> {
  const asked = ['site', 'build', pack, '--base', 'https://petala.example.go.id/', '--out', out];
  const begun = performance.now();
  const command = spawn(join(ROOT, 'node_modules/.bin/tsx'), ['scripts/petala.ts', ...asked], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  let memory_mb = 0;
  const looking = setInterval(() => (memory_mb = Math.max(memory_mb, residentMb(command.pid ?? 0))), 500);
  const code = await new Promise<number | null>((resolve) => command.on('exit', resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`site build of ${pack} ended with ${code}`);
  return { built_s: (performance.now() - begun) / 1000, memory_mb };
}

/** Memory of a process and all that it started, as Linux tells it; 0 elsewhere. */
function residentMb(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const own = (pages * 4096) / 1e6;
    return children
      .split(' ')
      .reduce((sum, child) => sum + (child === '' ? 0 : residentMb(Number(child))), own);
  } catch {
    // The process has ended, or there is no /proc.
    return 0;
  }
}

function weights(out: string): Omit<SiteResult, 'villages' | 'built_s' | 'memory_mb'> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => join(out, path));
  const pages = files.filter((path) => path.endsWith('.html'));
  const pictures = files.filter((path) => path.endsWith('.png'));
  const most = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.max(a, b), 0) / 1000;
  return {
    pages: pages.length,
    pictures: pictures.length,
    page_kb: most(pages.map((path) => gzipSync(readFileSync(path)).length)),
    picture_kb: most(pictures.map((path) => statSync(path).size)),
  };
}

export function siteTargets(results: readonly SiteResult[]): Target[] {
  return results.flatMap(({ villages, built_s, page_kb, picture_kb }) => {
    const of = `${villages.toLocaleString('en')} villages`;
    return [
      ...(villages === LARGEST
        ? [{ name: `${of}: all pages`, got: built_s, atMost: MOST_S, unit: 's' }]
        : []),
      { name: `${of}: heaviest page`, got: page_kb, atMost: MOST_PAGE_KB, unit: 'kB gzip' },
      { name: `${of}: heaviest picture`, got: picture_kb, atMost: MOST_PICTURE_KB, unit: 'kB' },
    ];
  });
}

export function siteReport(results: readonly SiteResult[]): string {
  const rows = results.map((one) => [
    one.villages.toLocaleString('en'),
    ...[one.pages, one.pictures].map((n) => n.toLocaleString('en')),
    ...[one.built_s, one.memory_mb, one.page_kb, one.picture_kb].map(figure),
  ]);
  const head = [
    'villages',
    'pages',
    'pictures',
    'built, s',
    'memory, MB',
    'heaviest page, kB gzip',
    'heaviest picture, kB',
  ];
  return `### Static pages\n\n${table(head, rows)}\n\n${targetTable(siteTargets(results))}`;
}
