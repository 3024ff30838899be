import type { IssueSeverity } from './imported';

/** What may be found of tables, their cells and their text. */
export const TABLE_ISSUES = {
  TABLE_NOT_TEXT: 'rejected',
  TABLE_OPEN_QUOTE: 'rejected',
  TABLE_TOO_LARGE: 'rejected',
  XLSX_DAMAGED: 'rejected',
  ODS_DAMAGED: 'rejected',
  TABLE_NO_HEADER: 'notice',
  TABLE_ROWS_AROUND: 'notice',
  TABLE_HEADER_JOINED: 'notice',
  TABLE_SECTIONS: 'repaired',
  TABLE_RAGGED: 'repaired',
  TABLE_TOTAL_ROW: 'rowRejected',
  TABLE_TOTAL_DIFFERS: 'notice',
  XLSX_MERGED: 'repaired',
  XLSX_PERCENT: 'repaired',
  SHEET_HIDDEN: 'notice',
  ROWS_HIDDEN: 'notice',
  NUMBER_LOCALE: 'repaired',
  NUMBER_AMBIGUOUS: 'repaired',
  NUMBER_UNREAD: 'notice',
  CODE_SCIENTIFIC: 'rejected',
  CODE_DIGITS_LOST: 'notice',
  CODE_ZEROS: 'notice',
  PRIVACY_PERSONAL_DATA: 'rejected',
  AGGREGATED: 'repaired',
  AGGREGATE_NO_CODE: 'rowRejected',
  // Nothing is changed by the import; a pack that is built from it hides the cells.
  PRIVACY_SMALL_NUMBER: 'repaired',
} as const satisfies Readonly<Record<string, IssueSeverity>>;
