import { isByInterval, type Classified } from '../aggregate/classes/classify';
import { valueText, type Wording } from './figure';
import type { Words } from './words';

/**
 * The name of each class: the official name, the category, the statement of a class by interval, or its
 * bounds.
 */
export function classNames(answer: Classified, words: Words): readonly string[] {
  const { f, language } = words;
  const { indicator, upper, min, max, counts, question } = answer;
  const text = (value: number) => valueText(value, { indicator, f, language });
  const official = question.classification.method === 'official' ? indicator.official?.labels : undefined;
  return counts.map((_, i) => {
    if (answer.categorical) return text(i);
    if (isByInterval(answer)) return intervalClassText(answer, i, { ...words, indicator });
    return official?.[i]?.[language] ?? `${text(upper[i - 1] ?? min)} – ${text(upper[i] ?? max)}`;
  });
}

/**
 * The statement of a class by interval: "pasti paling tinggi 15 %", in the last one "mungkin di atas 25 %";
 * where low is worse "pasti di atas 0,6", in the first one "mungkin hanya 0,5 atau kurang".
 */
export function intervalClassText(
  { upper }: Pick<Classified, 'upper'>,
  at: number,
  { t, ...wording }: Wording & Pick<Words, 't'>,
): string {
  const { indicator } = wording;
  const decimals = roundDecimals(upper, indicator.decimals);
  const text = (value: number) => valueText(value, { ...wording, indicator: { ...indicator, decimals } });
  const [low, high] = [upper[at - 1], upper[at]];
  if (indicator.worse === 'low') {
    if (low !== undefined) return t('selang.di_atas', { v: text(low) });
    return high === undefined ? t('selang.tanpa') : t('selang.mungkin_sampai', { v: text(high) });
  }
  if (high !== undefined) return t('selang.sampai', { v: text(high) });
  return low === undefined ? t('selang.tanpa') : t('selang.mungkin_di_atas', { v: text(low) });
}

/** Number of decimals that the bounds need, at most the indicator's. */
export function roundDecimals(upper: readonly number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    if (upper.every((bound) => Number(bound.toFixed(decimals)) === bound)) return decimals;
  }
  return most;
}
