import { allPlaces, rankFrom } from '../aggregate/classes/rank';
import type { Indicator, IndicatorYear } from '../data/model/dataset';
import { MARK } from '../data/model/mark';
import type { Finding, Problem } from '../data/model/programme';
import { bareName } from './bareName';

/** How it stands with a village: whether there is need, or nobody knows. */
export const NEED = { none: 0, some: 1, unknown: 2 } as const;

/** Where there is need of one kind. One entry a village in every array. */
export interface Need {
  readonly state: Uint8Array;
  /** Place among the villages that have a number, 1 is the neediest; 0 where a village has none. */
  readonly place: Uint32Array;
  /** People, families or houses concerned, in the unit of the indicator; NaN where that is not known. */
  readonly people: Float64Array;
  readonly needy: number;
  readonly unknown: number;
}

/**
 * Need by an indicator: the worst share of the villages that have a number, ties at the border included.
 * @param share 0 to 1
 */
export function needByIndicator(
  { indicator, column }: { readonly indicator: Indicator; readonly column: IndicatorYear },
  share: number,
): Need {
  const place = allPlaces(column, rankFrom(indicator.worse));
  const known = place.filter((rank) => rank > 0).length;
  const last = Math.round(share * known);
  const state = Uint8Array.from(place, (rank) => {
    if (rank === 0) return NEED.unknown;
    return rank <= last ? NEED.some : NEED.none;
  });
  return { state, place, people: peopleOf(indicator, column), ...tally(state) };
}

/** Those whom an indicator counts: a count itself, the numerator of a ratio. */
export function peopleOf({ kind }: Pick<Indicator, 'kind'>, column: IndicatorYear): Float64Array {
  const counted = kind === 'count' ? column.value : column.numerator;
  return Float64Array.from(column.mark, (mark, row) =>
    mark === MARK.present && counted ? counted[row]! : Number.NaN,
  );
}

/**
 * Need by what the poor ranked themselves: the problem is among the first so many of the village. Where nobody asked,
 * nobody knows.
 */
export function needByFindings(
  {
    findings,
    problem,
    n,
  }: {
    readonly findings: readonly Finding[];
    readonly problem: Pick<Problem, 'labels'>;
    readonly n: number;
  },
  first: number,
): Need {
  const state = new Uint8Array(n).fill(NEED.unknown);
  const place = new Uint32Array(n);
  const words = new Set(problem.labels.map(bareName));
  for (const { row, kind, label, rank } of findings) {
    if (kind !== 'problemRank') continue;
    if (state[row] === NEED.unknown) state[row] = NEED.none;
    if (rank === null || !words.has(bareName(label))) continue;
    place[row] = place[row] === 0 ? rank : Math.min(place[row]!, rank);
    if (rank <= first) state[row] = NEED.some;
  }
  return { state, place, people: new Float64Array(n).fill(Number.NaN), ...tally(state) };
}

function tally(state: Uint8Array): Pick<Need, 'needy' | 'unknown'> {
  const count = (wanted: number) => state.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
  return { needy: count(NEED.some), unknown: count(NEED.unknown) };
}
