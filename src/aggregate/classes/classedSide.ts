import type { MapQuestion, Side } from '../mapQuestion';
import type { BreakMethod, BreaksAnswer } from './breaks';
import { classify, type Classified } from './classify';
import { frozenBreaks, type Composition } from './frozenBreaks';
import { hasIntervals, USUAL_CLASSES } from './intervalClasses';

/** A side in the classes that a question asks for. */
export function classed(
  asked: Pick<MapQuestion, 'packId' | 'classification'>,
  { indicator, column }: Side,
  frozen?: BreaksAnswer,
): Classified {
  const { packId } = asked;
  const isByInterval = asked.classification.method === 'interval';
  const classification =
    isByInterval && !hasIntervals({ indicator, column }) ? USUAL_CLASSES : asked.classification;
  const question = { packId, indicatorId: indicator.id, year: column.year, classification };
  return classify({ question, indicator, column, ...(frozen ? { frozen } : {}) });
}

/** The indicator-year that a question names, with the bounds that hold over the years. */
export function classedOwn(composition: Composition): Classified {
  const { question, at } = composition;
  return classed(question, at(question), frozenBreaks(composition));
}

/** Classes around zero; the reader's number of classes and own bounds are kept. */
export function aroundZero(asked: BreakMethod): BreakMethod {
  if (asked.method === 'manual') return asked;
  return { method: 'diverging', k: 'k' in asked ? asked.k : 5 };
}
