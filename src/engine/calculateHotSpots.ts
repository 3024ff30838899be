import type { IndicatorKind, IndicatorYear } from '../data/model/dataset';
import { examinedValues, type ExaminedValues } from '../aggregate/hotspots/examinedValues';
import { findHotSpots, type HotSpotQuestion, type HotSpots } from '../aggregate/hotspots/hotSpots';
import type { SampleProblem } from '../aggregate/hotspots/spatialSample';
import type { Watch } from '../aggregate/watch';
import { neighboursBy, type WeightsChoice } from '../aggregate/neighbours/weightsChoice';
import type { EngineInputs } from './engineInputs';

/** A search for spatial clusters of high and low values of an indicator-year. */
export interface HotSpotSearch {
  readonly indicator: { readonly kind: IndicatorKind };
  readonly column: IndicatorYear;
  readonly weights: WeightsChoice;
  readonly search: HotSpotQuestion;
}

export type HotSpotSearchAnswer =
  | { readonly ok: true; readonly examined: ExaminedValues; readonly found: HotSpots }
  | { readonly ok: false; readonly problem: SampleProblem | 'tooManyNeighbours' };

export function calculateHotSpots(
  inputs: EngineInputs,
  { indicator, column, weights, search }: HotSpotSearch,
  watch: Watch,
): HotSpotSearchAnswer | null {
  const adjacency = neighboursBy(weights, inputs);
  if (adjacency === 'tooMany') return { ok: false, problem: 'tooManyNeighbours' };
  const examined = examinedValues(indicator, column);
  const found = findHotSpots({ value: examined.value, adjacency }, search, watch);
  if (found === null) return null;
  return typeof found === 'string' ? { ok: false, problem: found } : { ok: true, examined, found };
}
