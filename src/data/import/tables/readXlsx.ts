import { workbookSheets } from '../../spreadsheet/workbookSheets';
import type { FormatReader } from '../formatReader';
import { sheetsToRead } from './sheetsToRead';
import { tableParts } from './tablePart';

/** Reads an Excel workbook: one part a sheet that is shown. */
export const readXlsx: FormatReader = (bytes, context) => {
  const sheets = workbookSheets(bytes, () => context.progress('read', null));
  if (sheets === null) return context.log.reject('XLSX_DAMAGED');
  context.progress('read', 0.5);
  return tableParts(sheetsToRead(sheets, context), { format: 'xlsx', encoding: '' }, context);
};
