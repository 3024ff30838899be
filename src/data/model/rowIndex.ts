import type { Villages } from './dataset';
import { textRows, type TextColumn } from './textColumn';

/** Finds the row of a Kemendagri code. */
export interface RowIndex {
  /** How many rows there are. */
  readonly size: number;
  get(code: string): number | undefined;
  has(code: string): boolean;
}

/** Row of each Kemendagri code, in any order. */
export function rowIndex(villages: Villages): ReadonlyMap<string, number> {
  return new Map(textRows(villages.code).map((code, row) => [code, row]));
}

/**
 * Finds rows in codes that are ASCII, ascend and occur once, as a village table's do. It looks at the packed codes
 * themselves: a map of the 80,000 codes of a nation would be made for the few that its programmes name.
 */
export function orderedRows({ bytes, offset }: TextColumn): RowIndex {
  const size = offset.length - 1;
  /** Negative where the code stands before that of the row, positive where after it. */
  const compare = (code: string, row: number): number => {
    const [start, end] = [offset[row]!, offset[row + 1]!];
    const shared = Math.min(code.length, end - start);
    for (let i = 0; i < shared; i++) {
      const difference = code.charCodeAt(i) - bytes[start + i]!;
      if (difference !== 0) return difference;
    }
    return code.length - (end - start);
  };
  let next = 0;
  const search = (code: string): number | undefined => {
    let [low, high] = [0, size - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(code, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return undefined;
  };
  const get = (code: string): number | undefined => {
    // Tables of a pack mostly name the villages in their order.
    const row = next < size && compare(code, next) === 0 ? next : search(code);
    if (row !== undefined) next = row + 1;
    return row;
  };
  return { size, get, has: (code) => get(code) !== undefined };
}
