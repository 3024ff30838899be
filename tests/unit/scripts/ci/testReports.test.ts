import { describe, expect, test } from 'vitest';
import {
  lastLine,
  readPlaywrightReport,
  readVitestReport,
  total,
} from '../../../../scripts/ci/testReports.ts';

describe('reports', () => {
  test("of vitest give each test's outcome", () => {
    const assertionResults = ['passed', 'passed', 'failed', 'pending', 'todo'].map((status, i) => ({
      status,
      fullName: `test ${i}`,
    }));
    expect(readVitestReport(JSON.stringify({ testResults: [{ assertionResults }] }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['test 3', 'test 4'],
    });
  });

  test('of Playwright are read at any depth; a second try that passes is a failure', () => {
    const spec = (title: string, ...statuses: string[]): object => ({
      title,
      tests: statuses.map((status) => ({ status, projectName: 'laptop' })),
    });
    const suites = [
      {
        title: 'a.spec.ts',
        specs: [spec('one', 'expected', 'unexpected')],
        suites: [{ title: 'deeper', specs: [spec('two', 'flaky'), spec('three', 'skipped')] }],
      },
    ];
    expect(readPlaywrightReport(JSON.stringify({ suites }))).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['[laptop] three'],
    });
  });

  test('add up to the last line, which names the skipped only if there are any', () => {
    const sum = total([
      { passed: 3, failed: 0, skipped: [] },
      { passed: 4, failed: 1, skipped: ['x'] },
    ]);
    expect(lastLine(sum)).toBe('7 passed, 1 failed, 1 skipped');
    expect(lastLine({ passed: 7, failed: 0, skipped: [] })).toBe('7 passed, 0 failed');
  });
});
