import type { FoundHotSpots } from '../../aggregate/modes/companions';
import {
  QUADRANT_NAMES,
  threeDigits,
  villageNamed,
  type HotSpotWords,
} from '../../aggregate/hotspots/hotSpotSentences';
import type { Indicator, IndicatorYear, Villages } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { HOT_SPOT_CLASSES } from '../../messages/hotSpotNames';
import { cellText } from './cellText';

/** A hot spot answer with its question. */
export interface HotSpotSum extends FoundHotSpots {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

/** The method in sentences with formulas. */
export function hotSpotFormulas(
  { examined, found }: FoundHotSpots,
  { t, f }: HotSpotWords,
): readonly string[] {
  const { method, permutations, level } = found.question;
  return [
    ...(examined.measure === 'standardisedRate' ? [t('kantong.hitung.dibakukan')] : []),
    t(`kantong.hitung.${method}`),
    t('kantong.hitung.p', { r: f.number(permutations) }),
    t('kantong.hitung.koreksi', { n: f.number(found.tested), taraf: f.percent(100 * level) }),
  ];
}

/** The arithmetic of one village, in a sentence. */
export function hotSpotOf(
  sum: HotSpotSum,
  { villages, row }: { readonly villages: Villages; readonly row: number },
  words: HotSpotWords,
): string {
  const { t, f } = words;
  const { examined, found, column } = sum;
  const desa = villageNamed(villages, row, t);
  if (Number.isNaN(found.chance[row])) {
    const there = column.mark[row] === MARK.present && !Number.isNaN(examined.value[row]);
    const sebab = t(there ? 'kantong.hitung.sebabPulau' : 'kantong.hitung.sebabKosong');
    return t('kantong.hitung.tidakDiuji', { desa, sebab });
  }
  const short = (value: number | undefined) => threeDigits(value ?? Number.NaN, f);
  return t('kantong.hitung.desa', {
    desa,
    nilai: cellText(words, sum, row),
    uji: short(examined.value[row]),
    k: found.neighbours[row]!,
    lag: short(found.lag[row]),
    statistik: t(`kantong.kolom.${found.question.method}`),
    s: short(found.statistic[row]),
    p: short(found.chance[row]),
    q: short(found.adjusted[row]),
    taraf: f.number(found.question.level),
    kelas: hotSpotClass(sum, row, words),
  });
}

/** The class of a village in words; empty where it was not tested. */
export function hotSpotClass({ found }: FoundHotSpots, row: number, { language }: HotSpotWords): string {
  if (Number.isNaN(found.chance[row])) return '';
  return HOT_SPOT_CLASSES[found.question.method][QUADRANT_NAMES[found.kind[row]!]!][language];
}
