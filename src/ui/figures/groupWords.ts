import { groupContract } from '../../aggregate/rollup/groupFigure';
import type { Indicator } from '../../data/model/dataset';
import type { Translate } from '../../messages/translate';

/** Label of the comparison line of a trend: the kecamatan's rate or median; empty where there is none. */
export function besideWords(indicator: Indicator, kecamatan: string, t: Translate): string {
  if (kecamatan === '') return '';
  switch (groupContract(indicator)) {
    case 'ratio':
      return t('grup.kec_rasio', { kec: kecamatan });
    case 'median':
      return t('grup.kec_median', { kec: kecamatan });
    case 'sum':
    case null:
      return '';
  }
}
