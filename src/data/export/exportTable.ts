import type { Dataset, Indicator, IndicatorYear } from '../model/dataset';
import { countDigits, figureDigits, numberCell } from './exportDigits';
import { groupKey, groupLabel } from '../model/groupColumn';
import { MARK } from '../model/mark';
import { MARK_WORDS, type Provenance } from '../model/schema';
import { textAt } from '../model/textColumn';

/** A column of figures that goes into a file. */
export interface ExportFigure {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** How sure its number is, in words; empty where no error is published. */
  readonly certaintyOfRow: (row: number) => string;
}

/** What is exported: the villages that are shown, in their order, with the figures that are shown. */
export interface ExportQuestion {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly drawn: ExportFigure;
  readonly beside: readonly ExportFigure[];
  /** The map's class of a row in words; empty where it has none. */
  readonly classOfRow: (row: number) => string;
  /** null where it has none: without a number, or where its place cannot be told. */
  readonly rankOfRow: (row: number) => number | null;
  /** The places that it may have, by the standard errors; null without a number. */
  readonly rankSpanOfRow: (row: number) => { readonly first: number; readonly last: number } | null;
  /** What it stands for in the programme, in words. */
  readonly statusOfRow: (row: number) => string;
  /** How many interventions name it. */
  readonly interventionsOfRow: (row: number) => number;
  /** The active filter in words; empty where there is none. */
  readonly filter: string;
  /** The order in words. */
  readonly order: string;
  /** Address of the state that the file was made in. */
  readonly link: string;
}

export type ExportCell = string | number;

/** Columns of every export, in order; figures beside the drawn one stand before `status_batas`. */
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

/** What must be said of a provenance wherever its numbers go. */
const WARNINGS: Partial<Record<Provenance, string>> = {
  estimasi: 'Estimasi model, bukan hasil pendataan',
  peraga: 'Peraga: angka contoh, bukan data',
};

/** The words of `tanda`, by mark: why a `nilai` is empty. */
const MARK_TEXT = Object.fromEntries(Object.entries(MARK_WORDS).map(([word, mark]) => [mark, word]));

/** Names of the columns. One beside the drawn is named by indicator and year: `rtlh_2019`, `rtlh_2019_tanda`, … */
export function exportHeader({ beside }: Pick<ExportQuestion, 'beside'>): string[] {
  const names = beside.flatMap((figure) => besideCells(figure).map(([name]) => name));
  return [...EXPORT_COLUMNS.slice(0, BEFORE_BESIDE), ...names, ...EXPORT_COLUMNS.slice(BEFORE_BESIDE)];
}

/** The cells of one village, in the order of the header. */
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

/** A file name, without its ending, that says what is in it. */
export function exportName({ dataset, drawn, beside, filter, rows }: ExportQuestion): string {
  return [
    dataset.manifest.id,
    drawn.indicator.id,
    drawn.column.year,
    ...(beside.length > 0 ? [`dan-${beside.length}-kolom`] : []),
    ...(filter ? [`saring-${rows.length}-desa`] : []),
    `v${dataset.manifest.version}`,
  ].join('-');
}

/** Of the numbers of a made-up pack, whatever its catalogue says, that they are. */
export function provenanceOf({ provenance }: Indicator, { manifest }: Dataset): Provenance {
  return manifest.demo ? 'peraga' : provenance;
}

/** What must be said of the figures of a file, each warning once. */
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
