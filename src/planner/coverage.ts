import { solve, type Constraint } from 'yalps';

/** Places that need a service, and may be given one. */
export interface CoverageQuestion {
  /** Metres on a plane. */
  readonly x_m: Float64Array;
  readonly y_m: Float64Array;
  readonly people: Float64Array;
  /** A place is covered by a service at most this far away. */
  readonly radius_m: number;
  /** How many services there may be. */
  readonly services: number;
}

export interface Coverage {
  /** In the order in which they were chosen by the quick way; ascending by the exact one. */
  readonly sites: readonly number[];
  readonly covered: number;
}

/** For every site, the places that it covers, itself included. */
function reach({ x_m, y_m, radius_m }: CoverageQuestion): number[][] {
  const places = Array.from(x_m.keys());
  return places.map((site) =>
    places.filter((i) => Math.hypot(x_m[i]! - x_m[site]!, y_m[i]! - y_m[site]!) <= radius_m),
  );
}

function peopleOf({ people }: CoverageQuestion, places: ReadonlySet<number>): number {
  return [...places].reduce((sum, i) => sum + people[i]!, 0);
}

/**
 * Maximal covering location (Church & ReVelle 1974), exactly; null where the solver gave up.
 */
export function coverMost(question: CoverageQuestion): Coverage | null {
  const reached = reach(question);
  const constraints = new Map<string, Constraint>([['services', { max: question.services }]]);
  const variables = new Map<string, Map<string, number>>();
  reached.forEach((places, site) => {
    const column = new Map([['services', 1]]);
    // A place counts as covered only if one of its sites is open: covered − Σ open ≤ 0.
    for (const place of places) column.set(`place ${place}`, -1);
    variables.set(`site ${site}`, column);
  });
  question.people.forEach((people, place) => {
    constraints.set(`place ${place}`, { max: 0 });
    constraints.set(`once ${place}`, { max: 1 });
    const column = new Map([
      ['people', people],
      [`place ${place}`, 1],
      [`once ${place}`, 1],
    ]);
    variables.set(`covered ${place}`, column);
  });
  const binaries = reached.map((_, site) => `site ${site}`);
  const model = { direction: 'maximize' as const, objective: 'people', constraints, variables, binaries };
  const solution = solve(model, { timeout: SOLVER_MS, maxIterations: SOLVER_STEPS });
  if (solution.status !== 'optimal') return null;
  const sites = solution.variables.flatMap(([key, value]) =>
    key.startsWith('site ') && value > 0.5 ? [Number(key.slice('site '.length))] : [],
  );
  sites.sort((a, b) => a - b);
  return { sites, covered: peopleOf(question, new Set(sites.flatMap((site) => reached[site]!))) };
}

const SOLVER_MS = 60_000;
const SOLVER_STEPS = 1_000_000;

/** One site after another, each the one that covers most of who is left: quick, and not always the best. */
export function coverGreedily(question: CoverageQuestion): Coverage {
  const reached = reach(question);
  const covered = new Set<number>();
  const sites: number[] = [];
  while (sites.length < question.services) {
    const gains = reached.map((places) => peopleOf(question, new Set(places.filter((i) => !covered.has(i)))));
    const best = gains.indexOf(Math.max(...gains));
    if (best < 0 || gains[best] === 0) break;
    sites.push(best);
    for (const place of reached[best]!) covered.add(place);
  }
  return { sites, covered: peopleOf(question, covered) };
}
