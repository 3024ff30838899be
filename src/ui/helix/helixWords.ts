import { STAGES } from '../../helix/cube';
import type { HelixMeasure } from '../../helix/helixChoice';
import { perHousehold, type Households } from '../../helix/perHousehold';
import type { Figures } from '../../helix/sums';
import type { Language } from '../../data/model/localized';
import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import { STAGE_KEYS } from '../../reading/programmeWords';

/** What words are made of. */
export interface Words {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}

/** "2 selesai, 1 berjalan": the stages that occur, the finished first. */
export function stagesText({ stages }: Pick<Figures, 'stages'>, { t, f }: Pick<Words, 't' | 'f'>): string {
  return STAGES.toReversed()
    .filter((stage) => stages[stage] > 0)
    .map((stage) => `${f.number(stages[stage])} ${t(STAGE_KEYS[stage])}`)
    .join(', ');
}

interface LabelledCell {
  readonly row: string;
  readonly column: string;
  readonly measure: HelixMeasure;
  /** By whose number money is divided, null where that is not known; left out where it is told whole. */
  readonly households?: Households | null | undefined;
}

/** What a cell says to somebody who does not see it. */
export function cellLabel(
  figures: Figures | null,
  { row, column, measure, households }: LabelledCell,
  words: Pick<Words, 't' | 'f'>,
): string {
  const { t, f } = words;
  const names = { baris: row, lajur: column };
  if (figures === null) return t('helix.sel_kosong', names);
  const n = f.number(figures.count);
  if (measure === 'count') return t('helix.sel', { ...names, n, tahap: stagesText(figures, words) });
  const amount = figures.amount[measure];
  const each = households === undefined ? null : perHousehold(amount, households);
  if (each) {
    const [besaran, rp] = [t(`helix.besaran.${measure}`), f.rupiah(each.value_rp)];
    return t('helix.per.sel', { ...names, n, besaran, rp });
  }
  return t('helix.sel_uang', {
    ...names,
    n,
    besaran: t(`helix.besaran.${measure}`),
    rp: amount === null ? t('helix.belum_nilai') : f.rupiah(amount),
    m: f.number(figures.count - figures.known[measure]),
  });
}

/** First and last year of some interventions: "2017–2025"; empty where there are none. */
export function yearsText(
  interventions: readonly { readonly startYear: number; readonly endYear: number | null }[],
): string {
  if (interventions.length === 0) return '';
  const years = interventions.flatMap(({ startYear, endYear }) => [startYear, endYear ?? startYear]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
