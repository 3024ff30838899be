import { serviceCoverage, type ServiceCoverage } from '../../../aggregate/services/serviceCoverage';
import type { Destination, Reach } from '../../../aggregate/services/destinations';
import type { Indicator, IndicatorYear } from '../../../data/model/dataset';
import { MARK } from '../../../data/model/mark';

/** Counts of people for coverage: population first, then counts where a high value is worse. */
export function peopleChoices(choices: readonly Indicator[]): readonly Indicator[] {
  const counts = choices.filter(({ kind, level }) => kind === 'count' && level === 'village');
  const heads = counts.filter(({ id }) => id === 'penduduk');
  return [...heads, ...counts.filter((one) => !heads.includes(one))];
}

/** People within and outside of a radius; villages with an unknown or suppressed count are counted apart. */
export function coverageOf(
  reach: Reach,
  people: IndicatorYear,
  asked: { readonly radius_m: number; readonly shown: Uint8Array | null },
): ServiceCoverage {
  const known = people.value.map((value, row) => (people.mark[row] === MARK.present ? value : Number.NaN));
  return serviceCoverage(reach.found, known, asked);
}

export interface NearestHere {
  readonly place: Destination;
  readonly metres: number;
}

/**
 * The nearest destination of a village, and the second where it is within 0.6 %, so that the order is
 * uncertain.
 */
export function nearestOf({ destinations, found }: Reach, row: number): readonly NearestHere[] {
  const at = (position: number | undefined, metres: number | undefined): readonly NearestHere[] => {
    const place = destinations.list[position ?? -1];
    return place && metres !== undefined ? [{ place, metres }] : [];
  };
  const first = at(found.nearest[row], found.metres[row]);
  return found.ambiguous[row] === 1 ? [...first, ...at(found.second[row], found.metresSecond[row])] : first;
}

/** The villages with the largest distances, in descending order. */
export function farthest(
  { metres }: Reach['found'],
  asked: { readonly shown: Uint8Array | null; readonly limit: number },
): readonly number[] {
  return Array.from(metres.keys())
    .filter((row) => Number.isFinite(metres[row]) && (asked.shown === null || asked.shown[row] === 1))
    .sort((a, b) => metres[b]! - metres[a]! || a - b)
    .slice(0, asked.limit);
}

/** Number of visible villages whose two nearest destinations are about equally far. */
export function ambiguousIn({ ambiguous }: Reach['found'], shown: Uint8Array | null): number {
  return ambiguous.reduce((n, byte, row) => n + (shown === null || shown[row] === 1 ? byte : 0), 0);
}
