import type { Dataset } from '../../data/model/dataset';
import { provenanceOf, warningOf, type ExportCell } from '../../data/export/exportTable';
import { figureDigits, numberCell, statisticDigits } from '../../data/export/exportDigits';
import { csvText, type CsvForm } from '../../data/export/exportText';
import { groupLabel } from '../../data/model/groupColumn';
import { MARK_WORDS } from '../../data/model/packWords';
import { textAt } from '../../data/model/textColumn';
import type { HotSpotAnswered } from '../../state/calculations/hotSpotSearch.svelte';

/** Columns and words are Indonesian in every language, as in all files. */
const COLUMNS = [
  'kode',
  'nama',
  'kecamatan',
  'indikator',
  'tahun',
  'nilai',
  'tanda',
  'yang_diuji',
  'jumlah_tetangga',
  'rerata_tetangga',
  'statistik',
  'p',
  'p_terkoreksi',
  'kelas',
  'moran_i',
  'moran_p',
  'metode',
  'taraf',
  'asal',
  'catatan',
  'sumber',
  'batas',
  'paket',
  'versi_data',
  'tautan',
] as const;

const MARK_TEXT = Object.fromEntries(Object.entries(MARK_WORDS).map(([word, mark]) => [mark, word]));

/** All villages of the pack, tested or not; every line contains the question and its sources. */
export function hotSpotCsv(
  answered: HotSpotAnswered,
  { dataset, link, form }: { readonly dataset: Dataset; readonly link: string; readonly form: CsvForm },
): string {
  const { asked, indicator, column, examined, found } = answered;
  const { villages, manifest, sources } = dataset;
  const statistic = (of: number) => numberCell(of, statisticDigits);
  const value = (of: number) => numberCell(of, (one) => figureDigits(one, asked.indicator));
  const same: readonly ExportCell[] = [
    statistic(found.moran.i),
    statistic(found.permuted.p),
    indicator.method.id,
    found.question.level,
    provenanceOf(indicator, dataset),
    warningOf({ dataset, drawn: { indicator, column, certaintyOfRow: () => '' }, beside: [] }),
    indicator.sourceIds.map((id) => sources.get(id)?.title ?? id).join('; '),
    manifest.boundary.note.id,
    `${manifest.id}: ${manifest.title.id}`,
    manifest.version,
    link,
  ];
  const line = (row: number): readonly ExportCell[] => [
    textAt(villages.code, row),
    textAt(villages.name, row),
    groupLabel(villages.kecamatan, row),
    asked.indicator.id,
    asked.column.year,
    value(asked.column.value[row]!),
    MARK_TEXT[asked.column.mark[row]!] ?? '',
    value(examined.value[row]!),
    found.neighbours[row]!,
    value(found.lag[row]!),
    statistic(found.statistic[row]!),
    statistic(found.chance[row]!),
    statistic(found.adjusted[row]!),
    indicator.categories[column.value[row]!]?.id ?? '',
    ...same,
  ];
  return csvText([COLUMNS, ...Array.from({ length: villages.n }, (_, row) => line(row))], form);
}

/** For example `kantong_p0_2024_lisa`, without extension. */
export function hotSpotFileName({ asked }: HotSpotAnswered): string {
  return `kantong_${asked.indicator.id}_${asked.column.year}_${asked.mode.method}`;
}
