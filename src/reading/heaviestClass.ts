import type { Classified } from '../aggregate/classes/classify';
import { drawnAsSymbols } from './legendMarks';
import { classRows, type ClassRow } from './legendWords';
import type { Words } from './words';

/** The class of the map in which villages are worst off; null where classes have no such order. */
export function heaviestClass(answer: Classified, words: Words): ClassRow | null {
  const { worse, kind, formula } = answer.indicator;
  const isUnordered =
    worse === 'neutral' || kind === 'category' || formula.kind === 'bivariate' || formula.kind === 'hotSpots';
  if (isUnordered || drawnAsSymbols(answer)) return null;
  const rows = classRows(answer, words);
  return (worse === 'low' ? rows[0] : rows.at(-1)) ?? null;
}
