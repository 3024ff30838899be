/** Counts, for each of n values, how many are larger and how many equal, itself included; NaN counts nowhere. */
export interface Placer {
  readonly larger: Uint32Array;
  readonly equal: Uint32Array;
  place(values: Float64Array): void;
}

/** Values that share a bucket are compared one with another: beyond so many, sorting is faster. */
const CROWDED = 48;

interface Buckets {
  readonly n: number;
  readonly larger: Uint32Array;
  readonly equal: Uint32Array;
  /** Bucket of each value, 0 for the largest; −1 for NaN. */
  readonly bucket: Int32Array;
  /** Where each bucket's members begin, and where the next one goes. */
  readonly start: Uint32Array;
  readonly filled: Uint32Array;
  /** Rows and values in the order of the buckets; values sorted where they are crowded. */
  readonly members: Uint32Array;
  readonly sorted: Float64Array;
}

/**
 * For places of the same number of values over and over: they are spread over as many buckets by size, so that only
 * those in the same one have to be compared. Skewed values, most of them in one bucket, are sorted instead.
 */
export function placer(n: number): Placer {
  const counts = () => new Uint32Array(n + 2);
  const [larger, equal, members] = [new Uint32Array(n), new Uint32Array(n), new Uint32Array(n)];
  const buckets: Buckets = {
    ...{ n, larger, equal, members, start: counts(), filled: counts() },
    bucket: new Int32Array(n),
    sorted: new Float64Array(n),
  };
  const place = (values: Float64Array) =>
    spread(buckets, values) <= CROWDED ? byBuckets(buckets, values) : bySorting(buckets, values);
  return { larger, equal, place };
}

/** Puts every value in its bucket; the most values in one. */
function spread({ n, start, bucket }: Buckets, values: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = high - low;
  if (!(width > 0) || width === Infinity) return Infinity;
  start.fill(0);
  const scale = (n - 1) / width;
  let most = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const at = value !== value ? -1 : ((high - value) * scale) | 0;
    bucket[i] = at;
    if (at < 0) continue;
    const count = ++start[at + 1]!;
    if (count > most) most = count;
  }
  return most;
}

function byBuckets(
  { n, larger, equal, bucket, start, filled, members, sorted }: Buckets,
  values: Float64Array,
): void {
  for (let b = 1; b <= n; b++) start[b]! += start[b - 1]!;
  filled.set(start);
  for (let i = 0; i < n; i++) {
    const at = bucket[i]!;
    larger[i] = 0;
    equal[i] = 0;
    if (at < 0) continue;
    const position = filled[at]!++;
    members[position] = i;
    sorted[position] = values[i]!;
  }
  for (let b = 0; b < n; b++) {
    const from = start[b]!;
    const to = start[b + 1]!;
    for (let m = from; m < to; m++) {
      const value = sorted[m]!;
      let above = from;
      let same = 0;
      for (let other = from; other < to; other++) {
        const one = sorted[other]!;
        if (one > value) above++;
        else if (one === value) same++;
      }
      larger[members[m]!] = above;
      equal[members[m]!] = same;
    }
  }
}

function bySorting({ n, larger, equal, sorted }: Buckets, values: Float64Array): void {
  let known = 0;
  for (let i = 0; i < n; i++) if (!Number.isNaN(values[i]!)) sorted[known++] = values[i]!;
  const own = sorted.subarray(0, known);
  own.sort();
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const above = Number.isNaN(value) ? 0 : known - position(own, value, 'after');
    larger[i] = above;
    equal[i] = Number.isNaN(value) ? 0 : known - above - position(own, value, 'before');
  }
}

/** Where a value stands in an ascending list: before its equals, or after them. */
function position(sorted: Float64Array, value: number, where: 'before' | 'after'): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBeyond = where === 'after' ? sorted[middle]! > value : sorted[middle]! >= value;
    if (isBeyond) high = middle;
    else low = middle + 1;
  }
  return low;
}
