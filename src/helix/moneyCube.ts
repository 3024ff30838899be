/** Money in states that are never mixed: promised, budgeted, spent. */
export const MEASURES = ['komitmen', 'pagu', 'realisasi'] as const;
export type Measure = (typeof MEASURES)[number];

/** The place of what is not told apart by place. */
export const UNPLACED = 'tidak_dirinci';

/** What an activity is told apart by. */
export type Dimension = 'actor' | 'sector' | 'fund' | 'year' | 'place';

export interface Activity {
  readonly id: string;
  readonly actor: string;
  readonly sector: string;
  readonly fund: string;
  readonly year: string;
  /** In rupiah; null where the amount is not known. A measure that is left out does not concern this activity. */
  readonly money: Readonly<Partial<Record<Measure, number | null>>>;
  /** Share by place, null where none is stated. */
  readonly places: ReadonlyMap<string, number | null>;
}

/** What is wrong with an activity's shares. Its money stands in `tidak_dirinci`, so that nothing is lost. */
export interface ShareFault {
  readonly id: string;
  readonly kind: 'moreThanAll' | 'negative';
  readonly sum: number;
}

/** A part of an activity at one place. */
interface Part {
  readonly activity: Activity;
  readonly place: string;
  readonly share: number;
}

export interface MoneyCube {
  readonly parts: readonly Part[];
  /** Activities whose shares are equal because none was stated: an assumption that is to be said. */
  readonly assumed: readonly string[];
  readonly faults: readonly ShareFault[];
}

const ROUNDING = 1e-9;

/**
 * Every activity told apart by place. Where no share is stated they are equal, and so marked; what stated shares leave
 * is shared equally by places without one, or stands in `tidak_dirinci`. The parts of an activity add up to all of it.
 */
export function moneyCube(activities: readonly Activity[]): MoneyCube {
  const parts: Part[] = [];
  const assumed: string[] = [];
  const faults: ShareFault[] = [];
  for (const activity of activities) {
    const shares = sharesOf(activity);
    if ('kind' in shares) faults.push({ id: activity.id, ...shares });
    else if (shares.isAssumed) assumed.push(activity.id);
    const byPlace = 'kind' in shares ? new Map([[UNPLACED, 1]]) : shares.byPlace;
    for (const [place, share] of byPlace) parts.push({ activity, place, share });
  }
  return { parts, assumed, faults };
}

function sharesOf({
  places,
}: Activity):
  { readonly byPlace: ReadonlyMap<string, number>; readonly isAssumed: boolean } | Omit<ShareFault, 'id'> {
  const stated = [...places.values()].filter((share) => share !== null);
  const sum = stated.reduce((total, share) => total + share, 0);
  if (stated.some((share) => share < 0)) return { kind: 'negative', sum };
  if (sum > 1 + ROUNDING) return { kind: 'moreThanAll', sum };
  const open = places.size - stated.length;
  const rest = Math.max(0, 1 - sum);
  const byPlace = new Map([...places].map(([place, share]) => [place, share ?? rest / open]));
  if (open === 0 && rest > ROUNDING) byPlace.set(UNPLACED, (byPlace.get(UNPLACED) ?? 0) + rest);
  return { byPlace, isAssumed: open > 0 };
}

/** Adds known amounts; null while none is known. */
function added(sum: number | null, amount: number | null, share: number): number | null {
  return amount === null ? sum : (sum ?? 0) + amount * share;
}

/**
 * A measure's sums by one dimension, in the order in which its words come. Null where nothing in a sum is known: that
 * is not 0. Activities that the measure does not concern take no part.
 */
export function sumsBy(
  cube: MoneyCube,
  measure: Measure,
  dimension: Dimension,
): ReadonlyMap<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const { activity, place, share } of cube.parts) {
    const amount = activity.money[measure];
    if (amount === undefined) continue;
    const key = dimension === 'place' ? place : activity[dimension];
    sums.set(key, added(sums.get(key) ?? null, amount, share));
  }
  return sums;
}

/** All of a measure; null where nothing of it is known. */
export function totalOf(activities: readonly Activity[], measure: Measure): number | null {
  return activities.reduce<number | null>((sum, { money }) => added(sum, money[measure] ?? null, 1), null);
}

/** Activities whose amount is stated as not known. */
export function unknownOf(activities: readonly Activity[], measure: Measure): string[] {
  return activities.filter(({ money }) => money[measure] === null).map(({ id }) => id);
}

/** Activities whose amount is known to be nothing, which is not the same. */
export function zeroOf(activities: readonly Activity[], measure: Measure): string[] {
  return activities.filter(({ money }) => money[measure] === 0).map(({ id }) => id);
}

/** Activities that spent more than was budgeted: allowed, and flagged. */
export function overspent(activities: readonly Activity[]): string[] {
  return activities
    .filter(({ money: { pagu, realisasi } }) => (realisasi ?? 0) > (pagu ?? Infinity))
    .map(({ id }) => id);
}
