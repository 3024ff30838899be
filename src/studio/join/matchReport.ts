import type { Cell, ImportedPart } from '../../data/import/imported';
import type { ExportCell } from '../../data/export/exportTable';
import { csvText, tameText, type CsvForm } from '../../data/export/exportText';
import { packWorkbook } from '../../data/export/packWorkbook';
import type { Sheet, SheetCell } from '../../data/export/sheetXml';
import { ACTION_WORDS, OUTCOME_WORDS } from './decisionsFile';
import type { RowOutcome } from './joinOutcome';
import { candidatesOf } from './joinOutcome';
import { placesWithoutRow, rowsWithoutPlace } from './joinLists';
import type { JoinResult } from './joinRows';

/** A table of texts and numbers, the heading apart. */
export interface ReportTable {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Says of a row in words what became of it. */
export type RowWords = (outcome: RowOutcome) => string;

export const REPORT_COLUMNS = [
  'baris',
  'kode_di_berkas',
  'nama_di_berkas',
  'kecamatan_di_berkas',
  'hasil',
  'keterangan',
  'kode',
  'nama',
  'kecamatan',
  'skor_nama',
  'calon',
  'tindakan',
  'oleh',
  'pada',
  'alasan',
] as const;

/** The match report: one row for every row of the file, in its order. */
export function matchReport(result: JoinResult, words: RowWords): ReportTable {
  const { outcomes, facts, rowNumbers, index, decidedBy } = result;
  const rows = outcomes.map((outcome, row) => {
    const { code, name, district } = facts[row]!.print;
    const place = 'place' in outcome ? index.places[outcome.place]! : null;
    const check =
      outcome.kind === 'duplicate' ? outcome.joined.name : 'name' in outcome ? outcome.name : null;
    const decision = decidedBy.get(row);
    const cells: Record<(typeof REPORT_COLUMNS)[number], ExportCell> = {
      baris: rowNumbers[row]!,
      kode_di_berkas: code,
      nama_di_berkas: name,
      kecamatan_di_berkas: district,
      hasil: OUTCOME_WORDS[outcome.kind],
      keterangan: words(outcome),
      kode: place?.code ?? '',
      nama: place?.name ?? '',
      kecamatan: place?.district ?? '',
      skor_nama: check === null || check.agrees === 'unnamed' ? '' : twoDecimals(check.score),
      calon: candidatesText(outcome, result),
      tindakan: decision ? ACTION_WORDS[decision.action] : '',
      oleh: decision?.who ?? '',
      pada: decision?.when ?? '',
      alasan: decision?.why ?? '',
    };
    return REPORT_COLUMNS.map((column) => cells[column]);
  });
  return { heading: REPORT_COLUMNS, rows };
}

/** Rows of a part that belong to no village, in their own columns and as they are written, after the row's number and outcome. */
export function rowsLeftOver(part: ImportedPart, result: JoinResult): ReportTable {
  return {
    heading: ['baris', 'hasil', ...part.columns.map(({ name }) => name)],
    rows: rowsWithoutPlace(result).map((row) => [
      result.rowNumbers[row]!,
      OUTCOME_WORDS[result.outcomes[row]!.kind],
      ...part.columns.map(({ cells }) => exportCell(cells[row])),
    ]),
  };
}

/** Villages without a row. */
export function placesLeftOver(result: JoinResult): ReportTable {
  return {
    heading: ['kode', 'kode_bps', 'nama', 'kode_kecamatan', 'kecamatan'],
    rows: placesWithoutRow(result).map((at) => {
      const { code, bpsCode, name, districtCode, district } = result.index.places[at]!;
      return [code, bpsCode, name, districtCode, district];
    }),
  };
}

/** A table as CSV; texts that a spreadsheet would run as a formula are guarded. */
export function reportCsv({ heading, rows }: ReportTable, form: CsvForm = 'csv'): string {
  return csvText([heading, ...rows], form);
}

/** Report and leftovers of both sides as one workbook. */
export function reportWorkbook(
  part: ImportedPart,
  result: JoinResult,
  words: RowWords,
): Uint8Array<ArrayBuffer> {
  return packWorkbook([
    sheetOf('Laporan kecocokan', matchReport(result, words)),
    sheetOf('Baris tanpa desa', rowsLeftOver(part, result)),
    sheetOf('Desa tanpa baris', placesLeftOver(result)),
  ]);
}

const COLUMN_WIDTH = 18;

function sheetOf(name: string, { heading, rows }: ReportTable): Sheet {
  // A text of a sheet is no formula by itself, but becomes one where the sheet is saved as CSV.
  const guarded = (cell: ExportCell): SheetCell => (typeof cell === 'string' ? tameText(cell) : cell);
  return {
    name,
    header: heading.map(tameText),
    rows: rows.map((row) => row.map(guarded)),
    columns: heading.map(() => ({ width: COLUMN_WIDTH, style: 'plain' })),
  };
}

/** "33.26.01.2001 Klesem 0.94; …", best first. */
function candidatesText(outcome: RowOutcome, { index }: JoinResult): string {
  const texts = candidatesOf(outcome).map(({ place, score }) => {
    const { code, name } = index.places[place]!;
    return `${code} ${name} ${twoDecimals(score)}`;
  });
  return texts.join('; ');
}

function exportCell(cell: Cell | undefined): ExportCell {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? (cell ? 'ya' : 'tidak') : cell;
}

function twoDecimals(score: number): number {
  return Math.round(score * 100) / 100;
}
