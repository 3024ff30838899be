import type { Grid } from './labelGrid.ts';

/** A border between two labels, walked from junction to junction along the grid's lines. */
export interface TracedArc {
  readonly left: number;
  readonly right: number;
  /** Grid corners [column, row] in order; first and last are junctions, or the same corner for a closed arc. */
  readonly corners: readonly (readonly [number, number])[];
}

/** Beyond the grid. */
export const VOID = -1;

const STEP = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
/** The cell to the left of a step from a corner, as an offset; the cell to the right is that of the next direction clockwise. */
const LEFT_CELL = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;

/** Where two cells of one label meet only at a corner between two others, one of the others is filled in. */
export function removeCrossings(grid: Grid, labels: Int16Array): number {
  let changed = 0;
  for (let r = 1; r < grid.rows; r++)
    for (let c = 1; c < grid.cols; c++) {
      const k = r * grid.cols + c;
      if (labels[k] === labels[k - 1] || labels[k] === labels[k - grid.cols]) continue;
      const [sw, se, nw, ne] = [
        labels[k - grid.cols - 1]!,
        labels[k - grid.cols]!,
        labels[k - 1]!,
        labels[k]!,
      ];
      if (sw === ne && sw !== se && sw !== nw) labels[k - grid.cols] = sw;
      else if (se === nw && se !== sw && se !== ne) labels[k] = se;
      else continue;
      changed++;
    }
  return changed;
}

/** All borders of a label grid without crossings, each once. */
export function traceArcs(grid: Grid, labels: Int16Array): TracedArc[] {
  const wide = grid.cols + 1;
  const seen = new Uint8Array(wide * (grid.rows + 1) * 2);
  const cell = (c: number, r: number): number =>
    c < 0 || r < 0 || c >= grid.cols || r >= grid.rows ? VOID : labels[r * grid.cols + c]!;
  const left = (c: number, r: number, d: number): number => cell(c + LEFT_CELL[d]![0], r + LEFT_CELL[d]![1]);
  const right = (c: number, r: number, d: number): number => left(c, r, (d + 3) % 4);
  const isBorder = (c: number, r: number, d: number): boolean => left(c, r, d) !== right(c, r, d);
  const edge = (c: number, r: number, d: number): number =>
    2 * ((r - (d === 3 ? 1 : 0)) * wide + c - (d === 2 ? 1 : 0)) + (d % 2);
  const degree = (c: number, r: number): number => {
    let n = 0;
    for (let d = 0; d < 4; d++) if (isBorder(c, r, d)) n++;
    return n;
  };
  // Most corners lie inside of a label: a quick look spares them the rest.
  const isPlain = (c: number, r: number): boolean => {
    if (c === 0 || r === 0 || c === grid.cols || r === grid.rows) return false;
    const k = r * grid.cols + c;
    const label = labels[k];
    return labels[k - 1] === label && labels[k - grid.cols] === label && labels[k - grid.cols - 1] === label;
  };
  const walk = (c: number, r: number, d: number): TracedArc => {
    const start = [c, r] as const;
    const arc = {
      left: left(c, r, d),
      right: right(c, r, d),
      corners: [start] as (readonly [number, number])[],
    };
    for (;;) {
      seen[edge(c, r, d)] = 1;
      c += STEP[d]![0];
      r += STEP[d]![1];
      arc.corners.push([c, r]);
      if ((c === start[0] && r === start[1]) || degree(c, r) !== 2) return arc;
      const back = (d + 2) % 4;
      d = [0, 1, 2, 3].find((next) => next !== back && isBorder(c, r, next)) ?? back;
    }
  };
  const arcs: TracedArc[] = [];
  const visit = (junctions: boolean): void => {
    for (let r = 0; r <= grid.rows; r++)
      for (let c = 0; c <= grid.cols; c++) {
        if (isPlain(c, r)) continue;
        const n = degree(c, r);
        if (n === 0 || (junctions && n === 2)) continue;
        for (let d = 0; d < 4; d++)
          if (isBorder(c, r, d) && seen[edge(c, r, d)] === 0) arcs.push(walk(c, r, d));
      }
  };
  visit(true);
  visit(false);
  return arcs;
}

/**
 * The rings of a label as arc references (a reversed arc is ~index, as in TopoJSON), the label on the left:
 * outer rings run counter-clockwise, holes clockwise.
 */
export function ringsOf(arcs: readonly TracedArc[], label: number): number[][] {
  const leaving = new Map<string, number>();
  const corner = (reference: number, end: 'start' | 'end'): string => {
    const { corners } = arcs[reference < 0 ? ~reference : reference]!;
    return String((end === 'start') === reference >= 0 ? corners[0] : corners.at(-1));
  };
  arcs.forEach((arc, index) => {
    if (arc.left === label) leaving.set(corner(index, 'start'), index);
    if (arc.right === label) leaving.set(corner(~index, 'start'), ~index);
  });
  const rings: number[][] = [];
  for (const [key, first] of leaving) {
    const ring: number[] = [];
    let at = key;
    for (let next: number | undefined = first; next !== undefined; next = leaving.get(at)) {
      leaving.delete(at);
      ring.push(next);
      at = corner(next, 'end');
    }
    rings.push(ring);
  }
  return rings;
}
