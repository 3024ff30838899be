import type { VillageDataset } from '../../../data/model/dataset';
import { textRows } from '../../../data/model/textColumn';

/** The rows in which a pack has some villages; those that it does not have are left out. */
export function rowsByCode({ villages }: VillageDataset, codes: Iterable<string>): readonly number[] {
  const wanted = new Set(codes);
  return textRows(villages.code).flatMap((code, row) => (wanted.has(code) ? [row] : []));
}
