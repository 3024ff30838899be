import { odsSheets } from '../../spreadsheet/odsSheets';
import type { FormatReader } from '../formatReader';
import { sheetsToRead } from './sheetsToRead';
import { tableParts } from './tablePart';

/** Reads an OpenDocument spreadsheet, as LibreOffice writes it: one part a sheet that is shown. */
export const readOds: FormatReader = (bytes, context) => {
  const sheets = odsSheets(bytes, () => context.progress('read', null));
  if (sheets === null) return context.log.reject('ODS_DAMAGED');
  context.progress('read', 0.5);
  return tableParts(sheetsToRead(sheets, context), { format: 'ods', encoding: '' }, context);
};
