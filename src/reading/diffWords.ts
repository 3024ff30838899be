import type { Formats } from '../messages/format';
import type { Translate } from '../messages/translate';
import type { Language } from '../data/model/localized';
import type { IndicatorDiff, PackDiff } from '../studio/diff/packDiff';

export interface DiffWords {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}

/**
 * What changed from one pack to another, in sentences: first how many villages changed much, then indicator by indicator,
 * then villages and boundaries. One sentence where no number changed.
 */
export function diffSentences(diff: PackDiff, words: DiffWords): readonly string[] {
  const { t, f } = words;
  const { villages, areas, largelyChanged } = diff;
  const told = diff.indicators.flatMap((indicator) => indicatorSentences(indicator, words));
  const large = largelyChanged.length;
  return [
    ...(large > 0 ? [t('studioDraft.beda.besar', { n: large })] : []),
    ...(told.length > 0 ? told : [t('studioDraft.beda.sama')]),
    ...(villages.added.length > 0 ? [t('studioDraft.beda.desa_baru', { n: villages.added.length })] : []),
    ...(villages.gone.length > 0 ? [t('studioDraft.beda.desa_hilang', { n: villages.gone.length })] : []),
    ...(villages.renamed.length > 0 ? [t('studioDraft.beda.desa_nama', { n: villages.renamed.length })] : []),
    ...(areas
      ? [
          t('studioDraft.beda.batas', {
            besar: f.percent(100 * areas.most, 1),
            tengah: f.percent(100 * areas.median, 1),
          }),
        ]
      : []),
  ];
}

function indicatorSentences(indicator: IndicatorDiff, { t, language }: DiffWords): string[] {
  const { counts, newest, state } = indicator;
  const nama = indicator.name[language];
  if (state === 'new') return [t('studioDraft.beda.baru', { nama, n: counts.added })];
  if (state === 'gone') return [t('studioDraft.beda.hilang', { nama })];
  if (state === 'same') return [];
  const { changed, added, removed } = counts;
  const sentences = [t('studioDraft.beda.angka', { nama, ubah: changed, baru: added, hilang: removed })];
  if (!newest) return sentences;
  const years = { nama, dari: newest.from, ke: newest.to };
  if (newest.large.length > 0)
    sentences.push(t('studioDraft.beda.indikator_besar', { ...years, n: newest.large.length }));
  if (newest.classes.length > 0)
    sentences.push(t('studioDraft.beda.kelas', { ...years, n: newest.classes.length }));
  return sentences;
}
