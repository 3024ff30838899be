import { indicatorOf, type Dataset, type Indicator } from '../../data/model/dataset';
import { changeRefusal, type ChangeRefusal } from './changeIndicator';
import type { MapMode, MapQuestion } from '../mapQuestion';
import type { SampleProblem } from '../hotspots/spatialSample';

/** Why a mode cannot be drawn; the map then shows its indicator-year alone. */
export type Refusal = { readonly mode: MapMode['kind'] } & (
  | ChangeRefusal
  /**
   * The other indicator is not one that can be crossed: it is the same one, or a category. Counts are drawn as
   * circles, which no curtain cuts and no small map has room for.
   */
  | { readonly reason: 'notCrossable' | 'unknownIndicator' | 'oneYear' | 'counts' }
  /** No need, nothing to divide money by, nothing done, no amounts; no services, none of that kind, no points. */
  | { readonly reason: 'notNeed' | 'noBase' | 'noInterventions' | 'noAmounts' }
  | { readonly reason: 'noServices' | 'unknownService' | 'noPlaces' | 'codeMissing' }
  /** Of hot spots: nothing to test, nobody or everybody a neighbour, or no villages to test. */
  | { readonly reason: SampleProblem | 'tooManyNeighbours' | 'noBoundaries' | 'onlyVillages' | 'noData' }
);

/** What stands against a mode, known before any column is read; null where nothing does. */
export function modeRefusal(dataset: Dataset, question: MapQuestion): Refusal | null {
  const { mode, year } = question;
  const indicator = indicatorOf(dataset, question.indicatorId);
  if (indicator === null) return null;
  switch (mode.kind) {
    case 'single':
    case 'gap': // known once interventions and services are there
    case 'accessibility':
      return null;
    case 'multiples':
      if (drawnAsCircles(indicator)) return { mode: mode.kind, reason: 'counts' };
      return indicator.years.length < 2 ? { mode: mode.kind, reason: 'oneYear' } : null;
    case 'hotspots': {
      if (indicator.kind === 'category') return { mode: mode.kind, reason: 'category' };
      return indicator.years.includes(year) ? null : { mode: mode.kind, reason: 'noData' };
    }
    case 'change': {
      const refused = changeRefusal(indicator, { from: mode.from, to: year });
      return refused && { mode: mode.kind, ...refused };
    }
    case 'swipe':
    case 'bivariate': {
      const other = indicatorOf(dataset, mode.indicatorId);
      if (other === null) return { mode: mode.kind, reason: 'unknownIndicator' };
      if (mode.kind === 'bivariate')
        return crossable(indicator, other) ? null : { mode: mode.kind, reason: 'notCrossable' };
      return [indicator, other].some(drawnAsCircles) ? { mode: mode.kind, reason: 'counts' } : null;
    }
    default:
      return mode satisfies never;
  }
}

/** Whether two indicators can be crossed: both numbers, and not one with itself. */
export function crossable(one: Indicator, other: Indicator): boolean {
  return one.id !== other.id && one.kind !== 'category' && other.kind !== 'category';
}

/** Whether the map draws an indicator's values as circles, and leaves the villages plain. */
export function drawnAsCircles({ kind, level }: Pick<Indicator, 'kind' | 'level'>): boolean {
  return kind === 'count' && level === 'village';
}
