import type { Classified } from '../../aggregate/classes/classify';
import { mapAnswer } from '../../aggregate/modes/mapAnswer';
import type { ColumnOf } from '../../aggregate/modes/modeDescriptor';
import type { Dataset } from '../../data/model/dataset';
import { DEFAULT_STATE } from '../url/appState';
import { askedQuestion } from './askedQuestion';

/** What the map of a pack shows before anybody asks for anything; null while its column is on its way. */
export function firstAnswer(dataset: Dataset, columnOf: ColumnOf): Classified | null {
  const { question } = askedQuestion(DEFAULT_STATE, dataset, columnOf);
  const outcome = question && mapAnswer(dataset, question, columnOf, null);
  return outcome?.status === 'ready' ? outcome.answer.main : null;
}
