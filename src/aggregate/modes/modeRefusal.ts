import { indicatorOf, type Dataset } from '../../data/model/dataset';
import type { MapQuestion } from '../mapQuestion';
import type { Refusal } from './modeDescriptor';
import { descriptorOf } from './modeRegister';

/** What stands against a mode, known before any column is read; null where nothing does. */
export function modeRefusal(dataset: Dataset, question: MapQuestion): Refusal | null {
  const { mode, year } = question;
  const indicator = indicatorOf(dataset, question.indicatorId);
  const refused = indicator && descriptorOf(mode).refusal({ indicator, year, dataset }, mode);
  return refused && { mode: mode.kind, ...refused };
}
