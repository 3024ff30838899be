import Papa from 'papaparse';
import { separatorOf } from '../../spreadsheet/separator';
import type { RawCell, RawSheet } from '../../spreadsheet/rawSheet';
import { decodeText } from '../foreignText';
import type { FormatReader, ReadContext } from '../formatReader';
import { tableParts } from './tablePart';

/** A nation's villages with a hundred columns fit; so many cells take about 1 GB. */
const MOST_CELLS = 10_000_000;
/** A first line by which Excel is told what separates cells; it is no row. */
const STATED_SEPARATOR = /^sep=([;,\t|])\r?\n/i;
/** Rows between two reports of how far the reading is. */
const ROWS_A_REPORT = 20_000;

/** Reads a table of text (CSV) in any encoding and with any of the separators `; , TAB |`. */
export const readDelimited: FormatReader = (bytes, context) => {
  context.progress('read', 0);
  const { text, encoding } = decodeText(bytes, context);
  // No text holds zeros.
  if (text.includes('\0')) return context.log.reject('TABLE_NOT_TEXT');
  const sheet: RawSheet = {
    name: '',
    isHidden: false,
    rows: delimitedRows(text, context),
    merged: [],
    hiddenRows: [],
    percentages: new Set(),
  };
  context.progress('read', 1);
  return tableParts([sheet], { format: 'csv', encoding }, context);
};

function delimitedRows(text: string, { log, progress }: ReadContext): readonly (readonly RawCell[])[] {
  const rows: RawCell[][] = [];
  let cells = 0;
  let openQuote = 0;
  const stated = STATED_SEPARATOR.exec(text);
  Papa.parse<string[]>(text.slice(stated?.[0].length ?? 0), {
    delimiter: stated?.[1] ?? separatorOf(text),
    step: ({ data, errors, meta }, parser) => {
      // Its row is ours from here on.
      const row: RawCell[] = data;
      for (let i = 0; i < row.length; i++) if (row[i] === '') row[i] = null;
      rows.push(row);
      cells += data.length;
      if (errors.some(({ type }) => type === 'Quotes')) openQuote = rows.length;
      if (openQuote > 0 || cells > MOST_CELLS) parser.abort();
      if (rows.length % ROWS_A_REPORT === 0) progress('read', meta.cursor / text.length);
    },
  });
  if (openQuote > 0) log.reject('TABLE_OPEN_QUOTE', { row: openQuote });
  if (cells > MOST_CELLS) log.reject('TABLE_TOO_LARGE', { found: { most: MOST_CELLS } });
  return rows;
}
