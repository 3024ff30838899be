import { isByInterval, whole, type Classified } from '../aggregate/classes/classify';
import { MARK } from '../data/model/mark';
import type { PaletteId, Theme } from '../layers/choices';
import { intervalClassText } from './classNames';
import { isChange, valueText } from './figure';
import { drawnAsSymbols } from './legendMarks';
import type { Words } from './words';

interface Drawn {
  readonly palette: PaletteId;
  readonly theme: Theme;
}

/** The direction of the colours in words; the dark theme reverses light and dark. */
export function directionKey(answer: Classified, { palette, theme }: Drawn) {
  const { worse, kind, formula } = answer.indicator;
  if (formula.kind === 'hotSpots')
    return formula.worse === 'neutral' ? 'kantong.warnaNetral' : 'kantong.warna';
  if (drawnAsSymbols(answer)) return 'legend.larger';
  if (palette === 'kategori') return 'legend.unordered';
  if (answer.indicator.formula.kind === 'gap') return 'gap.arah';
  if (answer.indicator.formula.kind === 'accessibility')
    return theme === 'gelap' ? 'jangkau.arah_terang' : 'jangkau.arah';
  if (isChange(answer.indicator))
    return worse === 'neutral' ? 'waktu.change.directionNeutral' : 'waktu.change.direction';
  if (palette === 'perubahan') return worse === 'neutral' ? 'legend.divergingNeutral' : 'legend.diverging';
  const reversed = theme === 'gelap';
  if (isByInterval(answer)) {
    if (worse === 'low') return reversed ? 'selang.arah_rendah_terang' : 'selang.arah_rendah';
    return reversed ? 'selang.arah_terang' : 'selang.arah';
  }
  if (worse === 'neutral') return reversed ? 'legend.lighterMore' : 'peta.gelap_jumlah';
  if (worse === 'low' && kind !== 'category') return reversed ? 'peta.terang_gelap' : 'peta.gelap';
  return reversed ? 'legend.lighterWorse' : 'legend.darkerWorse';
}

/** How the classes were made: "5 kelas sama banyak (kuantil), sekitar 54 desa per kelas." Empty for categories. */
export function classSentence(answer: Classified, { t, f }: Words): string {
  if (answer.categorical || answer.classCount === 0) return '';
  const { classification } = answer.question;
  const k = answer.classCount;
  if (classification.method !== 'quantile') return t(`legend.by.${classification.method}`, { k });
  const m = whole(answer).marks[MARK.present];
  // Under a filter, quantile classes no longer have equal numbers.
  if (answer.shown !== null) return t('legend.by.quantileAll', { k, m: f.number(m) });
  const n = Math.round(m / k);
  return t('legend.by.quantile', { k, n: f.number(n) });
}

/** Meaning of the middle class of a diverging scale: almost unchanged, or in balance. */
export function changeKey({ indicator, upper }: Pick<Classified, 'indicator' | 'upper'>, at: number) {
  const low = upper[at - 1] ?? -Infinity;
  const high = upper[at] ?? Infinity;
  const rises = low >= 0;
  if (indicator.formula.kind === 'gap')
    return low < 0 && high > 0 ? 'gap.seimbang' : rises ? 'gap.kurang' : 'gap.lebih';
  if (low < 0 && high > 0) return 'waktu.change.steady';
  if (indicator.worse === 'neutral') return rises ? 'waktu.change.up' : 'waktu.change.down';
  return rises === (indicator.worse === 'high') ? 'waktu.change.worse' : 'waktu.change.better';
}

export interface ClassRow {
  readonly range: string;
  /** The official class name, for official classes. */
  readonly label: string;
  readonly count: number;
  /** Number before the filter. */
  readonly whole: number;
}

/** Every class in words: its interval and its number of villages. */
export function classRows(answer: Classified, { t, f, language }: Words): ClassRow[] {
  const { indicator, upper, min, max, counts, question } = answer;
  const wording = { indicator, language, f };
  const text = (value: number) => valueText(value, wording);
  const official = question.classification.method === 'official' ? indicator.official?.labels : undefined;
  const signs = indicator.formula.kind === 'hotSpots' ? indicator.formula.signs : undefined;
  const range = (i: number): string => {
    if (answer.categorical) return text(i);
    if (isByInterval(answer)) return intervalClassText(answer, i, { ...wording, t });
    const low = upper[i - 1];
    const high = upper[i];
    // An end class without values has an open end.
    if (low === undefined && high !== undefined && min > high) return t('legend.upTo', { v: text(high) });
    if (high === undefined && low !== undefined && max <= low) return t('legend.above', { v: text(low) });
    return `${text(low ?? min)} – ${text(high ?? max)}`;
  };
  const all = whole(answer).counts;
  return counts.map((count, i) => ({
    range: range(i),
    label: isChange(indicator) ? t(changeKey(answer, i)) : (signs?.[i] ?? official?.[i]?.[language] ?? ''),
    count,
    whole: all[i] ?? count,
  }));
}
