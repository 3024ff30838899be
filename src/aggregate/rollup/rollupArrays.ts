import type { Membership } from './membership';

/** Number of villages in each group, which is the same for every indicator. */
export interface GroupSizes {
  readonly villages: Uint32Array;
  /** Villages that are only partly in the group. */
  readonly apportioned: Uint32Array;
}

/** Where a roll-up takes its arrays from. New arrays contain 0. */
export interface RollupArrays {
  readonly numbers: (length: number) => Float64Array;
  readonly counts: (length: number) => Uint32Array;
  readonly bytes: (length: number) => Uint8Array;
  /** Contains NaN. It may belong to several roll-ups and is not written to. */
  readonly none: (length: number) => Float64Array;
  /** May belong to several roll-ups too. */
  readonly sizes: (membership: Membership) => GroupSizes;
}

/** Every array in memory of its own, so that it can be transferred to another thread. */
export const OWN_ARRAYS: RollupArrays = {
  numbers: (length) => new Float64Array(length),
  counts: (length) => new Uint32Array(length),
  bytes: (length) => new Uint8Array(length),
  none: (length) => new Float64Array(length).fill(Number.NaN),
  sizes: sizesOf,
};

/** Small enough to be taken from memory that was used before: pages of a larger block are all new to the process. */
const BLOCK_BYTES = 2 ** 22;

/** The arrays of many roll-ups as views of few blocks of memory. */
export function sharedArrays(): RollupArrays {
  let block = new ArrayBuffer(0);
  let used = 0;
  /** Start of so many free bytes in the block, at a multiple of 8. */
  const room = (bytes: number): number => {
    if (used + bytes > block.byteLength) {
      block = new ArrayBuffer(Math.max(bytes, BLOCK_BYTES));
      used = 0;
    }
    const from = used;
    used += Math.ceil(bytes / 8) * 8;
    return from;
  };
  const numbers = (length: number) => {
    const from = room(8 * length);
    return new Float64Array(block, from, length);
  };
  return {
    numbers,
    counts: (length) => {
      const from = room(4 * length);
      return new Uint32Array(block, from, length);
    },
    bytes: (length) => {
      const from = room(length);
      return new Uint8Array(block, from, length);
    },
    none: rememberPer((length: number) => numbers(length).fill(Number.NaN)),
    sizes: rememberPer(sizesOf),
  };
}

function rememberPer<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const there = known.get(key) ?? answer(key);
    known.set(key, there);
    return there;
  };
}

/** Entries with a share of 0 are in no group. */
function sizesOf({ start, share }: Membership): GroupSizes {
  const groups = start.length - 1;
  const villages = new Uint32Array(groups);
  const apportioned = new Uint32Array(groups);
  for (let group = 0; group < groups; group++) {
    const [from, to] = [start[group]!, start[group + 1]!];
    if (share === null) {
      villages[group] = to - from;
      continue;
    }
    for (let i = from; i < to; i++) {
      if (share[i]! <= 0) continue;
      villages[group]!++;
      if (share[i]! < 1) apportioned[group]!++;
    }
  }
  return { villages, apportioned };
}
