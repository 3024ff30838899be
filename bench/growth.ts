import { boundarySource } from './analysis/boundarySource';
import type { BoundarySource } from './analysis/places';
import { builtProgram } from './builtProcess';
import type { BenchResult } from './results';
import type { Spread } from './statistics';
import { figure, table } from './tables';
import { describeRun } from './verdictTables';

/** The sizes of the published page: a regency, a large one, a province, the nation. */
export const GROWTH_SIZES = [285, 1_000, 8_569, 81_904] as const;
const PERMUTATIONS = 99_999;

export interface GrowthTask {
  readonly source: BoundarySource;
  readonly permutations: number;
  readonly passes: number;
  readonly seed: number;
}

/** What an act cost at one size. */
export interface GrownAct {
  readonly name: string;
  /** Where the work is done, from the root of the repository. */
  readonly file: string;
  readonly cpu_ms: Spread;
  /** Millions of bytes that the answer holds. */
  readonly held_mb: number;
}

/** Every act at one size. */
export interface Grown {
  readonly villages: number;
  /** Where the borders are from, in words. */
  readonly from: string;
  readonly corners: number;
  /** The most memory of the whole process, all acts one after the other, in millions of bytes. */
  readonly peak_mb: number;
  readonly acts: readonly GrownAct[];
}

interface Order {
  readonly largest: number;
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** The acts at every size up to the largest, one process a size. */
export async function measureGrowth({ largest, passes, seed, say }: Order): Promise<readonly Grown[]> {
  const program = await builtProgram('bench/growthTask.ts');
  const found: Grown[] = [];
  for (const n of GROWTH_SIZES.filter((size) => size <= largest)) {
    const source = boundarySource(n);
    say(`growth: ${n} villages, ${source.from}`);
    const task: GrowthTask = { source, permutations: PERMUTATIONS, passes, seed };
    found.push((await program.run(task)) as Grown);
  }
  return found;
}

/**
 * The exponent b of y = a·nᵇ through the points by least squares of their logarithms: 1 where twice the villages take
 * twice as long. NaN of fewer than two points.
 */
export function exponentOf(points: readonly (readonly [n: number, y: number])[]): number {
  const logs = points.filter(([, y]) => y > 0).map(([n, y]) => [Math.log(n), Math.log(y)] as const);
  const mean = (of: (one: readonly [number, number]) => number) =>
    logs.reduce((sum, one) => sum + of(one), 0) / logs.length;
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
  return mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
}

/** The published page. Throws where growth was not measured. */
export function growthPage(results: readonly BenchResult[]): string {
  const result = results.find(({ bench }) => bench === 'growth');
  if (!result) throw new Error('bench/results has no growth.json');
  const { run, figures } = result;
  return [
    '# Growth with the number of villages',
    'Processor time of one thread for each act, medians; 1 as exponent means that twice the villages take twice as long. What an ' +
      'answer holds is counted after a collection of garbage. Acts and data are described in [methods.md](methods.md).',
    growthReport(figures as readonly Grown[]),
    describeRun('growth', run),
    '',
  ].join('\n\n');
}

export function growthReport(grown: readonly Grown[]): string {
  const [first] = grown;
  const count = (n: number) => n.toLocaleString('en');
  const of = (size: Grown, name: string) => size.acts.find((act) => act.name === name)!;
  const rows = (first?.acts ?? []).map(({ name, file }) => [
    name,
    ...grown.map((size) => figure(of(size, name).cpu_ms.median)),
    figure(exponentOf(grown.map((size) => [size.villages, of(size, name).cpu_ms.median]))),
    ...grown.slice(-1).map((size) => figure(of(size, name).held_mb)),
    `\`${file}\``,
  ]);
  const sizes = grown.map(({ villages }) => `${count(villages)}, ms`);
  return [
    table(['act', ...sizes, 'exponent', 'answer at the largest, MB', 'file'], rows),
    table(
      ['villages', 'corners of their borders', 'most memory of the process, MB', 'borders'],
      grown.map(({ villages, corners, peak_mb, from }) => [
        count(villages),
        count(corners),
        figure(peak_mb),
        from,
      ]),
    ),
  ].join('\n\n');
}
