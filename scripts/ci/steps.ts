import type { Outcome } from './testReports.ts';
import { readPlaywrightReport, readVitestReport } from './testReports.ts';

/** One step of `npm test`: a command, and for a test runner the report it writes. */
export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin with its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Keeps one core busy: a neighbour in the list that does the same runs beside it. */
  readonly oneCore?: true;
  readonly report?: { readonly path: string; readonly read: (json: string) => Outcome };
  /** The step that must have passed before this one makes sense. */
  readonly needs?: string;
}

function vitest(name: string, target: string): Step {
  const path = `.cache/reports/${name}.json`;
  return {
    name,
    command: ['vitest', 'run', target, '--reporter=default', '--reporter=json', `--outputFile=${path}`],
    report: { path, read: readVitestReport },
  };
}

/** Cheap checks first: a slip of the pen shows in seconds, not after the browser has run. */
export const STEPS: readonly Step[] = [
  { name: 'types', command: ['svelte-check', '--output', 'human', '--fail-on-warnings'], oneCore: true },
  { name: 'types-core', command: ['tsc', '-p', 'tsconfig.core.json'], oneCore: true },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], oneCore: true },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'], oneCore: true },
  vitest('unit', 'tests/unit'),
  vitest('scenes', 'tests/scenes'),
  vitest('architecture', 'tests/architecture.test.ts'),
  vitest('docs', 'tests/docs.test.ts'),
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'browser',
    command: ['playwright', 'test'],
    report: { path: '.cache/reports/browser.json', read: readPlaywrightReport },
    needs: 'build',
  },
  { ...vitest('firefox', 'tests/firefox'), needs: 'build' },
];

/** The steps in order, neighbours that keep one core each together. */
export function together(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.oneCore && last?.[0]?.oneCore) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
