import type { VillageGeometry } from '../../data/model/geometry';
import { positionHashes, tableMask } from './sharedEdges';

/**
 * Villages that have a bit-identical vertex in common, as pairs `lower row × n + higher row`, unsorted and
 * with duplicates.
 * @param rowOf village of each position
 */
export function sharedCorners({ n, position }: VillageGeometry, rowOf: Uint32Array): Float64Array {
  const count = position.length / 2;
  const hashes = positionHashes(position);
  const mask = tableMask(count);
  /**
   * Hash table with open addressing: each slot holds 1 + the last position met at a place, or 0 where it is
   * free.
   */
  const slots = new Uint32Array(mask + 1);
  /** Linked list of positions at the same place from different villages: 1 + the previous one, 0 at the end. */
  const before = new Uint32Array(count);
  const pairs: number[] = [];
  let last = -1;
  for (let p = 0; p < count; p++) {
    let slot = hashes[p]! & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const other = slots[slot]! - 1;
      if (position[2 * other] === position[2 * p] && position[2 * other + 1] === position[2 * p + 1]) break;
    }
    const row = rowOf[p]!;
    let isNew = true;
    for (let at = slots[slot]!; at !== 0; at = before[at - 1]!) {
      const other = rowOf[at - 1]!;
      if (other === row) {
        isNew = false;
        continue;
      }
      const pair = Math.min(other, row) * n + Math.max(other, row);
      if (pair !== last) pairs.push(pair);
      last = pair;
    }
    if (!isNew) continue;
    before[p] = slots[slot]!;
    slots[slot] = p + 1;
  }
  return Float64Array.from(pairs);
}
