import * as v from 'valibot';
import {
  equalBounds,
  HEAD_SHARE,
  headTailBounds,
  meanAndDeviation,
  naturalBounds,
  quantileBounds,
} from '../../src/aggregate/classes/breakBounds';
import { squaresAround } from '../../src/aggregate/classes/breaks';
import type { Fixture, Verifier } from './fixture';

const INPUT = v.object({ values: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2)) });
const PARAMS = v.object({
  ks: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  headtails_thr: v.optional(v.number(), HEAD_SHARE),
});

/** Class breaks by the same functions that the map uses. */
export const classBreaks: Verifier = {
  method: 'class breaks',
  compute,
  // The classes themselves must be the very same; what is computed, to the ninth digit.
  allowed: (path) => (/class_max|class_min|counts|\.k$/.test(path) ? 0 : 1e-9),
};

function compute(fixture: Fixture): Record<string, unknown> | string {
  const input = v.safeParse(INPUT, fixture.input);
  const params = v.safeParse(PARAMS, fixture.params);
  if (!input.success) return 'input.values: at least two numbers expected';
  if (!params.success) return 'params.ks: whole numbers from 1 expected';
  const sorted = Float64Array.from(input.output.values).sort();
  const { ks, headtails_thr } = params.output;
  const distinct = new Set(sorted).size;
  const { mean, deviation } = meanAndDeviation(sorted);
  const means = headTailBounds(sorted, headtails_thr);
  return {
    fisher_jenks: ks.filter((k) => k <= distinct).map((k) => naturalClasses(sorted, k)),
    quantile: ks.map((k) => ({ k, breaks: closed(sorted, quantileBounds(sorted, k)) })),
    equal: ks.map((k) => ({ k, breaks: closed(sorted, equalBounds(sorted, k)) })),
    headtails: { means_used: means, classInt_brks: closed(sorted, means) },
    mean,
    sd: deviation,
    tss: squaresAround(sorted),
  };
}

function naturalClasses(sorted: Float64Array, k: number): Record<string, unknown> {
  const upper = [...naturalBounds(sorted, k), Number.POSITIVE_INFINITY];
  const classes = upper.map((end, i) =>
    sorted.filter((value) => value <= end && (i === 0 || value > upper[i - 1]!)),
  );
  const wss = classes.reduce((sum, members) => sum + squaresAround(members), 0);
  const first = classes.map((members) => members[0]!);
  const last = classes.map((members) => members[members.length - 1]!);
  return {
    k,
    wss,
    gvf: 1 - wss / squaresAround(sorted),
    class_max: last,
    class_min: first,
    counts: classes.map((members) => members.length),
    classInt_breaks_midpoints: closed(
      sorted,
      last.slice(0, -1).map((end, i) => (end + first[i + 1]!) / 2),
    ),
  };
}

/** Inner bounds between the smallest and the largest value. */
function closed(sorted: Float64Array, inner: readonly number[]): number[] {
  return [sorted[0]!, ...inner, sorted[sorted.length - 1]!];
}
