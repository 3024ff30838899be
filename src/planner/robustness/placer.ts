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
  /** Where each bucket's members begin. */
  readonly start: Uint32Array;
  readonly filled: Uint32Array;
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
  let [low, high] = [Infinity, -Infinity];
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
    const at = Number.isNaN(value) ? -1 : Math.floor((high - value) * scale);
    bucket[i] = at;
    if (at < 0) continue;
    const count = ++start[at + 1]!;
    if (count > most) most = count;
  }
  return most;
}

function byBuckets(
  { n, larger, equal, bucket, start, filled, members }: Buckets,
  values: Float64Array,
): void {
  for (let b = 1; b <= n; b++) start[b]! += start[b - 1]!;
  filled.fill(0);
  for (let i = 0; i < n; i++) {
    const at = bucket[i]!;
    if (at >= 0) members[start[at]! + filled[at]!++] = i;
  }
  for (let i = 0; i < n; i++) {
    const at = bucket[i]!;
    larger[i] = 0;
    equal[i] = 0;
    if (at < 0) continue;
    const value = values[i]!;
    let [above, same] = [start[at]!, 0];
    for (let m = start[at]!; m < start[at + 1]!; m++) {
      const other = values[members[m]!]!;
      if (other > value) above++;
      else if (other === value) same++;
    }
    larger[i] = above;
    equal[i] = same;
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
