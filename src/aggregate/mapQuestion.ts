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
 * What a map does with its indicator-year, and what it has to know for that. What each mode needs, draws and
 * refuses stands in its descriptor (`modes/modeRegister.ts`).
 */
export type MapMode =
  /** Shows it alone. */
  | { readonly kind: 'single' }
  /** Shows every year side by side. */
  | { readonly kind: 'multiples' }
  /** A swipe map: another indicator-year to the left of a divider that the reader drags. */
  | ({ readonly kind: 'swipe' } & IndicatorChoice)
  /** Crosses it with another indicator-year in 3 × 3 classes. */
  | ({ readonly kind: 'bivariate' } & IndicatorChoice)
  /** Subtracts an earlier year. */
  | { readonly kind: 'change'; readonly from: number }
  /** Sets it as a need against what is done. */
  | { readonly kind: 'gap'; readonly response: ResponseMeasure }
  /** Gives way to the distance to the nearest service of a kind; null: the kind that the pack names first. */
  | { readonly kind: 'accessibility'; readonly service: string | null }
  /** Looks for where high and low numbers lie together. */
  | HotSpotMode;

export type ModeKind = MapMode['kind'];

/** The mode of a kind. */
export type ModeOf<K extends ModeKind> = Extract<MapMode, { readonly kind: K }>;

/** Chance of a false find is 5 %, whatever is chosen here. */
export interface HotSpotMode {
  readonly kind: 'hotspots';
  readonly method: HotSpotMethod;
  readonly weights: WeightsChoice;
  readonly permutations: number;
  readonly seed: number;
}

/** Most years shown side by side. */
export const MOST_MULTIPLES = 12;

/** Farthest straight line, in metres, within which people are counted around services: as far as a buffer. */
export const MOST_RADIUS_M = 100_000;

export const SINGLE: ModeOf<'single'> = { kind: 'single' };

export const HOT_SPOTS: HotSpotMode = {
  kind: 'hotspots',
  method: 'lisa',
  weights: { kind: 'queen' },
  permutations: 99_999,
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
