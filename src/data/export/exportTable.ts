import type { Dataset, Indicator, IndicatorYear } from '../model/dataset';
import { countDigits, figureDigits, numberCell } from './exportDigits';
import { groupKey, groupLabel } from '../model/groupColumn';
import { MARK } from '../model/mark';
import { MARK_WORDS, type Provenance } from '../model/packWords';
import { textAt } from '../model/textColumn';

/** An indicator-year in an exported file. */
export interface ExportFigure {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** The reliability of a row's number in words; empty where no error is published. */
  readonly certaintyOfRow: (row: number) => string;
}

/** An export: the visible villages in their order, with the visible figures. */
export interface ExportQuestion {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly drawn: ExportFigure;
  readonly beside: readonly ExportFigure[];
  /** The classes of the map in their order, with how many of the shown rows lie in each. */
  readonly classes: readonly { readonly name: string; readonly count: number }[];
  /** The name of a row's class on the map; empty where it has none. */
  readonly classOfRow: (row: number) => string;
  /** null where a row has no rank: no number, or standard errors that allow any rank. */
  readonly rankOfRow: (row: number) => number | null;
  /** The range of ranks that the standard errors allow; null without a number. */
  readonly rankSpanOfRow: (row: number) => { readonly first: number; readonly last: number } | null;
  /** The row's status in the programme in words. */
  readonly statusOfRow: (row: number) => string;
  /** Number of interventions that name the village. */
  readonly interventionsOfRow: (row: number) => number;
  /** Description of the active filter; empty where there is none. */
  readonly filter: string;
  /** Description of the sort order. */
  readonly order: string;
  /** Link to the state of the app in which the file was made. */
  readonly link: string;
}

export type ExportCell = string | number;

/** Columns of every export in order; additional figures are inserted before `status_batas`. */
export const EXPORT_COLUMNS = [
  'kode',
  'kode_bps',
  'nama',
  'jenis',
  'kode_kecamatan',
  'kecamatan',
  'tipologi',
  'status_program',
  'intervensi',
  'indikator',
  'nama_indikator',
  'tahun',
  'nilai',
  'satuan',
  'pembilang',
  'penyebut',
  'galat_baku',
  'tanda',
  'kelas',
  'peringkat',
  'peringkat_dari',
  'peringkat_sampai',
  'kepastian',
  'asal',
  'basis',
  'sumber',
  'lisensi',
  'status_batas',
  'catatan_batas',
  'catatan',
  'saringan',
  'tautan',
  'paket',
  'versi_data',
] as const;
type ColumnName = (typeof EXPORT_COLUMNS)[number];
const BEFORE_BESIDE = EXPORT_COLUMNS.indexOf('status_batas');

/** Warnings that must accompany numbers of certain provenances. */
const WARNINGS: Partial<Record<Provenance, string>> = {
  estimasi: 'Estimasi model, bukan hasil pendataan',
  peraga: 'Peraga: angka contoh, bukan data',
};

/** The words of the column `tanda` by mark, which explain an empty `nilai`. */
const MARK_TEXT = Object.fromEntries(Object.entries(MARK_WORDS).map(([word, mark]) => [mark, word]));

/** Column names. Those of additional figures contain indicator and year: `rtlh_2019`, `rtlh_2019_tanda`, … */
export function exportHeader({ beside }: Pick<ExportQuestion, 'beside'>): string[] {
  const names = beside.flatMap((figure) => besideCells(figure).map(([name]) => name));
  return [...EXPORT_COLUMNS.slice(0, BEFORE_BESIDE), ...names, ...EXPORT_COLUMNS.slice(BEFORE_BESIDE)];
}

