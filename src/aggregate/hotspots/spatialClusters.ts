import type { Adjacency } from '../neighbours/adjacency';

/** Connected villages of one kind. */
export interface SpatialCluster {
  readonly kind: number;
  /** Rows, ascending. */
  readonly members: Uint32Array;
}

/**
 * Connected components of neighbouring villages of the same kind, largest first, then by lowest row. Two
 * villages are connected where either has the other as a neighbour.
 *
 * @param kind by village; 0 means none
 */
export function spatialClusters({ n, start, neighbour }: Adjacency, kind: Uint8Array): SpatialCluster[] {
  const leader = Uint32Array.from({ length: n }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] = leader[leader[top]!]!;
    return top;
  };
  for (let at = 0; at < n; at++) {
    if (kind[at] === 0) continue;
    for (let i = start[at]!; i < start[at + 1]!; i++) {
      const other = neighbour[i]!;
      if (kind[other] !== kind[at]) continue;
      const [a, b] = [find(at), find(other)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const members = new Map<number, number[]>();
  for (let at = 0; at < n; at++) {
    if (kind[at] === 0) continue;
    const top = find(at);
    const own = members.get(top);
    if (own) own.push(at);
    else members.set(top, [at]);
  }
  return [...members]
    .sort(([a, as], [b, bs]) => bs.length - as.length || a - b)
    .map(([top, list]) => ({ kind: kind[top]!, members: Uint32Array.from(list) }));
}
