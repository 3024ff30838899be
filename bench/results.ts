import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './builds';
import type { Target } from './statistics';

/** The benches in the order in which they are run and reported. */
export const BENCHES = [
  'sizes',
  'ready',
  'recolour',
  'explore',
  'frames',
  'table',
  'tasks',
  'carry',
  'meeting',
  'nation',
  'points',
  'region',
  'nearest',
  'dissolve',
  'hotspots',
  'rollup',
  'growth',
  'helix',
  'site',
  'import',
] as const;
export type BenchName = (typeof BENCHES)[number];

/** Where and when a bench was run. */
export interface Run {
  /** By this program, or taken over from the tables that were published before results were kept as files. */
  readonly taken: 'measured' | 'published';
  /** `2026-11-26` */
  readonly date: string;
  /** The commit that was measured, or that published the tables. */
  readonly commit: string;
  /** Processor, browser, versions. */
  readonly machine: string;
  readonly passes: number;
  readonly seed: number;
  /** Programs that waited for a processor, on average of the minute before the bench began and before it ended. */
  readonly load?: readonly [before: number, after: number];
  /** What else has to be known to read the figures: load, disturbed runs. */
  readonly note: string;
}

/** What a run says of the targets. */
export interface Verdicts {
  readonly run: Run;
  readonly targets: readonly Target[];
}

/** A file of `bench/results`: the targets, and all figures. */
export interface BenchResult extends Verdicts {
  readonly bench: BenchName;
  /** The run that this one has replaced; its figures stand in the history of the file. */
  readonly previous?: Verdicts;
  /** Medians with their spread, as the bench gives them or as they were published. */
  readonly figures: unknown;
}

export const RESULTS_DIR = join(ROOT, 'bench/results');

/** What has been published so far. */
export function readResults(): BenchResult[] {
  return BENCHES.flatMap((name) => readResult(RESULTS_DIR, name) ?? []);
}

function readResult(folder: string, name: BenchName): BenchResult | null {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as BenchResult) : null;
}

/** Puts a result in the place of the one that is there, whose verdicts stay beside its own. */
export function writeResult(folder: string, result: Omit<BenchResult, 'previous'>): void {
  mkdirSync(folder, { recursive: true });
  const before = readResult(folder, result.bench);
  const previous = before && { run: before.run, targets: before.targets };
  const whole = { ...result, ...(previous ? { previous } : {}) };
  writeFileSync(join(folder, `${result.bench}.json`), `${JSON.stringify(whole, null, 2)}\n`);
}

/** The commit of the working tree, marked where it has changes; `unknown` outside of a checkout. */
export function commitHere(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : '');
  } catch {
    // No git, or no checkout: the figures are still worth keeping.
    return 'unknown';
  }
}
