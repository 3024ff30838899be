import { cachedBreaks } from '../../../aggregate/classes/breaksCache';
import { classify, type Classified } from '../../../aggregate/classes/classify';
import type { IndicatorYear, VillageDataset } from '../../../data/model/dataset';
import { DEFAULT_STATE } from '../../../state/url/appState';
import { askedQuestion } from '../../../state/view/askedQuestion';

/** An indicator of a pack in the year that is compared; null where the pack does not have it. */
export interface ComparedSide {
  readonly dataset: VillageDataset;
  readonly column: IndicatorYear | null;
}

/**
 * The same indicator of two packs in the same classes, those of the older, so that a colour means one thing on both maps.
 * Only the newer has classes of its own where the older has no numbers of it.
 */
export function besideAnswers(
  id: string,
  { before, after }: { readonly before: ComparedSide; readonly after: ComparedSide },
): { readonly before: Classified | null; readonly after: Classified | null } {
  const old = answerOf(id, before);
  if (old === null) return { before: null, after: answerOf(id, after) };
  const frozen = old.categorical
    ? undefined
    : cachedBreaks(old.column, old.indicator, old.question.classification);
  return { before: old, after: answerOf(id, after, frozen) };
}

function answerOf(
  id: string,
  { dataset, column }: ComparedSide,
  frozen?: ReturnType<typeof cachedBreaks>,
): Classified | null {
  const indicator = dataset.indicators.find((one) => one.id === id);
  if (!indicator || !column) return null;
  const state = { ...DEFAULT_STATE, indicatorId: id, year: column.year };
  const { question } = askedQuestion(state, dataset, () => column);
  return question && classify({ question, indicator, column, ...(frozen ? { frozen } : {}) });
}
