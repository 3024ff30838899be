import type { MapAnswer, MapOutcome } from '../../aggregate/modes/mapAnswer';
import type { Dataset } from '../../data/model/dataset';

/** An answer with the rows that it is of. */
export interface LastAnswer {
  readonly dataset: Dataset;
  readonly answer: MapAnswer;
}

/**
 * The last answer after a step: the new one where it is there, otherwise the one before, so that the map keeps its
 * colours while the next answer is on its way.
 */
export function nextAnswer(
  last: LastAnswer | null,
  { dataset, outcome }: { readonly dataset: Dataset | null; readonly outcome: MapOutcome | null },
): LastAnswer | null {
  return dataset && outcome?.status === 'ready' ? { dataset, answer: outcome.answer } : last;
}

/**
 * What is drawn: the last answer, where it is of the rows that there are now. Where the next one will not come
 * (`withheld`), the last one would stand under another's name, so nothing is drawn.
 */
export function drawnAnswer(
  last: LastAnswer | null,
  { dataset, withheld }: { readonly dataset: Dataset | null; readonly withheld: boolean },
): MapAnswer | null {
  return last !== null && last.dataset === dataset && !withheld ? last.answer : null;
}

/** A reducer with its memory: gives the value after each step, from the steps that it was given so far. */
export function folded<T, S>(reduce: (before: T, step: S) => T, start: T): (step: S) => T {
  let value = start;
  return (step) => (value = reduce(value, step));
}
