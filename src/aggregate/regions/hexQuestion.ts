import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { AggregateRefusal } from '../rollup/contract';
import type { HexFault } from '../geometry/hexGrid';

/**
 * What a hexagon shows. `contract`: the figure that the indicator's aggregation contract gives for the
 * villages in it. `area`: the class that covers the largest area of it. `points`: the class of most reference
 * points in it.
 */
export type HexContent = 'contract' | 'area' | 'points';

export interface HexQuestion {
  readonly area_km2: number;
  readonly as: HexContent;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** Class breaks of the map, intervals (lower, upper]; for a categorical indicator class v is category v. */
  readonly upper: readonly number[];
  /** One byte per village, 1 where it passes the filter; others are left out. null where all pass. */
  readonly shown: Uint8Array | null;
}

/** Hexagons that contain land, one array entry each; villages are apportioned by area. */
export interface Hexagons {
  readonly as: HexContent;
  /** Six vertices per hexagon in degrees: twelve numbers [lon, lat, …]. */
  readonly corners: Float64Array;
  /** In the indicator's unit; an estimate where a village is split between hexagons; NaN without a number. */
  readonly value: Float64Array;
  /** `STATUS` of the roll-up of each hexagon. */
  readonly status: Uint8Array;
  /**
   * Bounds of the value given suppressed and missing villages; NaN where there is no number, Infinity where
   * there is no bound.
   */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** In the value's unit, with errors of villages taken as independent; NaN where a village states none. */
  readonly standardError: Float64Array;
  /** Coverage, 0 to 1: the share of the hexagon's villages or denominator that is in the value. */
  readonly coverage: Float64Array;
  /** Share of the hexagon that is covered by villages, 0 to 1. */
  readonly land: Float64Array;
  /**
   * Where class shares are shown, the share of each class: `[hexagon × classCount + class]`, 0 to 1 of the
   * part that has a class.
   */
  readonly perClass: Float64Array;
  readonly classCount: number;
  /** The class whose colour the hexagon has, or `NO_CLASS`. */
  readonly classIndex: Uint8Array;
  /** Class breaks of `classIndex`: those of the map, but for counts the hexagons' own. */
  readonly upper: readonly number[];
  /** The villages of hexagon h: rows and shares at `start[h] … start[h + 1] − 1`. */
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  readonly share: Float64Array;
}

export type HexAnswer =
  | { readonly ok: true; readonly hexagons: Hexagons }
  | { readonly ok: false; readonly fault: HexFault }
  | { readonly ok: false; readonly refusal: AggregateRefusal };
