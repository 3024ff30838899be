import { shuffledPasses, spreadOf, type Spread, type Target } from '../statistics';

/** One way to answer a question, beside others. */
export interface Contender {
  readonly key: string;
  readonly name: string;
  /** Share of the question that a run answers, where all of it would take too long; the time is divided by it. */
  readonly part?: number;
  readonly run: () => unknown;
}

export interface Entry {
  readonly key: string;
  readonly name: string;
  /** Processor time of the process for the whole question: others on the machine lengthen the clock's, not this. */
  readonly cpu_ms: Spread;
  /** By the clock. */
  readonly wall_ms: Spread;
  /** Less than 1: only so much was run, the rest is extrapolated. */
  readonly part: number;
}

/** A question, how long each way took to answer it, and the targets. */
export interface Analysis {
  readonly title: string;
  /** What was asked, of which data, and how the answers were found to be the same. */
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly targets: readonly Target[];
}

export interface Order {
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

interface Took {
  readonly cpu: number;
  readonly wall: number;
}

/** What takes less is run once more before it is timed: collecting garbage throws compiled code away too. */
const SHORT_MS = 2000;

/** Runs all contenders in shuffled order, pass after pass; the first pass warms up and is not counted. */
export async function contest(
  contenders: readonly Contender[],
  { passes, seed, say }: Order,
): Promise<Entry[]> {
  const times = new Map(contenders.map(({ key }): [string, Took[]] => [key, []]));
  for (const [pass, order] of shuffledPasses(contenders, { passes: passes + 1, seed }).entries()) {
    for (const { key, run } of order) {
      // The memory that the contender before has left is freed first, so that its collection is not timed here.
      globalThis.gc?.();
      const before = times.get(key)!;
      if ((before.at(-1)?.cpu ?? Infinity) < SHORT_MS) await run();
      const took = await timed(run);
      say(`    ${pass}: ${key} ${took.cpu.toFixed(1)} ms`);
      before.push(took);
    }
  }
  return contenders.map(({ key, name, part = 1 }) => {
    const counted = times.get(key)!.slice(1);
    const spread = (of: (took: Took) => number) => spreadOf(counted.map((took) => of(took) / part));
    return { key, name, part, cpu_ms: spread(({ cpu }) => cpu), wall_ms: spread(({ wall }) => wall) };
  });
}

async function timed(run: () => unknown): Promise<Took> {
  const wall = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - wall };
}

/** Runs something once; gives its value and the processor time, ms. */
export function once<T>(make: () => T): { readonly value: T; readonly ms: number } {
  const before = process.cpuUsage();
  const value = make();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

/** How many times as long one way takes as another, by the medians. */
export function ratioOf(entries: readonly Entry[], slow: string, fast: string): number {
  const of = (key: string) => entries.find((entry) => entry.key === key)?.cpu_ms.median ?? NaN;
  return of(slow) / of(fast);
}
