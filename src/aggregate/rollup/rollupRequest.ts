import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { Asked } from './contract';
import type { Membership } from './membership';

/** Least share of what is known that must have reported, unless the reader sets another. */
export const COVERAGE_THRESHOLD = 0.8;

/** What a group's number is worth. */
export const STATUS = {
  /** Every village that the indicator applies to is in the number: reported, or hidden within a published total. */
  whole: 0,
  /** Some are missing, fewer than the limit: the number is of those that reported. */
  partial: 1,
  /** Some are suppressed, and no published total holds all of them: there is an interval and no number. */
  interval: 2,
  /** More is missing than the limit allows: not enough data. */
  notEnough: 3,
  /** The denominators sum to nothing: a rate of nobody. */
  zeroDenominator: 4,
  /** No village in the group, or none that the indicator applies to. */
  empty: 5,
} as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export interface RollupQuestion {
  readonly indicatorId: string;
  readonly year: number;
  /** What the groups are: `kecamatan`, `kabupaten`, a region's name … */
  readonly grouping: string;
  readonly asked: Asked;
}

export interface RollupRequest {
  readonly question: RollupQuestion;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly membership: Membership;
  /** 0 to 1; `COVERAGE_THRESHOLD` unless given. */
  readonly coverageThreshold?: number;
  /** Most that a row's count can be, or a rate's denominator where the column does not tell it; NaN: unknown. */
  readonly ceiling?: Float64Array;
  /**
   * What a suppressed count of each row lies between, as an audit found; otherwise 0 and the ceiling. What the column
   * itself says of its hidden cells together (`IndicatorYear.hidden`) narrows that further.
   */
  readonly suppressed?: { readonly low: Float64Array; readonly high: Float64Array };
  /** Class bounds for a distribution where the indicator has no official ones. */
  readonly upper?: readonly number[];
}

/** The number of villages of each kind a group holds. A village of which a part lies in it counts as one. */
export interface GroupTally {
  readonly villages: Uint32Array;
  readonly present: Uint32Array;
  readonly missing: Uint32Array;
  readonly suppressed: Uint32Array;
  readonly notApplicable: Uint32Array;
  /** Villages of which only a part lies in the group: its counts are estimates, apportioned. */
  readonly apportioned: Uint32Array;
}
