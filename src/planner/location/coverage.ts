import { choose, type Solving } from '../choice/choose';
import { yalpsSolver } from '../program/yalpsSolver';

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

/** yalps alone, for as long as a person would wait. */
const USUAL: Solving = { solver: yalpsSolver, limit_s: 60 };

/** Maximal covering location (Church & ReVelle 1974), exactly; null where the solver gave up. */
export function coverMost(question: CoverageQuestion, solving: Solving = USUAL): Coverage | null {
  const { x_m, y_m, people, radius_m, services } = question;
  const best = choose(
    {
      table: { ids: Array.from(people, (_, i) => String(i)), amounts: { people }, groups: {}, x_m, y_m },
      goal: { kind: 'covered', amount: 'people', radius_m },
      rules: [{ id: 'services', kind: 'count', most: services }],
    },
    solving,
  );
  if (best.status !== 'optimal') return null;
  const reached = reach(question);
  const covered = new Set(best.chosen.flatMap((site) => reached[site]!));
  return { sites: best.chosen, covered: peopleOf(question, covered) };
}

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
