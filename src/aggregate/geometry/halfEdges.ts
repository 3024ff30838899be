import type { VillageGeometry } from '../../data/model/geometry';
import { positionHashes, tableMask } from '../neighbours/sharedEdges';
import { oncePer } from '../../data/model/oncePer';

/**
 * The half-edge structure of village polygons: each edge is identified by its first position and has its
 * village on its left.
 */
export interface HalfEdges {
  /** End position of an edge, which is also the next edge of its ring. */
  readonly next: Uint32Array;
  /**
   * The same edge in the opposite direction, of the neighbouring village; −1 where there is none. An edge of
   * length zero is its own twin.
   */
  readonly twin: Int32Array;
  /** Row of each edge's village. */
  readonly rowOf: Uint32Array;
  /** A 32-bit hash of each position; equal positions have equal hashes. */
  readonly hash: Uint32Array;
}

export const halfEdgesOf = oncePer(makeHalfEdges);

function makeHalfEdges(geometry: VillageGeometry): HalfEdges {
  const { next, rowOf } = orderedEdges(geometry);
  const hash = positionHashes(geometry.position);
  return { next, rowOf, twin: twins(geometry.position, next, hash), hash };
}

/**
 * Orients the edges: outer rings run counter-clockwise and holes clockwise, whatever the direction in the
 * file.
 */
function orderedEdges(geometry: VillageGeometry) {
  const { n, position, ringStart, partStart, villageStart } = geometry;
  const next = new Uint32Array(position.length / 2);
  const rowOf = new Uint32Array(position.length / 2);
  for (let row = 0; row < n; row++) {
    for (let part = villageStart[row]!; part < villageStart[row + 1]!; part++) {
      for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
        const [from, to] = [ringStart[ring]!, ringStart[ring + 1]!];
        const isOuter = ring === partStart[part]!;
        const forward = isOuter === turnsLeft(position, from, to);
        for (let p = from; p < to; p++) {
          if (forward) next[p] = p + 1 < to ? p + 1 : from;
          else next[p] = p > from ? p - 1 : to - 1;
        }
        rowOf.fill(row, from, to);
      }
    }
  }
  return { next, rowOf };
}

function turnsLeft(position: Float64Array, from: number, to: number): boolean {
  const [x0, y0] = [position[2 * from]!, position[2 * from + 1]!];
  let twice = 0;
  for (let p = from + 1; p + 1 < to; p++) {
    const [x1, y1] = [position[2 * p]! - x0, position[2 * p + 1]! - y0];
    const [x2, y2] = [position[2 * p + 2]! - x0, position[2 * p + 3]! - y0];
    twice += x1 * y2 - x2 * y1;
  }
  return twice > 0;
}

function twins(position: Float64Array, next: Uint32Array, hashes: Uint32Array): Int32Array {
  const mask = tableMask(next.length);
  /** A hash table with open addressing: each slot holds an edge index + 1, or 0 where it is free. */
  const slots = new Uint32Array(mask + 1);
  const twin = new Int32Array(next.length).fill(-1);
  const same = (p: number, q: number) =>
    position[2 * p] === position[2 * q] && position[2 * p + 1] === position[2 * q + 1];
  for (let p = 0; p < next.length; p++) {
    const q = next[p]!;
    if (same(p, q)) {
      twin[p] = p;
      continue;
    }
    let slot = (hashes[p]! + hashes[q]!) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const other = slots[slot]! - 1;
      if (twin[other] === -1 && same(p, next[other]!) && same(q, other)) break;
    }
    if (slots[slot] === 0) slots[slot] = p + 1;
    else {
      const other = slots[slot]! - 1;
      twin[p] = other;
      twin[other] = p;
    }
  }
  return twin;
}
