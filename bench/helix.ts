import type { Entry } from './analysis/contest';
import { builtProgram } from './builtProcess';
import type { Target } from './statistics';
import { figure, spreadText, table } from './tables';

export interface HelixOrder {
  readonly villages: number;
  readonly activities: number;
  readonly passes: number;
  readonly seed: number;
}

/** How long cuts of the cube take, each with all of its sums, and how long it takes to build, once. */
export interface HelixCuts {
  readonly villages: number;
  readonly activities: number;
  /** Activities split by place, actor and fund. */
  readonly parts: number;
  readonly build_ms: number;
  /** Reading the figures of every row and cell of village × sector, once: those are added up when they are read. */
  readonly read_ms: number;
  readonly cuts: readonly Entry[];
}

/** From a press to the answer, within which nobody feels a wait. */
const AT_MOST_MS = 100;

export async function measureHelix(order: HelixOrder): Promise<HelixCuts> {
  const program = await builtProgram('bench/helixTask.ts');
  return (await program.run(order)) as HelixCuts;
}

export function helixTargets({ cuts }: HelixCuts): Target[] {
  return cuts.map(({ name, cpu_ms }) => ({ name, got: cpu_ms.median, atMost: AT_MOST_MS, unit: 'ms' }));
}

export function helixReport({ villages, activities, parts, build_ms, read_ms, cuts }: HelixCuts): string {
  const count = (n: number) => n.toLocaleString('en');
  return [
    `## Who does what where: ${count(villages)} villages, ${count(activities)} interventions, ${count(parts)} parts`,
    table(
      ['cut', 'processor time, ms', 'by the clock, ms'],
      cuts.map(({ name, cpu_ms, wall_ms }) => [name, spreadText(cpu_ms), spreadText(wall_ms)]),
    ),
    `The cube takes ${figure(build_ms)} ms to build, once a pack. Reading every row and cell of village × sector, whose figures are added up when they are read, takes ${figure(read_ms)} ms.`,
  ].join('\n\n');
}
