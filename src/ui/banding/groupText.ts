import type { GroupFigure } from '../../aggregate/groupFigure';
import type { Translate } from '../../messages/translate';
import { rangeText, valueText, type Wording } from '../controls/figure';

/** A group's figure in words: the number, and what kind of number it is with how many villages stand behind it. */
export interface GroupText {
  readonly text: string;
  readonly how: string;
}

const HOW = { sum: 'grup.sum', ratio: 'grup.ratio', median: 'grup.median' } as const;

/** @param figure null for a category, of which there is no whole */
export function groupText(figure: GroupFigure | null, wording: Wording, t: Translate): GroupText {
  if (figure === null) return { text: '–', how: t('grup.kategori') };
  const { contract, value, range, known, hidden, n } = figure;
  const coverage = { k: wording.f.number(known), n: wording.f.number(n) };
  if (value === null) return { text: t('grup.kurang'), how: t('grup.cakupan', coverage) };
  const concealed = hidden > 0 ? ` ${t('grup.tersembunyi', { m: wording.f.number(hidden) })}` : '';
  return {
    text: range ? rangeText(range, wording) : valueText(value, wording),
    how: t(HOW[contract], coverage) + concealed,
  };
}
