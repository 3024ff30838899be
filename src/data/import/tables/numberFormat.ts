import type { Cell } from '../imported';
import { MARK } from '../../model/mark';
import { markOfText } from './missingWords';
import { readCellNumber, type NumberFormat } from './readCellNumber';

/** A text and the number that it is read as. */
export interface NumberExample {
  readonly text: string;
  readonly value: number;
}

export interface ColumnFormat {
  readonly format: NumberFormat;
  /**
   * What decided: `none` where both formats read every cell alike, `cells` where cells fit one format only, `table` where
   * the rest of the table did, `habit` where nothing did and the writing usual in Indonesia is taken.
   */
  readonly decidedBy: 'none' | 'cells' | 'table' | 'habit';
  /** Cells that fit the format and not the other, and cells that can be read in both, as different numbers. */
  readonly deciding: number;
  readonly ambiguous: number;
  /** Up to three texts in which the format matters, or else any. */
  readonly examples: readonly NumberExample[];
  /** Cells that are numbers in the format, typed ones included. */
  readonly numbers: number;
  /** Cells that stand for a missing, hidden or not applicable number. */
  readonly missing: number;
  /** Cells that are neither. */
  readonly others: number;
  readonly hasPercent: boolean;
}

const MOST_EXAMPLES = 3;
/** Cells of each column that are looked at for what the table decides. */
const LOOKED_AT = 5_000;

/** In which format a column's numbers are written. `ofTable` is what the table's other columns decided, where they did. */
export function formatOfColumn(cells: readonly Cell[], ofTable: NumberFormat | null = null): ColumnFormat {
  const evidence = { id: 0, en: 0, both: 0 };
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const kind = evidenceOf(cell);
    if (kind !== null && markOfText(cell) === null) evidence[kind]++;
  }
  const { format, decidedBy } = decided(evidence, ofTable);
  return {
    ...{ format, decidedBy, deciding: evidence[format], ambiguous: evidence.both },
    ...counted(cells, format),
  };
}

function decided(
  { id, en, both }: { readonly id: number; readonly en: number; readonly both: number },
  ofTable: NumberFormat | null,
): Pick<ColumnFormat, 'format' | 'decidedBy'> {
  if (id !== en) return { format: id > en ? 'id' : 'en', decidedBy: 'cells' };
  if (both === 0 && id === 0) return { format: ofTable ?? 'id', decidedBy: 'none' };
  return ofTable === null ? { format: 'id', decidedBy: 'habit' } : { format: ofTable, decidedBy: 'table' };
}

/** The only format that reads a text; `both` where they read different numbers, null where it tells nothing. */
function evidenceOf(text: string): NumberFormat | 'both' | null {
  if (!text.includes('.') && !text.includes(',')) return null;
  const id = readCellNumber(text, 'id');
  const en = readCellNumber(text, 'en');
  if (id === null || en === null) return id === null ? (en === null ? null : 'en') : 'id';
  return id.value === en.value ? null : 'both';
}

type Counted = Pick<ColumnFormat, 'examples' | 'numbers' | 'missing' | 'others' | 'hasPercent'>;

function counted(cells: readonly Cell[], format: NumberFormat): Counted {
  const telling: NumberExample[] = [];
  const plain: NumberExample[] = [];
  let [numbers, missing, others, hasPercent] = [0, 0, 0, false];
  for (const cell of cells) {
    if (typeof cell === 'number') numbers++;
    else if (cell === null || (typeof cell === 'string' && markOfText(cell) !== null)) missing++;
    else {
      const read = typeof cell === 'string' ? readCellNumber(cell, format) : null;
      if (read === null) others++;
      else {
        numbers++;
        hasPercent ||= read.isPercent;
        if (telling.length === MOST_EXAMPLES) continue;
        const list = evidenceOf(cell as string) === null ? plain : telling;
        if (list.length < MOST_EXAMPLES) list.push({ text: cell as string, value: read.value });
      }
    }
  }
  return { examples: telling.length > 0 ? telling : plain, numbers, missing, others, hasPercent };
}

/** The format that most columns of a table decided by their cells; null where none did. */
export function formatOfTable(columns: readonly { readonly cells: readonly Cell[] }[]): NumberFormat | null {
  let lead = 0;
  for (const { cells } of columns) {
    const { decidedBy, format, numbers, others } = formatOfColumn(cells.slice(0, LOOKED_AT));
    if (decidedBy === 'cells' && numbers > others) lead += format === 'id' ? 1 : -1;
  }
  return lead === 0 ? null : lead > 0 ? 'id' : 'en';
}

export interface ColumnNumbers {
  /** One number a row; NaN where `marks` says that there is none. */
  readonly values: Float64Array;
  /** Of every row a mark as in src/data/model/mark.ts. */
  readonly marks: Uint8Array;
  /** Indices of the rows whose cell is neither a number nor a word for a missing one; marked missing. */
  readonly unread: readonly number[];
}

/** The numbers of a column in a format. Percentages are as written: "12,9 %" is 12.9. */
export function numbersOf(cells: readonly Cell[], format: NumberFormat): ColumnNumbers {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const marks = new Uint8Array(cells.length);
  const unread: number[] = [];
  for (const [row, cell] of cells.entries()) {
    const number = typeof cell === 'string' ? (readCellNumber(cell, format)?.value ?? null) : cell;
    if (typeof number === 'number' && Number.isFinite(number)) {
      values[row] = number;
      continue;
    }
    const mark = cell === null ? MARK.missing : typeof cell === 'string' ? markOfText(cell) : null;
    marks[row] = mark ?? MARK.missing;
    if (mark === null) unread.push(row);
  }
  return { values, marks, unread };
}
