import type { VillageGeometry } from '../../data/model/geometry';

/** What is known of every edge of every ring, where an edge goes by its first position. */
export interface SharedEdges {
  /** Pairs of villages as `lower row × n + higher row`, in no order and with repeats: one a stretch of border. */
  readonly pairs: Float64Array;
  /** Edges that no other ring has, by their first position. */
  readonly free: Uint32Array;
  /** Each position's successor on its closed ring. */
  readonly next: Uint32Array;
  /** Each position's village. */
  readonly rowOf: Uint32Array;
}

/** 32 bits that depend on every bit of a position, for each position. */
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

/** Largest index of a hash table with open addressing for so many entries: all ones, at most half of it filled. */
export function tableMask(entries: number): number {
  return 2 ** Math.ceil(Math.log2(2 * entries + 1)) - 1;
}

/** Whose edge is whose: finds the edges that two rings have in common, vertex for vertex, bit for bit. */
export function sharedEdges(geometry: VillageGeometry): SharedEdges {
  const { n, position } = geometry;
  const count = position.length / 2;
  const { next, rowOf } = edges(geometry);
  const hashes = positionHashes(position);
  const mask = tableMask(count);
  /** Edge + 1 a slot, open addressing; 0 is free. */
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
    // A sum: the neighbour runs along the same edge the other way.
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

/** Each position's successor on its closed ring, and its village. */
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
