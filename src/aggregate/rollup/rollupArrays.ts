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

/** Arrays of one roll-up after the other, in the same memory. */
export interface ReusedArrays extends RollupArrays {
  /** Takes back all arrays that were given out: the next roll-up writes into them. */
  readonly takeBack: () => void;
}

/**
 * For many roll-ups of which each is written down or copied before the next: 300 of 81,904 villages by kecamatan make
 * 104 MB of results, which the process would have to get and clear as new memory.
 */
export function reusedArrays(): ReusedArrays {
  const numbers = reused((length) => new Float64Array(length));
  const counts = reused((length) => new Uint32Array(length));
  const bytes = reused((length) => new Uint8Array(length));
  return {
    numbers: numbers.give,
    counts: counts.give,
    bytes: bytes.give,
    none: rememberPer(OWN_ARRAYS.none),
    sizes: rememberPer(sizesOf),
    takeBack: () => {
      for (const kind of [numbers, counts, bytes]) kind.takeBack();
    },
  };
}

/** Arrays of one type, by their length: those that were taken back are given out first, cleared. */
function reused<T extends Float64Array | Uint32Array | Uint8Array>(make: (length: number) => T) {
  const byLength = new Map<number, { readonly all: T[]; given: number }>();
  return {
    give(length: number): T {
      const own = byLength.get(length) ?? { all: [], given: 0 };
      byLength.set(length, own);
      const known = own.all[own.given];
      known?.fill(0);
      const array = known ?? make(length);
      own.all[own.given++] = array;
      return array;
    },
    takeBack(): void {
      for (const own of byLength.values()) own.given = 0;
    },
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
