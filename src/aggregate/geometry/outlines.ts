import type { HalfEdges } from './halfEdges';

/** A closed line as vertex indices, without self-intersections. */
export type Loop = readonly number[];

type SamePlace = (p: number, q: number) => boolean;

/**
 * The outlines of every group: edges shared by two villages of the group are removed and the remaining edges
 * are joined. Loops run counter-clockwise around the group and clockwise around its holes.
 * @param groupOf group of each village, −1 where it is in none
 * @param samePlace whether two vertex indices have the same coordinates
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
  const mayRepeat = repeatFinder(edges.hash);
  for (let start = 0; start < next.length; start++) {
    const group = groupOf[rowOf[start]!]!;
    if (seen[start] === 1 || group < 0 || isInner(start)) continue;
    const line: number[] = [];
    let edge = start;
    do {
      seen[edge] = 1;
      line.push(edge);
      edge = next[edge]!;
      // Walk around the vertex through the group's villages until reaching an edge on the group's outside.
      while (isInner(edge)) edge = twin[edge] === edge ? next[edge]! : next[twin[edge]!]!;
    } while (edge !== start && seen[edge] === 0);
    if (mayRepeat(line)) found[group]!.push(...simpleLoops(line, edges, samePlace));
    else found[group]!.push(line);
  }
  return found;
}

/** Twenty bits of a hash: among some hundred vertices two have the same in one line of twenty or so. */
const HASH_PLACES = 2 ** 20;

/** Says of each line in turn whether it may visit a position more than once; a set of each line's hashes takes ten times as long. */
function repeatFinder(hash: HalfEdges['hash']): (line: readonly number[]) => boolean {
  const lastLine = new Uint32Array(HASH_PLACES);
  let count = 0;
  return (line) => {
    count++;
    let repeats = false;
    for (const p of line) {
      const place = hash[p]! & (HASH_PLACES - 1);
      repeats ||= lastLine[place] === count;
      lastLine[place] = count;
    }
    return repeats;
  };
}

/** Splits a closed line that visits a position more than once into loops that do not. */
function simpleLoops(line: readonly number[], { hash }: HalfEdges, samePlace: SamePlace): Loop[] {
  if (new Set(line.map((p) => hash[p])).size === line.length) return [line];
  const loops: Loop[] = [];
  let open: number[] = [];
  /** Index in `open` of each position, by its hash. */
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
