/** Exact test of "it made no difference": every way in which as many units could have been treated. */
export interface RandomisationTest {
  /** Mean of the treated minus mean of the others. */
  readonly estimate: number;
  readonly assignments: number;
  /** Assignments with an estimate at least as large. */
  readonly atLeast: number;
  /** The same by size, either sign. */
  readonly asFar: number;
}

/** Sums in another order differ in the last bits: an estimate as large as the real one counts as such. */
const SLACK = 1e-9;
/** Beyond this many assignments nobody waits; sample them instead. */
export const MOST_ASSIGNMENTS = 5_000_000;

/**
 * Randomisation inference for a difference in means under complete randomisation.
 * @throws RangeError without a treated or an untreated unit, or where there are more than `MOST_ASSIGNMENTS`
 */
export function randomisationTest(values: Float64Array, treated: readonly number[]): RandomisationTest {
  const n = values.length;
  const k = new Set(treated).size;
  if (k === 0 || k >= n)
    throw new RangeError(`randomisationTest: ${k} of ${n} treated; both kinds are needed`);
  const assignments = choose(n, k);
  if (assignments > MOST_ASSIGNMENTS) {
    throw new RangeError(`randomisationTest: ${assignments} assignments; at most ${MOST_ASSIGNMENTS}`);
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  const effect = (sum: number) => sum / k - (total - sum) / (n - k);
  const estimate = effect([...new Set(treated)].reduce((sum, i) => sum + values[i]!, 0));
  const slack = SLACK * Math.max(1, Math.abs(estimate));
  let atLeast = 0;
  let asFar = 0;
  eachSum(values, k, (sum) => {
    const other = effect(sum);
    if (other >= estimate - slack) atLeast++;
    if (Math.abs(other) >= Math.abs(estimate) - slack) asFar++;
  });
  return { estimate, assignments, atLeast, asFar };
}

function choose(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) count = (count * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(count);
}

/** The sum of every choice of k values. */
function eachSum(values: Float64Array, k: number, visit: (sum: number) => void): void {
  const pick = (from: number, left: number, sum: number): void => {
    if (left === 0) return visit(sum);
    for (let i = from; i <= values.length - left; i++) pick(i + 1, left - 1, sum + values[i]!);
  };
  pick(0, k, 0);
}
