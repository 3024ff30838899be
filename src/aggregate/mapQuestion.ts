import type { Indicator, IndicatorYear } from '../data/model/dataset';
import type { BreakMethod } from './classes/breaks';
import type { HotSpotMethod } from './hotspots/hotSpots';
import type { WeightsChoice } from './neighbours/weightsChoice';

/** An indicator in a year. */
export interface IndicatorChoice {
  readonly indicatorId: string;
  readonly year: number;
}

/** The interventions, among the kinds of service that one may be near to. */
export const INTERVENTIONS = 'intervensi';

/** An indicator with its numbers of a year. */
export interface Side {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

/** What is done, measured: how many interventions, or their budget over the need. */
export type ResponseMeasure = 'count' | 'budget';

/**
 * What a map does with its indicator-year: shows it alone; lays another under a curtain to its left (`swipe`);
 * crosses it with another in 3 × 3 classes (`bivariate`); subtracts an earlier year (`change`); shows every year
 * side by side (`multiples`); sets it as a need against what is done (`gap`); or gives way to the distance from
 * each village to the nearest service of a kind, or of the kind that the pack names first (`accessibility`); or looks for
 * where high and low numbers lie together (`hotspots`).
 */
export type MapMode =
  | { readonly kind: 'single' | 'multiples' }
  | ({ readonly kind: 'swipe' | 'bivariate' } & IndicatorChoice)
  | { readonly kind: 'change'; readonly from: number }
  | { readonly kind: 'gap'; readonly response: ResponseMeasure }
  | { readonly kind: 'accessibility'; readonly service: string | null }
  | HotSpotMode;

/** Chance of a false find is 5 %, whatever is chosen here. */
export interface HotSpotMode {
  readonly kind: 'hotspots';
  readonly method: HotSpotMethod;
  readonly weights: WeightsChoice;
  readonly permutations: number;
  readonly seed: number;
}

/** A mode that follows from more than columns: from interventions, services, or a search. */
export type MadeMode = Extract<MapMode, { readonly kind: 'gap' | 'accessibility' | 'hotspots' }>;

export function isMade(mode: MapMode): mode is MadeMode {
  return mode.kind === 'gap' || mode.kind === 'accessibility' || mode.kind === 'hotspots';
}

/** Most years shown side by side. */
export const MOST_MULTIPLES = 12;

/** Farthest that a reach is asked about in a straight line, metres: as far as a buffer. */
export const MOST_RADIUS_M = 100_000;

export const SINGLE: MapMode = { kind: 'single' };

export const HOT_SPOTS: HotSpotMode = {
  kind: 'hotspots',
  method: 'lisa',
  weights: { kind: 'queen' },
  permutations: 999,
  seed: 1,
};

/** The year whose bounds stand in every year, or `all` for those of all years together; null: each year its own. */
export type FrozenBreaks = number | 'all' | null;

/** What a map is asked to show, every default resolved. An answer carries it. */
export interface MapQuestion extends IndicatorChoice {
  readonly packId: string;
  readonly classification: BreakMethod;
  readonly mode: MapMode;
  readonly frozen: FrozenBreaks;
}
