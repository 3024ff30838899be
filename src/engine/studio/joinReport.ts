import { encodeUtf8 } from '../../data/bytes/utf8';
import type { ImportedPart } from '../../data/import/imported';
import type { PartJoin } from '../../studio/join/joinPart';
import {
  matchReport,
  placesLeftOver,
  reportCsv,
  reportWorkbook,
  rowsLeftOver,
  type RowWords,
} from '../../studio/join/matchReport';

/** The report as a table, the rows and the villages that are left over, or all three as a workbook. */
export type ReportForm = 'csv' | 'xlsx' | 'rows' | 'places';

export interface Reported {
  readonly part: ImportedPart;
  readonly join: PartJoin;
  readonly words: RowWords;
}

/** The bytes of a file of a match report. */
export function reportFile(form: ReportForm, { part, join, words }: Reported): Uint8Array<ArrayBuffer> {
  switch (form) {
    case 'xlsx':
      return reportWorkbook(part, join, words);
    case 'csv':
      return csv(reportCsv(matchReport(join, words)));
    case 'rows':
      return csv(reportCsv(rowsLeftOver(part, join)));
    case 'places':
      return csv(reportCsv(placesLeftOver(join)));
    default:
      return form satisfies never;
  }
}

const csv = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(encodeUtf8(text));
