import type { RawSheet } from '../../spreadsheet/rawSheet';
import type { ReadContext } from '../formatReader';

/**
 * The sheets that are shown. A hidden one is not read, for its author does not show it to readers, and is told by name;
 * hidden rows of the others are read, since filters hide rows, and told.
 */
export function sheetsToRead(sheets: readonly RawSheet[], { log }: ReadContext): readonly RawSheet[] {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name, isHidden } of sheets) {
    if (isHidden) log.add('SHEET_HIDDEN', { part: name, found: { sheet: name } });
  }
  for (const { name, rows, hiddenRows } of shown) {
    for (const row of hiddenRows) {
      if ((rows[row - 1]?.length ?? 0) > 0) log.add('ROWS_HIDDEN', { part: name, row });
    }
  }
  return shown;
}
