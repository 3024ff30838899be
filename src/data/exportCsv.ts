import { textAt } from './textColumn';
import { groupKey, groupLabel } from './groupColumn';
import { MARK } from './mark';
import { MARK_WORDS, type Provenance } from './schema';
import type { Dataset, Indicator, IndicatorYear } from './dataset';

/** What is exported: one village indicator in one year, as the map shows it. */
export interface ExportQuestion {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** The map's class of a row in words; empty where it has none. */
  readonly classOfRow?: (row: number) => string;
  /** How sure its number is, in words; empty where no error is published. */
  readonly certaintyOfRow?: (row: number) => string;
}

/** Columns of the export, in order; every row carries what it takes to be read without the map. */
export const EXPORT_COLUMNS = [
  'kode',
  'kode_bps',
  'nama',
  'jenis',
  'kode_kecamatan',
  'kecamatan',
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
  'kepastian',
  'asal',
  'basis',
  'sumber',
  'lisensi',
  'status_batas',
  'catatan_batas',
  'catatan',
  'paket',
  'versi_data',
] as const;

type Cell = string | number;

/** What must be said of a provenance wherever its numbers go. */
const WARNINGS: Partial<Record<Provenance, string>> = {
  estimasi: 'Estimasi model, bukan hasil pendataan',
  peraga: 'Peraga: angka contoh, bukan data',
};

/** The words of `tanda`, by mark: why a `nilai` is empty. */
const MARK_TEXT = Object.fromEntries(Object.entries(MARK_WORDS).map(([word, mark]) => [mark, word]));

/** The table as RFC 4180 text (CRLF, no byte order mark), rows in code order. */
export function exportCsv(question: ExportQuestion): string {
  const lines = [EXPORT_COLUMNS.join(',')];
  for (let row = 0; row < question.dataset.villages.n; row++) {
    lines.push(exportRow(question, row).map(csvCell).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** A file name that says what is in it. */
export function exportName({ dataset, indicator, column }: ExportQuestion): string {
  return `${dataset.manifest.id}-${indicator.id}-${column.year}-v${dataset.manifest.version}.csv`;
}

function exportRow(question: ExportQuestion, row: number): Cell[] {
  const { dataset, indicator, column, classOfRow, certaintyOfRow } = question;
  const { villages, manifest, sources } = dataset;
  const mark = column.mark[row] ?? MARK.missing;
  const number = (values: Float64Array | null): Cell => {
    const value = mark === MARK.present ? values?.[row] : undefined;
    return value !== undefined && Number.isFinite(value) ? value : '';
  };
  return [
    textAt(villages.code, row),
    textAt(villages.bpsCode, row),
    textAt(villages.name, row),
    groupKey(villages.kind, row),
    groupKey(villages.kecamatan, row),
    groupLabel(villages.kecamatan, row),
    indicator.id,
    indicator.name.id,
    column.year,
    number(column.value),
    indicator.unit.id,
    number(column.numerator),
    number(column.denominator),
    number(column.standardError),
    MARK_TEXT[mark] ?? '',
    classOfRow?.(row) ?? '',
    certaintyOfRow?.(row) ?? '',
    manifest.demo ? 'peraga' : indicator.provenance,
    indicator.basis,
    indicator.sourceIds.map((id) => sources.get(id)?.title ?? id).join('; '),
    indicator.licence,
    groupKey(villages.boundaryStatus, row),
    manifest.boundary.note.id,
    WARNINGS[manifest.demo ? 'peraga' : indicator.provenance] ?? '',
    manifest.id,
    manifest.version,
  ];
}

/** Signs at which a spreadsheet takes a text for a formula, their full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * One cell: numbers as they are, with a dot; text that a spreadsheet would run gets an apostrophe before it;
 * quotes where a comma, a quote or a line end stands inside.
 */
export function csvCell(value: Cell): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
