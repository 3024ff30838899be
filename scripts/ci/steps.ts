import type { Outcome } from './testReports.ts';
import { readPlaywrightReport, readVitestReport } from './testReports.ts';

/** One step of `npm test`: commands that run one after another, and for a test runner the report it writes. */
export interface Step {
  readonly name: string;
  /** Each a program of node_modules/.bin with its arguments. */
  readonly commands: readonly (readonly [string, ...string[]])[];
  readonly report?: { readonly path: string; readonly read: (json: string) => Outcome };
  /** The step that must have passed before this one makes sense. */
  readonly needs?: string;
}

function vitest(name: string, target: string): Step {
  const path = `.cache/reports/${name}.json`;
  return {
    name,
    commands: [['vitest', 'run', target, '--reporter=default', '--reporter=json', `--outputFile=${path}`]],
    report: { path, read: readVitestReport },
  };
}

/** Cheap checks first: a slip of the pen shows in seconds, not after the browser has run. */
export const STEPS: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ['svelte-check', '--output', 'human', '--fail-on-warnings'],
      ['tsc', '-p', 'tsconfig.json'],
    ],
  },
  { name: 'types-core', commands: [['tsc', '-p', 'tsconfig.core.json']] },
  { name: 'lint', commands: [['eslint', '.', '--max-warnings', '0']] },
  { name: 'format', commands: [['prettier', '--check', '.', '--log-level', 'warn']] },
  vitest('unit', 'tests/unit'),
  vitest('scenes', 'tests/scenes'),
  vitest('architecture', 'tests/architecture.test.ts'),
  vitest('docs', 'tests/docs.test.ts'),
  { name: 'build', commands: [['vite', 'build', '--logLevel', 'warn']] },
  {
    name: 'browser',
    commands: [['playwright', 'test']],
    report: { path: '.cache/reports/browser.json', read: readPlaywrightReport },
    needs: 'build',
  },
  { ...vitest('firefox', 'tests/firefox'), needs: 'build' },
];
