import { classify, narrowed, type Classified } from '../../aggregate/classes/classify';
import { USUAL_CLASSES } from '../../aggregate/classes/intervalClasses';
import type { MapQuestion } from '../../aggregate/mapQuestion';
import { narrowedCompanions } from '../../aggregate/modes/mapAnswer';
import type { IndicatorYear } from '../../data/model/dataset';
import { rememberedAnswer } from '../pack/rememberedAnswer';
import type { CircledCount } from './askedView';

/** What makes an answer of columns. The first script goes without it: nothing can be answered before the data are there. */
export interface Answering {
  readonly answerOf: ReturnType<typeof rememberedAnswer>;
  readonly narrowed: typeof narrowed;
  readonly narrowedCompanions: typeof narrowedCompanions;
  readonly circlesOf: typeof circlesOf;
}

export function answering(): Answering {
  return { answerOf: rememberedAnswer(), narrowed, narrowedCompanions, circlesOf };
}

/** The classified count for the circles. */
export function circlesOf(
  asked: CircledCount,
  column: IndicatorYear,
  { packId }: Pick<MapQuestion, 'packId'>,
): Classified {
  const question = { ...asked, packId, classification: USUAL_CLASSES };
  return classify({ question, indicator: asked.indicator, column });
}
