import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { AggregateRefusal } from '../rollup/contract';
import type { HexFault } from '../geometry/hexGrid';

/**
 * What a hexagon shows: what the indicator's contract makes of the villages in it; or the class that covers the
 * largest part of it; or the class of most of the reference points in it.
 */
export type HexContent = 'contract' | 'area' | 'points';

export interface HexQuestion {
  readonly area_km2: number;
  readonly as: HexContent;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** The map's classes, (lo, hi]; for a category class v is its category v. */
  readonly upper: readonly number[];
  /** One byte a village, 1 where the reader's filter lets it pass; the others count for nothing. null: all do. */
  readonly shown: Uint8Array | null;
}

/** Hexagons that hold land, one entry each; parts of villages shared out by area. */
export interface Hexagons {
  readonly as: HexContent;
  /** Six corners each, degrees: [lon, lat, …], twelve numbers a hexagon. */
  readonly corners: Float64Array;
  /** In the indicator's unit, an estimate where a village was cut; NaN without a number. */
  readonly value: Float64Array;
  /** `STATUS` of the roll-up. */
  readonly status: Uint8Array;
  /** What the number lies between where villages are hidden or missing; NaN: no number, Infinity: no end. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** In the unit of the value, errors of villages taken as independent; NaN where one states none. */
  readonly standardError: Float64Array;
  /** Share of what the villages know that is in the number, 0 to 1. */
  readonly coverage: Float64Array;
  /** Share of the hexagon that villages cover, 0 to 1. */
  readonly land: Float64Array;
  /** Where parts are shown, the share of each class: `[hexagon × classCount + class]`, 0 to 1 of what has one. */
  readonly perClass: Float64Array;
  readonly classCount: number;
  /** Class that colours it, or `NO_CLASS`. */
  readonly classIndex: Uint8Array;
  /** Bounds of those classes: the map's, but of a count the hexagons' own. */
  readonly upper: readonly number[];
  /** Villages of hexagon h: rows and shares at `start[h] … start[h + 1] − 1`. */
  readonly start: Uint32Array;
  readonly row: Uint32Array;
  readonly share: Float64Array;
}

export type HexAnswer =
  | { readonly ok: true; readonly hexagons: Hexagons }
  | { readonly ok: false; readonly fault: HexFault }
  | { readonly ok: false; readonly refusal: AggregateRefusal };
