import * as v from 'valibot';
import { loadSolver } from '../commands/loadSolver';
import {
  fewestThatCover,
  maximalCover,
  pMedian,
  type SiteAnswer,
  type SiteQuestion,
} from '../../src/planner/location/sites';
import type { Fixture, Verifier } from './fixture';

/** For one program. */
const LIMIT_S = 55;
const NUMBER = v.pipe(v.number(), v.finite());
const COVER = v.object({ p: NUMBER, radius: NUMBER });
const SITE_INPUT = v.object({
  weights: v.array(NUMBER),
  distance: v.array(v.array(v.nullable(NUMBER))),
});
const SITE_PARAMS = v.object({
  p: v.optional(v.union([NUMBER, v.array(NUMBER)]), []),
  cover_radius: v.optional(NUMBER),
  maximal_cover: v.optional(v.union([COVER, v.array(COVER)])),
});

/** The part of an expected answer that stands beside a place in it. */
function beside(path: string, { expected }: Fixture): unknown {
  const steps = path.split('.').slice(0, path.split('.').indexOf('sites'));
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], expected);
}

const siting: Verifier = {
  method: 'p-median',
  allowed: (path, fixture) => {
    if (!path.includes('sites') || path.startsWith('fewest')) return /unique|fewest/.test(path) ? 0 : 1e-9;
    const { unique } = (beside(path, fixture) ?? {}) as { unique?: boolean };
    return unique === false ? Number.POSITIVE_INFINITY : 0;
  },
  compute: async (fixture) => {
    const input = v.safeParse(SITE_INPUT, fixture.input);
    const params = v.safeParse(SITE_PARAMS, fixture.params);
    if (!input.success) return 'input: weights and a table of distances (null: unreachable) expected';
    if (!params.success) return 'params: p, cover_radius or maximal_cover expected';
    const question: SiteQuestion = {
      weights: Float64Array.from(input.output.weights),
      distance: input.output.distance.map((row) => Float64Array.from(row, (one) => one ?? Number.NaN)),
    };
    const { p, cover_radius, maximal_cover } = params.output;
    const solving = { solver: await loadSolver(), limit_s: LIMIT_S };
    const cover = (asked: v.InferOutput<typeof COVER>) => {
      const { objective, ...rest } = siteAnswer(maximalCover(question, asked, solving));
      return { covered: objective, ...rest };
    };
    return {
      cases: [p].flat().map((one) => ({ p: one, ...siteAnswer(pMedian(question, one, solving)) })),
      ...(cover_radius === undefined
        ? {}
        : { fewest_sites_that_cover_all: fewestThatCover(question, cover_radius, solving) }),
      ...(maximal_cover === undefined
        ? {}
        : { maximal_cover: Array.isArray(maximal_cover) ? maximal_cover.map(cover) : cover(maximal_cover) }),
    };
  },
};

function siteAnswer(answer: SiteAnswer) {
  if (typeof answer === 'string') return { objective: null, sites: [], unique: null, status: answer };
  const { objective, sites, unique } = answer;
  return { objective, sites, unique };
}

/** Where services go. */
export const SITE_VERIFIERS: readonly Verifier[] = [siting];
