import type { VillageGeometry } from '../../data/model/geometry';

/** Shared and unshared edges of all rings; an edge is identified by its first position. */
export interface SharedEdges {
  /** Pairs of villages as `lower row × n + higher row`, one per shared edge, unsorted and with duplicates. */
  readonly pairs: Float64Array;
  /** Edges that no other ring has. */
  readonly free: Uint32Array;
  /** The next position on the closed ring, for each position. */
  readonly next: Uint32Array;
  /** Village of each position. */
  readonly rowOf: Uint32Array;
}

/** A 32-bit hash of each position that depends on all of its bits. */
export function positionHashes(position: Float64Array): Uint32Array {
  const words = new Uint32Array(position.buffer, position.byteOffset, position.length * 2);
  const hashes = new Uint32Array(position.length / 2);
  for (let p = 0; p < hashes.length; p++) {
    let hash = 0;
    for (let w = 4 * p; w < 4 * p + 4; w++) {
      hash = Math.imul(hash ^ words[w]!, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hashes[p] = Math.imul(hash, 0xc2b2ae35);
  }
  return hashes;
}

/** Bit mask of a hash table with open addressing for the given number of entries, at most half filled. */
export function tableMask(entries: number): number {
  return 2 ** Math.ceil(Math.log2(2 * entries + 1)) - 1;
}

/** Finds the edges that two rings have in common with bit-identical vertices. */
export function sharedEdges(geometry: VillageGeometry): SharedEdges {
  const { n, position } = geometry;
  const count = position.length / 2;
  const { next, rowOf } = edges(geometry);
  const hashes = positionHashes(position);
  const mask = tableMask(count);
  /** Hash table with open addressing: each slot holds an edge index + 1, or 0 where it is free. */
  const slots = new Uint32Array(mask + 1);
  const isShared = new Uint8Array(count);
  const same = (p: number, q: number) =>
    position[2 * p] === position[2 * q] && position[2 * p + 1] === position[2 * q + 1];
  const pairs: number[] = [];
  let last = -1;
  for (let p = 0; p < count; p++) {
    const q = next[p]!;
    if (same(p, q)) {
      isShared[p] = 1;
      continue;
    }
    // The sum of both hashes does not depend on direction: the neighbour has the edge the other way round.
    let slot = (hashes[p]! + hashes[q]!) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const other = slots[slot]! - 1;
      const end = next[other]!;
      if ((same(p, end) && same(q, other)) || (same(p, other) && same(q, end))) break;
    }
    if (slots[slot] === 0) {
      slots[slot] = p + 1;
      continue;
    }
    isShared[p] = 1;
    isShared[slots[slot]! - 1] = 1;
    const [a, b] = [rowOf[slots[slot]! - 1]!, rowOf[p]!];
    if (a === b) continue;
    const pair = Math.min(a, b) * n + Math.max(a, b);
    if (pair !== last) pairs.push(pair);
    last = pair;
  }
  return { pairs: Float64Array.from(pairs), free: zeros(isShared), next, rowOf };
}

function zeros(flags: Uint8Array): Uint32Array {
  const found = new Uint32Array(flags.reduce((sum, flag) => sum + (flag === 0 ? 1 : 0), 0));
  let at = 0;
  for (let i = 0; i < flags.length; i++) if (flags[i] === 0) found[at++] = i;
  return found;
}

/** For each position the next one on its closed ring, and its village. */
function edges({ n, position, ringStart, partStart, villageStart }: VillageGeometry) {
  const next = new Uint32Array(position.length / 2);
  const rowOf = new Uint32Array(position.length / 2);
  for (let row = 0; row < n; row++) {
    const lastRing = partStart[villageStart[row + 1]!]!;
    for (let ring = partStart[villageStart[row]!]!; ring < lastRing; ring++) {
      const [from, to] = [ringStart[ring]!, ringStart[ring + 1]!];
      for (let p = from; p < to; p++) next[p] = p + 1 < to ? p + 1 : from;
      rowOf.fill(row, from, to);
    }
  }
  return { next, rowOf };
}
