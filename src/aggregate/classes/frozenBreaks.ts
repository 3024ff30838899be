import type { Indicator } from '../../data/model/dataset';
import { breaks, type BreaksAnswer } from './breaks';
import { cachedBreaks, sortedClassed } from './breaksCache';
import { MOST_MULTIPLES, type IndicatorChoice, type MapQuestion, type Side } from '../mapQuestion';

/** A map question together with access to the columns it needs. */
export interface Composition {
  readonly question: MapQuestion;
  readonly at: (choice: IndicatorChoice) => Side;
}

/**
 * The class breaks that a question takes from another year or from all years; undefined where each year has
 * its own.
 */
export function frozenBreaks({ question, at }: Composition): BreaksAnswer | undefined {
  const { frozen, classification } = question;
  if (frozen === null) return undefined;
  if (frozen === 'all') return pooledBreaks({ question, at });
  const { indicator, column } = at({ ...question, year: frozen });
  return cachedBreaks(column, indicator, classification);
}

const pooled = new WeakMap<Indicator, { readonly key: string; readonly answer: BreaksAnswer }>();

/**
 * Class breaks of the values of all years pooled, so that every year has the same classes. The last answer
 * per indicator is memoised.
 */
function pooledBreaks({ question, at }: Composition): BreaksAnswer {
  const { indicator } = at(question);
  const key = JSON.stringify([question.packId, question.classification]);
  const known = pooled.get(indicator);
  if (known?.key === key) return known.answer;
  const sorted = indicator.years
    .slice(-MOST_MULTIPLES)
    .map((year) => sortedClassed(at({ ...question, year }), question.classification));
  const values = new Float64Array(sorted.reduce((n, { length }) => n + length, 0));
  let filled = 0;
  for (const own of sorted) {
    values.set(own, filled);
    filled += own.length;
  }
  const answer = breaks(values, question.classification, indicator.official);
  pooled.set(indicator, { key, answer });
  return answer;
}
