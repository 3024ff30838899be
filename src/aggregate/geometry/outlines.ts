import type { HalfEdges } from './halfEdges';

/** A closed line of positions by their indices, that meets itself nowhere. */
export type Loop = readonly number[];

type SamePlace = (p: number, q: number) => boolean;

/**
 * The outlines of every group: edges that two of its villages share fall away, what is left is joined up. Loops
 * run against the clock around the group and with it around what the group leaves out.
 * @param groupOf group of each village, −1: none
 * @param samePlace whether two positions are one
 */
export function outlines(
  edges: HalfEdges,
  groups: { readonly groupOf: Int32Array; readonly count: number },
  samePlace: SamePlace,
): Loop[][] {
  const { next, twin, rowOf } = edges;
  const { groupOf, count } = groups;
  const found = Array.from({ length: count }, (): Loop[] => []);
  const isInner = (edge: number) => {
    const other = twin[edge]!;
    return other === edge || (other >= 0 && groupOf[rowOf[other]!] === groupOf[rowOf[edge]!]);
  };
  const seen = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start++) {
    const group = groupOf[rowOf[start]!]!;
    if (seen[start] === 1 || group < 0 || isInner(start)) continue;
    const line: number[] = [];
    let edge = start;
    do {
      seen[edge] = 1;
      line.push(edge);
      edge = next[edge]!;
      // Around the corner through the group's villages, until an edge is at its outside again.
      while (isInner(edge)) edge = twin[edge] === edge ? next[edge]! : next[twin[edge]!]!;
    } while (edge !== start && seen[edge] === 0);
    found[group]!.push(...simpleLoops(line, edges, samePlace));
  }
  return found;
}

/** Cuts a line that comes back to a place into loops that do not. */
function simpleLoops(line: readonly number[], { hash }: HalfEdges, samePlace: SamePlace): Loop[] {
  if (new Set(line.map((p) => hash[p])).size === line.length) return [line];
  const loops: Loop[] = [];
  let open: number[] = [];
  /** Where in `open` a hash stands. */
  let at = new Map<number, number>();
  for (const p of line) {
    const before = at.get(hash[p]!);
    if (before !== undefined && samePlace(p, open[before]!)) {
      if (open.length - before > 2) loops.push(open.slice(before));
      open = open.slice(0, before);
      at = new Map(open.map((q, i) => [hash[q]!, i]));
    }
    at.set(hash[p]!, open.length);
    open.push(p);
  }
  return open.length > 2 ? [...loops, open] : loops;
}
