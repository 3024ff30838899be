import { serviceCoverage, type ServiceCoverage } from '../../../aggregate/services/serviceCoverage';
import type { Destination, Accessibility } from '../../../aggregate/services/destinations';
import type { Indicator, IndicatorYear } from '../../../data/model/dataset';
import { MARK } from '../../../data/model/mark';

/** Counts of villages' people that the distances can be asked about: heads first, then those that are worse when high. */
export function peopleChoices(choices: readonly Indicator[]): readonly Indicator[] {
  const counts = choices.filter(({ kind, level }) => kind === 'count' && level === 'village');
  const heads = counts.filter(({ id }) => id === 'penduduk');
  return [...heads, ...counts.filter((one) => !heads.includes(one))];
}

/** People within and outside of a radius; villages with an unknown or suppressed count are counted apart. */
export function coverageOf(
  accessibility: Accessibility,
  people: IndicatorYear,
  asked: { readonly radius_m: number; readonly shown: Uint8Array | null },
): ServiceCoverage {
  const known = people.value.map((value, row) => (people.mark[row] === MARK.present ? value : Number.NaN));
  return serviceCoverage(accessibility.found, known, asked);
}

export interface NearestHere {
  readonly place: Destination;
  readonly metres: number;
}

/** The nearest of a village; the next as well where the two are within 0.6 % and their order is not sure. */
export function nearestOf({ destinations, found }: Accessibility, row: number): readonly NearestHere[] {
  const at = (position: number | undefined, metres: number | undefined): readonly NearestHere[] => {
    const place = destinations.list[position ?? -1];
    return place && metres !== undefined ? [{ place, metres }] : [];
  };
  const first = at(found.nearest[row], found.metres[row]);
  return found.ambiguous[row] === 1 ? [...first, ...at(found.second[row], found.metresSecond[row])] : first;
}

/** The villages with the largest distances, in descending order. */
export function farthest(
  { metres }: Accessibility['found'],
  asked: { readonly shown: Uint8Array | null; readonly limit: number },
): readonly number[] {
  return Array.from(metres.keys())
    .filter((row) => Number.isFinite(metres[row]) && (asked.shown === null || asked.shown[row] === 1))
    .sort((a, b) => metres[b]! - metres[a]! || a - b)
    .slice(0, asked.limit);
}

/** Villages, of those that are shown, whose two nearest are about equally far. */
export function ambiguousIn({ ambiguous }: Accessibility['found'], shown: Uint8Array | null): number {
  return ambiguous.reduce((n, byte, row) => n + (shown === null || shown[row] === 1 ? byte : 0), 0);
}
