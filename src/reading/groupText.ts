import type { GroupFigure } from '../aggregate/rollup/groupFigure';
import { refusalWords } from '../aggregate/rollup/refusalWords';
import { STATUS } from '../aggregate/rollup/rollupRequest';
import type { Translate } from '../messages/translate';
import { boundsText } from './boundsText';
import { valueText, type Wording } from './figure';

/** A group's figure in words: the number, the kind of aggregate, and the number of villages in it. */
export interface GroupText {
  readonly text: string;
  readonly how: string;
}

const HOW = { sum: 'grup.sum', ratio: 'grup.ratio', median: 'grup.median' } as const;

/** @param figure null for a category, which has no summary */
export function groupText(figure: GroupFigure | null, wording: Wording, t: Translate): GroupText {
  if (figure === null) return { text: '–', how: t('grup.kategori') };
  const { contract, value, range, status, known, hidden, n, refusal } = figure;
  if (refusal) return { text: '–', how: refusalWords(refusal)[wording.language] };
  if (status === STATUS.empty) return { text: '–', how: t('grup.tidak_ada_desa') };
  if (status === STATUS.zeroDenominator) return { text: '–', how: t('grup.penyebut_nol') };
  const coverage = { k: wording.f.number(known), n: wording.f.number(n) };
  const concealed = hidden > 0 ? ` ${t('grup.tersembunyi', { m: wording.f.number(hidden) })}` : '';
  const how = t(HOW[contract], coverage) + concealed;
  if (range) return { text: boundsText(range, wording, t), how };
  if (value === null) return { text: t('grup.kurang'), how: t('grup.cakupan', coverage) + concealed };
  return { text: valueText(value, wording), how };
}
