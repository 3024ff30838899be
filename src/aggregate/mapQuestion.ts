import type { Indicator, IndicatorYear } from '../data/model/dataset';
import type { BreakMethod } from './classes/breaks';
import type { HotSpotMethod } from './hotspots/hotSpots';
import type { WeightsChoice } from './neighbours/weightsChoice';

/** An indicator in one year. */
export interface IndicatorChoice {
  readonly indicatorId: string;
  readonly year: number;
}

/** The service id under which interventions are offered as destinations of the map of distances. */
export const INTERVENTIONS = 'intervensi';

/** An indicator with its column of one year. */
export interface Side {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

/** How the response to a need is measured: the number of interventions, or their budget divided by the need. */
export type ResponseMeasure = 'count' | 'budget';

/**
 * What the map shows for its indicator-year. `single`: the indicator-year alone. `swipe`: another
 * indicator-year on the left of a divider. `pair`: a bivariate choropleth of 3 × 3 classes with another
 * indicator-year. `change`: the difference from an earlier year. `multiples`: small multiples of all years.
 * `gap`: the indicator as a need, compared with the response to it. `reach`: the distance from each village
 * to the nearest service of a kind (null: the first kind in the pack). `hotspots`: spatial clusters of high
 * and low values.
 */
export type MapMode =
  | { readonly kind: 'single' | 'multiples' }
  | ({ readonly kind: 'swipe' | 'pair' } & IndicatorChoice)
  | { readonly kind: 'change'; readonly from: number }
  | { readonly kind: 'gap'; readonly response: ResponseMeasure }
  | { readonly kind: 'reach'; readonly service: string | null }
  | HotSpotMode;

/** A hot spot search; its false discovery rate is always 5 %. */
export interface HotSpotMode {
  readonly kind: 'hotspots';
  readonly method: HotSpotMethod;
  readonly weights: WeightsChoice;
  readonly permutations: number;
  readonly seed: number;
}

/** A mode whose values are computed from more than columns: from interventions, services or a search. */
export type MadeMode = Extract<MapMode, { readonly kind: 'gap' | 'reach' | 'hotspots' }>;

export function isMade(mode: MapMode): mode is MadeMode {
  return mode.kind === 'gap' || mode.kind === 'reach' || mode.kind === 'hotspots';
}

/** Largest number of years shown as small multiples. */
export const MOST_MULTIPLES = 12;

/** Largest radius, in metres, for which service coverage can be asked; the same as for buffers. */
export const MOST_RADIUS_M = 100_000;

export const SINGLE: MapMode = { kind: 'single' };

export const HOT_SPOTS: HotSpotMode = {
  kind: 'hotspots',
  method: 'lisa',
  weights: { kind: 'queen' },
  permutations: 999,
  seed: 1,
};

/**
 * The year whose class breaks are used in every year, or `all` for breaks of all years pooled; null: each
 * year has its own.
 */
export type FrozenBreaks = number | 'all' | null;

/**
 * What the map is asked to show, with all defaults resolved. Answers carry it, so that late ones can be
 * recognised.
 */
export interface MapQuestion extends IndicatorChoice {
  readonly packId: string;
  readonly classification: BreakMethod;
  readonly mode: MapMode;
  readonly frozen: FrozenBreaks;
}
