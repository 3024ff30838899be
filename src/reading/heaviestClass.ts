import type { Classified } from '../aggregate/classes/classify';
import { drawnAsSymbols } from './legendMarks';
import { classRows, type ClassRow } from './legendWords';
import type { Words } from './words';

/** Index of the class of the map in which villages are worst off; null where classes have no such order. */
export function heaviestClassAt(answer: Classified): number | null {
  const { worse, kind, formula } = answer.indicator;
  const isUnordered =
    worse === 'neutral' || kind === 'category' || formula.kind === 'bivariate' || formula.kind === 'hotSpots';
  if (isUnordered || drawnAsSymbols(answer) || answer.classCount === 0) return null;
  return worse === 'low' ? 0 : answer.classCount - 1;
}

/** The same with its words. */
export function heaviestClass(answer: Classified, words: Words): ClassRow | null {
  const at = heaviestClassAt(answer);
  return at === null ? null : (classRows(answer, words)[at] ?? null);
}
