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
  'table',
  'tasks',
  'carry',
  'meeting',
  'analysis',
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
  /** What else has to be known to read the figures: load, disturbed runs. */
  readonly note: string;
}

/** A file of `bench/results`: the targets, and all figures. */
export interface BenchResult {
  readonly bench: BenchName;
  readonly run: Run;
  readonly targets: readonly Target[];
  /** Medians with their spread, as the bench gives them or as they were published. */
  readonly figures: unknown;
}

export const RESULTS_DIR = join(ROOT, 'bench/results');

/** What has been published so far. */
export function readResults(): BenchResult[] {
  return BENCHES.filter((name) => existsSync(join(RESULTS_DIR, `${name}.json`))).map(
    (name) => JSON.parse(readFileSync(join(RESULTS_DIR, `${name}.json`), 'utf8')) as BenchResult,
  );
}

export function writeResult(folder: string, result: BenchResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.bench}.json`), `${JSON.stringify(result, null, 2)}\n`);
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
