import * as v from 'valibot';
import { alkireFoster } from '../microdata/alkireFoster';
import { fgt } from '../microdata/fgt';
import type { Verifier } from './fixture';

const NUMBERS = v.array(v.pipe(v.number(), v.finite()));
const FGT = v.object({ y: NUMBERS, z: v.pipe(v.number(), v.minValue(Number.MIN_VALUE)) });

/** Poverty of money. */
export const fosterGreerThorbecke: Verifier = {
  method: 'Foster-Greer-Thorbecke P0,P1,P2',
  compute: ({ input }) => {
    const parsed = v.safeParse(FGT, input);
    if (!parsed.success) return 'input: y and a line z above 0 expected';
    const { y, z } = parsed.output;
    const { P0, P1, P2 } = fgt(y.map((own) => ({ y: own, line: z, weight: 1 })));
    return { P0, P1, P2 };
  },
  allowed: () => 1e-12,
};

const AF = v.object({
  achievements: v.array(NUMBERS),
  cutoffs: NUMBERS,
  dimension_names: v.array(v.string()),
  weights: NUMBERS,
});

/** Poverty of many things: at the cutoff asked, in any dimension, and in all. */
export const alkireFosterCounting: Verifier = {
  method: 'Alkire-Foster',
  compute: ({ input, params }) => {
    const parsed = v.safeParse(AF, input);
    const asked = v.safeParse(v.object({ k: v.number() }), params);
    if (!parsed.success || !asked.success) {
      return 'input: achievements, cutoffs, dimension_names and weights, params.k expected';
    }
    const { achievements, cutoffs, dimension_names, weights } = parsed.output;
    const dimensions = dimension_names.map((name, d) => ({ name, cutoff: cutoffs[d]!, weight: weights[d]! }));
    const at = (k: number) => {
      const answer = alkireFoster({ dimensions, people: achievements, k, missing: 'drop' });
      const { H, A, M0, M1, M2, contribution, scores, poor } = answer;
      return {
        H,
        A,
        M0,
        uncensored_headcount: answer.uncensored,
        censored_headcount: answer.censored,
        contribution,
        M1,
        M2,
        scores,
        poor,
      };
    };
    return {
      k_half: at(asked.output.k),
      union_k_quarter: at(Math.min(...weights)),
      intersection_k_one: at(weights.reduce((sum, weight) => sum + weight, 0)),
    };
  },
  allowed: (path) => (/\.poor\./.test(path) ? 0 : 1e-9),
};