/** The cells of one village in the order of the header. */
export function exportRow(question: ExportQuestion, row: number): ExportCell[] {
  const { dataset, drawn } = question;
  const { villages, manifest, sources } = dataset;
  const { indicator, column } = drawn;
  const cells: Record<ColumnName, ExportCell> = {
    kode: textAt(villages.code, row),
    kode_bps: textAt(villages.bpsCode, row),
    nama: textAt(villages.name, row),
    jenis: groupKey(villages.kind, row),
    kode_kecamatan: groupKey(villages.kecamatan, row),
    kecamatan: groupLabel(villages.kecamatan, row),
    tipologi: groupLabel(villages.typology, row),
    status_program: question.statusOfRow(row),
    intervensi: question.interventionsOfRow(row),
    indikator: indicator.id,
    nama_indikator: indicator.name.id,
    tahun: column.year,
    nilai: numberAt(drawn, 'value', row),
    satuan: indicator.unit.id,
    pembilang: numberAt(drawn, 'numerator', row),
    penyebut: numberAt(drawn, 'denominator', row),
    galat_baku: numberAt(drawn, 'standardError', row),
    tanda: markText(column, row),
    kelas: question.classOfRow(row),
    peringkat: question.rankOfRow(row) ?? '',
    peringkat_dari: question.rankSpanOfRow(row)?.first ?? '',
    peringkat_sampai: question.rankSpanOfRow(row)?.last ?? '',
    kepastian: drawn.certaintyOfRow(row),
    asal: provenanceOf(indicator, dataset),
    basis: indicator.basis,
    sumber: indicator.sourceIds.map((id) => sources.get(id)?.title ?? id).join('; '),
    lisensi: indicator.licence,
    status_batas: groupKey(villages.boundaryStatus, row),
    catatan_batas: manifest.boundary.note.id,
    catatan: warningOf(question),
    saringan: question.filter,
    tautan: question.link,
    paket: manifest.id,
    versi_data: manifest.version,
  };
  const own = EXPORT_COLUMNS.map((name) => cells[name]);
  const beside = question.beside.flatMap((figure) =>
    besideCells(figure).map(([, cell]) => cell(row, dataset)),
  );
  return [...own.slice(0, BEFORE_BESIDE), ...beside, ...own.slice(BEFORE_BESIDE)];
}

/** What a file's name says of it. */
type NamedExport = Pick<ExportQuestion, 'dataset' | 'beside' | 'filter'> & {
  readonly drawn: Pick<ExportFigure, 'indicator' | 'column'>;
  readonly rows: { readonly length: number };
};

/** A descriptive file name without extension. */
export function exportName({ dataset, drawn, beside, filter, rows }: NamedExport): string {
  return [
    dataset.manifest.id,
    drawn.indicator.id,
    drawn.column.year,
    ...(beside.length > 0 ? [`dan-${beside.length}-kolom`] : []),
    ...(filter ? [`saring-${rows.length}-desa`] : []),
    `v${dataset.manifest.version}`,
  ].join('-');
}

/** Provenance of an indicator; in a demo pack always `peraga` (demo data), whatever the catalogue states. */
export function provenanceOf({ provenance }: Indicator, { manifest }: Dataset): Provenance {
  return manifest.demo ? 'peraga' : provenance;
}

/** The warnings about a file's figures, without duplicates. */
export function warningOf({
  dataset,
  drawn,
  beside,
}: Pick<ExportQuestion, 'dataset' | 'drawn' | 'beside'>): string {
  const warnings = [drawn, ...beside].map(({ indicator }) => {
    const text = WARNINGS[provenanceOf(indicator, dataset)];
    return text === undefined || beside.length === 0 ? (text ?? '') : `${indicator.id}: ${text}`;
  });
  return [...new Set(warnings)].filter(Boolean).join('; ');
}

type CellOf = (row: number, dataset: Dataset) => ExportCell;

function besideCells({
  indicator,
  column,
  certaintyOfRow,
}: ExportFigure): readonly (readonly [string, CellOf])[] {
  const name = `${indicator.id}_${column.year}`;
  return [
    [name, (row) => numberAt({ indicator, column }, 'value', row)],
    [`${name}_tanda`, (row) => markText(column, row)],
    [`${name}_satuan`, () => indicator.unit.id],
    [`${name}_galat_baku`, (row) => numberAt({ indicator, column }, 'standardError', row)],
    [`${name}_kepastian`, certaintyOfRow],
    [`${name}_asal`, (_, dataset) => provenanceOf(indicator, dataset)],
  ];
}

function numberAt(
  { indicator, column }: Pick<ExportFigure, 'indicator' | 'column'>,
  part: 'value' | 'numerator' | 'denominator' | 'standardError',
  row: number,
): ExportCell {
  const value = column.mark[row] === MARK.present ? column[part]?.[row] : undefined;
  const counted = part === 'numerator' || part === 'denominator';
  return numberCell(value, counted ? countDigits : (of) => figureDigits(of, indicator));
}

function markText(column: IndicatorYear, row: number): string {
  return MARK_TEXT[column.mark[row] ?? MARK.missing] ?? '';
}
