import type { VillageGeometry } from '../data/geometry';

/**
 * Which villages share an edge, as compressed rows: the neighbours of row r are
 * `neighbour[start[r]] … neighbour[start[r + 1] − 1]`, ascending, each once, and both ways.
 */
export interface Adjacency {
  readonly n: number;
  /** n + 1 entries. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

const found = new WeakMap<VillageGeometry, Adjacency>();

/**
 * The villages that share an edge; a common corner alone makes no neighbours. Found on the first call and
 * remembered as long as the geometry lives: some 0.5 s for the nation.
 *
 * A border must have the same vertices on both sides, bit for bit. Packs are made of shared arcs, so theirs
 * do; there are no T-junctions to look for, and geometry that has some loses the neighbours across them.
 */
export function adjacencyOf(geometry: VillageGeometry): Adjacency {
  const known = found.get(geometry);
  if (known) return known;
  const adjacency = compress(geometry.n, sharedBorders(geometry));
  found.set(geometry, adjacency);
  return adjacency;
}

/** Rows that share an edge with a row, ascending. */
export function neighboursOf({ start, neighbour }: Adjacency, row: number): Uint32Array {
  return neighbour.subarray(start[row], start[row + 1]);
}

/** 32 bits that depend on every bit of a position. */
function positionHashes(position: Float64Array): Uint32Array {
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

/** Pairs of villages as `lower row × n + higher row`, in no order and with repeats: one a stretch of border. */
function sharedBorders(geometry: VillageGeometry): Float64Array {
  const { n, position } = geometry;
  const count = position.length / 2;
  const { next, rowOf } = edges(geometry);
  const hashes = positionHashes(position);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  /** Edge + 1 a slot, open addressing; 0 is free. An edge goes by its first position. */
  const slots = new Uint32Array(mask + 1);
  const same = (p: number, q: number) =>
    position[2 * p] === position[2 * q] && position[2 * p + 1] === position[2 * q + 1];
  const pairs: number[] = [];
  let last = -1;
  for (let p = 0; p < count; p++) {
    const q = next[p]!;
    if (same(p, q)) continue;
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
    const [a, b] = [rowOf[slots[slot]! - 1]!, rowOf[p]!];
    if (a === b) continue;
    const pair = Math.min(a, b) * n + Math.max(a, b);
    if (pair !== last) pairs.push(pair);
    last = pair;
  }
  return Float64Array.from(pairs);
}

/** Ascending pairs fill each row's lower neighbours before its higher ones, so every row comes out ascending. */
function compress(n: number, pairs: Float64Array): Adjacency {
  const distinct = pairs.sort().filter((pair, i) => pair !== pairs[i - 1]);
  const start = new Uint32Array(n + 1);
  for (const pair of distinct) {
    start[Math.floor(pair / n) + 1]!++;
    start[(pair % n) + 1]!++;
  }
  for (let row = 0; row < n; row++) start[row + 1]! += start[row]!;
  const neighbour = new Uint32Array(distinct.length * 2);
  const at = start.slice(0, n);
  for (const pair of distinct) neighbour[at[pair % n]!++] = Math.floor(pair / n);
  for (const pair of distinct) neighbour[at[Math.floor(pair / n)]!++] = pair % n;
  return { n, start, neighbour };
}
