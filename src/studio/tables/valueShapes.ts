import type { Cell, ImportedColumn } from '../../data/import/imported';
import { markOfText } from '../../data/import/tables/missingWords';
import { formatOfColumn } from '../../data/import/tables/numberFormat';
import { MARK } from '../../data/model/mark';
import { readBothDegrees, readDegrees } from '../../data/import/tables/readDegrees';
import { cellText, readVillageCode } from '../join/villageCode';
import { dateOf, moneyOf, yearsOf } from './officeCells';
import type { ColumnShape } from './mappedColumn';
import { wordMeant } from './tableWords';

/** Cells of a column that are looked at for what they are. */
const LOOKED_AT = 300;
const LEAST_SHARE = 0.6;

/** The cells of a column that say something, at most so many. */
export function tellingCells({ cells }: ImportedColumn): readonly Cell[] {
  const found: Cell[] = [];
  for (const cell of cells) {
    const text = cellText(cell);
    // A hidden number, or one that does not apply, still tells that there are numbers.
    if (text !== '' && markOfText(text) !== MARK.missing) found.push(cell);
    if (found.length === LOOKED_AT) break;
  }
  return found;
}

/** Whether cells look like what a column of the pack holds; a column without cells looks like anything. */
export function looksLike(
  shape: ColumnShape,
  cells: readonly Cell[],
  { table, column }: { readonly table: string; readonly column: string },
): boolean {
  if (cells.length === 0) return true;
  const share = (holds: (cell: Cell) => boolean) => cells.filter(holds).length / cells.length;
  const enough = (holds: (cell: Cell) => boolean) => share(holds) >= LEAST_SHARE;
  const { format, hasPercent } = formatOfColumn(cells);
  switch (shape) {
    case 'text':
      return true;
    case 'label':
      return enough((cell) => /\p{L}{2}/u.test(String(cell)) && moneyOf(cell, format) === null);
    case 'money':
      return !hasPercent && !enough(isYear) && enough((cell) => moneyOf(cell, format) !== null);
    case 'number':
      return enough((cell) => moneyOf(cell, format) !== null);
    case 'year':
      return enough((cell) => yearsOf(cell) !== null);
    case 'date':
      return enough((cell) => dateOf(cell) !== null || dateOf(cell, true) !== null);
    case 'word':
      return enough((cell) => !Number.isFinite(Number(cell))) && isWorded(cells, { table, column });
    case 'code':
      return enough(isCode);
    case 'lat':
    case 'lon':
      return enough((cell) => readDegrees(cell) !== null);
    case 'position':
      return enough((cell) => readBothDegrees(cell) !== null);
    default:
      return shape satisfies never;
  }
}

const isYear = (cell: Cell): boolean => /^(?:19|20|21)\d\d$/.test(cellText(cell));

/** A village's code in any spelling, that of a kecamatan, or several of them. */
function isCode(cell: Cell): boolean {
  return cellText(cell)
    .split(/[;,\n]+/)
    .every((text) => {
      const code = readVillageCode(text);
      return (
        code.kind === 'whole' || code.kind === 'padded' || (code.kind === 'short' && code.digits.length === 6)
      );
    });
}

/** Few different words, or words of which most have a meaning in the pack. */
function isWorded(cells: readonly Cell[], at: { readonly table: string; readonly column: string }): boolean {
  const different = new Set(cells.map(cellText));
  const known = [...different].filter((text) => wordMeant(at, text) !== null).length;
  return known > 0 || different.size <= Math.max(8, cells.length / 4);
}

/** The share of cells that mean one of a column's words. */
export function wordedShare(
  cells: readonly Cell[],
  at: { readonly table: string; readonly column: string },
): number {
  return cells.filter((cell) => wordMeant(at, cellText(cell)) !== null).length / (cells.length || 1);
}
