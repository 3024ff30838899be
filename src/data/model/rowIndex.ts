import type { Villages } from './dataset';
import { textRows } from './textColumn';

/** Row of each Kemendagri code, made once per pack. */
export type RowIndex = ReadonlyMap<string, number>;

export function rowIndex(villages: Villages): RowIndex {
  return new Map(textRows(villages.code).map((code, row) => [code, row]));
}
