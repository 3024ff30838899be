import { AMBIGUOUS, type VillageServices } from './villageServices';

/** Who has a service within a distance in a straight line, and who has not. */
export interface ServiceCoverage {
  readonly radius_m: number;
  readonly villages: number;
  readonly people: number;
  readonly villagesOutside: number;
  readonly peopleOutside: number;
  /** Villages whose place is not known: neither within nor outside. */
  readonly villagesUnknown: number;
  readonly peopleUnknown: number;
  /** Villages whose people are not known, wherever they lie. */
  readonly withoutPeople: number;
  /** Rows so near the radius (0.6 %) that another measure of the Earth may move them across it. */
  readonly knifeEdge: readonly number[];
}

/**
 * Coverage within a radius. @param people of each village; NaN: not known
 * @param asked.radius_m more than 0; the radius itself is within
 * @param asked.shown one byte a village, 0 where it counts for nothing; null: all count
 */
export function serviceCoverage(
  { metres }: Pick<VillageServices, 'metres'>,
  people: Float64Array,
  { radius_m, shown = null }: { readonly radius_m: number; readonly shown?: Uint8Array | null },
): ServiceCoverage {
  const sums = { within: [0, 0], outside: [0, 0], unknown: [0, 0] } satisfies Record<
    string,
    [number, number]
  >;
  const knifeEdge: number[] = [];
  let withoutPeople = 0;
  metres.forEach((distance, row) => {
    if (shown?.[row] === 0) return;
    const place = Number.isNaN(distance) ? 'unknown' : distance <= radius_m ? 'within' : 'outside';
    sums[place][0]!++;
    if (Number.isFinite(people[row])) sums[place][1]! += people[row]!;
    else withoutPeople++;
    if (Math.abs(distance - radius_m) <= AMBIGUOUS * radius_m) knifeEdge.push(row);
  });
  return {
    radius_m,
    villages: sums.within[0]!,
    people: sums.within[1]!,
    villagesOutside: sums.outside[0]!,
    peopleOutside: sums.outside[1]!,
    villagesUnknown: sums.unknown[0]!,
    peopleUnknown: sums.unknown[1]!,
    withoutPeople,
    knifeEdge,
  };
}
