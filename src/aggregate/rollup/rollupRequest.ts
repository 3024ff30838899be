import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { Asked } from './contract';
import type { Membership } from './membership';

/** Default share of the known denominator or villages that must have reported. */
export const COVERAGE_THRESHOLD = 0.8;

/** How complete a group's figure is. */
export const STATUS = {
  /**
   * Every village to which the indicator applies is in the figure: it reported, or is suppressed within a
   * published total.
   */
  whole: 0,
  /** Some villages are missing, fewer than the limit; the figure is of those that reported. */
  partial: 1,
  /**
   * Some villages are suppressed and no published total covers all of them: there is an interval and no
   * figure.
   */
  interval: 2,
  /** More is missing than the limit allows. */
  notEnough: 3,
  /** The denominators sum to zero, so that there is no ratio. */
  zeroDenominator: 4,
  /** The group has no village, or none to which the indicator applies. */
  empty: 5,
} as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export interface RollupQuestion {
  readonly indicatorId: string;
  readonly year: number;
  /** What the groups are: `kecamatan`, `kabupaten`, the name of a region, … */
  readonly grouping: string;
  readonly asked: Asked;
}

export interface RollupRequest {
  readonly question: RollupQuestion;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly membership: Membership;
  /** 0 to 1; default `COVERAGE_THRESHOLD`. */
  readonly coverageThreshold?: number;
  /**
   * Upper bound of each row's count, or a ratio's denominator where the column does not have it; NaN where
   * unknown.
   */
  readonly ceiling?: Float64Array;
  /**
   * Bounds of each row's suppressed count from a disclosure audit; by default 0 and the ceiling. Totals of
   * suppressed cells published with the column (`IndicatorYear.hidden`) narrow these bounds further.
   */
  readonly suppressed?: { readonly low: Float64Array; readonly high: Float64Array };
  /** Class breaks of a distribution where the indicator has no official ones. */
  readonly upper?: readonly number[];
}

/** Number of villages in each group by mark. A village that is partly in a group counts as one. */
export interface GroupTally {
  readonly villages: Uint32Array;
  readonly present: Uint32Array;
  readonly missing: Uint32Array;
  readonly suppressed: Uint32Array;
  readonly notApplicable: Uint32Array;
  /** Villages that are only partly in the group, so that their counts are apportioned estimates. */
  readonly apportioned: Uint32Array;
}
