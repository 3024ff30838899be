import { AMBIGUOUS, type VillageServices } from './villageServices';

/** Villages and people with and without a service within a straight-line distance. */
export interface ServiceCoverage {
  readonly radius_m: number;
  readonly villages: number;
  readonly people: number;
  readonly villagesOutside: number;
  readonly peopleOutside: number;
  /** Villages with an unknown position, which are counted neither within nor outside. */
  readonly villagesUnknown: number;
  readonly peopleUnknown: number;
  /** Villages with an unknown population, wherever they lie. */
  readonly withoutPeople: number;
  /** Rows within 0.6 % of the radius, which another model of the Earth may put on its other side. */
  readonly knifeEdge: readonly number[];
}

/**
 * Service coverage within a radius, which is itself included.
 * @param people population of each village; NaN where unknown
 * @param asked.radius_m more than 0
 * @param asked.shown one byte per village, 0 where it is left out; null where all count
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
