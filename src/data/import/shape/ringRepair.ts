/** What was found of one ring while it was repaired. */
export interface RingFindings {
  readonly closed: boolean;
  readonly repeated: number;
  readonly turned: boolean;
}

export type RepairedRing =
  | { readonly kind: 'ring'; readonly ring: Float64Array; readonly findings: RingFindings }
  | { readonly kind: 'tooShort' }
  | { readonly kind: 'noArea' };

/**
 * A ring closed, without repeated positions, and wound as asked: counter-clockwise for an outer ring, clockwise for a hole.
 * @param ring flat `[x, y, …]`, closed or not
 */
export function repairRing(ring: Float64Array, isOuter: boolean): RepairedRing {
  const n = ring.length / 2;
  // RFC 7946: four positions, of which the last repeats the first.
  const isClosed = n > 1 && ring[0] === ring[ring.length - 2] && ring[1] === ring[ring.length - 1];
  if (n < 4) return { kind: 'tooShort' };
  const once = withoutRepeats(ring);
  const corners = once.length / 2 - (isClosed ? 1 : 0);
  const area = twiceRingArea(once);
  if (corners < 3 || area === 0) return { kind: 'noArea' };
  const closed = isClosed ? once : closedRing(once);
  const turned = area > 0 !== isOuter;
  if (turned) reverse(closed);
  return {
    kind: 'ring',
    ring: closed,
    findings: { closed: !isClosed, repeated: (ring.length - once.length) / 2, turned },
  };
}

/** The first position that equals the one before it; null where none does. */
export function firstRepeat(path: Float64Array): readonly [x: number, y: number] | null {
  for (let i = 2; i < path.length; i += 2)
    if (path[i] === path[i - 2] && path[i + 1] === path[i - 1]) return [path[i]!, path[i + 1]!];
  return null;
}

/** The path without positions that equal the one before them; a copy. */
export function withoutRepeats(path: Float64Array): Float64Array {
  const kept = new Float64Array(path.length);
  let at = 0;
  for (let i = 0; i < path.length; i += 2) {
    if (at > 0 && kept[at - 2] === path[i] && kept[at - 1] === path[i + 1]) continue;
    kept[at++] = path[i]!;
    kept[at++] = path[i + 1]!;
  }
  return kept.slice(0, at);
}

function closedRing(ring: Float64Array): Float64Array {
  const closed = new Float64Array(ring.length + 2);
  closed.set(ring);
  closed.set(ring.subarray(0, 2), ring.length);
  return closed;
}

/** Twice the shoelace area, positive counter-clockwise, whether the ring is closed or not. */
export function twiceRingArea(ring: Float64Array): number {
  const [originX = 0, originY = 0] = ring;
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [x, y] = [ring[i]! - originX, ring[i + 1]! - originY];
    sum += x * (ring[next + 1]! - originY) - (ring[next]! - originX) * y;
  }
  return sum;
}

function reverse(ring: Float64Array): void {
  for (let i = 0, j = ring.length - 2; i < j; i += 2, j -= 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    ring[i] = ring[j]!;
    ring[i + 1] = ring[j + 1]!;
    ring[j] = x;
    ring[j + 1] = y;
  }
}
