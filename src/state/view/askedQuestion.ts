import { hasIntervals, isMostlyUnsure } from '../../aggregate/classes/intervalClasses';
import type { ColumnOf } from '../../aggregate/modes/modeDescriptor';
import type { MapQuestion } from '../../aggregate/mapQuestion';
import { timeline } from '../../aggregate/modes/timeline';
import type { Dataset, Indicator } from '../../data/model/dataset';
import type { AppState } from '../url/appState';
import {
  askedClassification,
  askedFrozen,
  askedIndicator,
  askedMode,
  askedYear,
  mappedIndicators,
} from './askedView';

export interface Asked {
  readonly indicator: Indicator | null;
  readonly year: number | null;
  /** null where the pack has no indicator. */
  readonly question: MapQuestion | null;
}

/** What a link asks of a pack, with all defaults resolved. */
export function askedQuestion(state: AppState, dataset: Dataset, columnOf: ColumnOf): Asked {
  const choices = mappedIndicators(dataset);
  const indicator = askedIndicator(state, choices, dataset.manifest.defaultIndicator);
  const year = askedYear(state, indicator, indicator ? timeline(indicator, choices) : []);
  if (indicator === null || year === null) return { indicator, year, question: null };
  const ownColumn = columnOf({ indicatorId: indicator.id, year });
  const own = ownColumn && { indicator, column: ownColumn };
  const mode = askedMode(state);
  const question = {
    packId: dataset.manifest.id,
    indicatorId: indicator.id,
    year,
    classification: askedClassification(state, indicator, {
      intervals: own && hasIntervals(own),
      unsure: state.overlays.includes('uncertainty') && own !== null && isMostlyUnsure(own),
    }),
    mode,
    frozen: askedFrozen(state, { mode, indicator, playing: false }),
  };
  return { indicator, year, question };
}
