import type { InterventionStage } from '../data/model/packWords';

/** Money in states that are never mixed: promised, budgeted, spent. */
export const MEASURES = ['komitmen', 'pagu', 'realisasi'] as const;
export type Measure = (typeof MEASURES)[number];

/** A value for every measure. */
export function byMeasure<T>(of: (measure: Measure) => T): Record<Measure, T> {
  return { komitmen: of('komitmen'), pagu: of('pagu'), realisasi: of('realisasi') };
}

/** One of an activity's actors, funds or places, with its share; null where none is stated. */
export interface Portion<K> {
  readonly key: K;
  readonly share: number | null;
}

/** An intervention as the cube takes it. */
export interface Activity {
  readonly id: string;
  readonly sector: string;
  readonly stage: InterventionStage;
  /** The year in which its money stands: the one in which it begins; null where nobody says when. */
  readonly year: number | null;
  /** The last year in which it runs; Infinity where no end is stated. */
  readonly lastYear: number;
  /** The agency that answers for it, and the programme that it is part of; empty where none is stated. */
  readonly owner: string;
  readonly programme: string;
  readonly actors: readonly Portion<string>[];
  readonly funds: readonly Portion<string>[];
  /** Places by their position in `CubePlaces`; none where nobody says where. */
  readonly places: readonly Portion<number>[];
  /** In rupiah; null where the amount is not known. A measure that is left out does not concern this activity. */
  readonly money: Readonly<Partial<Record<Measure, number | null>>>;
}
