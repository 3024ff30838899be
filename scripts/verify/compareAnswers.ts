/** How far an answer is from the expected one, at the place where it is farthest beyond what is allowed. */
export interface Comparison {
  readonly passed: boolean;
  /** Largest relative error of a number (absolute below 1); Infinity where the shapes differ. */
  readonly largestError: number;
  /** Where the largest error is, `quantile.2.breaks.1`; of a failure, the worst that failed. */
  readonly path: string;
  /** Leaves that are no number, differ, and may: a verdict that hangs on a chance near its limit. */
  readonly excused: readonly string[];
}

interface Difference {
  readonly path: string;
  readonly error: number;
}

/** Keys of an expected answer that are no part of it: sentences about it, and the answers of known mistakes. */
const BESIDE = /^(WRONG.*|invariant|note)$/;

/** Compares leaf by leaf what `expected` names; keys that are no part of the answer (`BESIDE`) are left out. */
export function compareAnswers(
  answers: { readonly result: unknown; readonly expected: unknown },
  allowed: (path: string) => number,
): Comparison {
  const found = differences(answers.result, answers.expected, '');
  const failed = found.filter(({ path, error }) => error > allowed(path));
  const passed = failed.length === 0;
  const excused = passed ? found.filter(({ error }) => error === Number.POSITIVE_INFINITY) : [];
  const worst = (passed ? found.filter((one) => !excused.includes(one)) : failed).reduce(
    (most, one) => (one.error > most.error ? one : most),
    { path: '', error: 0 },
  );
  return { passed, largestError: worst.error, path: worst.path, excused: excused.map(({ path }) => path) };
}

function differences(result: unknown, expected: unknown, path: string): Difference[] {
  if (typeof expected === 'number') {
    const error = typeof result === 'number' ? relativeError(result, expected) : Number.POSITIVE_INFINITY;
    return [{ path, error }];
  }
  if (typeof expected !== 'object' || expected === null) {
    return [{ path, error: result === expected ? 0 : Number.POSITIVE_INFINITY }];
  }
  if (typeof result !== 'object' || result === null || Array.isArray(result) !== Array.isArray(expected)) {
    return [{ path, error: Number.POSITIVE_INFINITY }];
  }
  if (Array.isArray(expected) && Array.isArray(result) && result.length !== expected.length) {
    return [{ path, error: Number.POSITIVE_INFINITY }];
  }
  return Object.entries(expected)
    .filter(([key]) => !BESIDE.test(key))
    .flatMap(([key, value]) =>
      differences((result as Record<string, unknown>)[key], value, path === '' ? key : `${path}.${key}`),
    );
}

function relativeError(result: number, expected: number): number {
  const error = Math.abs(result - expected) / Math.max(1, Math.abs(expected));
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}
