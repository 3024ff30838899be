import type { ImportedShape } from '../../data/import/imported';
import { borderFaces, endsOf, type BorderFaces } from './borderFaces';
import { borderLines, type BorderGrid, type BorderLines } from './borderLines';
import { outlinesOf } from './outlinesOf';
import { kmPerDegree } from './shapeMeasure';

/** A piece of ground that several shapes cover, or none of those around it. */
export interface BorderFinding {
  readonly kind: 'gap' | 'overlap';
  readonly area_m2: number;
  /** Long and thin, as where two lines were drawn for one border. */
  readonly isSliver: boolean;
  /** A node of its border, in degrees. */
  readonly at: readonly [lon: number, lat: number];
  /** Rows around a gap, or rows that cover an overlap. */
  readonly rows: readonly number[];
  /** The row that it was given to; null where it is too large to be a slip of the pen, and was left. */
  readonly givenTo: number | null;
}

export interface CleanedBorders {
  /** By row, as they were given; borders that two shapes share have the same positions. */
  readonly shapes: readonly (ImportedShape | null)[];
  readonly findings: readonly BorderFinding[];
  /** Of every row the ground that its shape covered and covers now, in m²; 0 without a shape. */
  readonly before_m2: Float64Array;
  readonly after_m2: Float64Array;
}

/** Gaps of more may be a lake or somebody else's village. */
const LARGEST_GAP_M2 = 20_000;
/** An overlap of more than this share of the smaller shape is a dispute, not a slip of the pen. */
const LARGEST_OVERLAP_SHARE = 0.02;
/** Long and thin: four pi times the area, to the square of the way around; a circle has 1. */
const SLIVER_ROUNDNESS = 0.1;
/** Slivers are filled up to this size. */
const LARGEST_SLIVER_M2 = 200_000;

/**
 * Makes the borders of neighbours one: each piece of ground that several shapes cover, or none, is given to the one of them
 * that it has the longest border with, unless it is too large for that. Self-crossing rings become what they enclose by the
 * even-odd rule. Shapes that were sound already keep their positions, to a step of the grid.
 */
export function cleanBorders(shapes: readonly (ImportedShape | null)[]): CleanedBorders {
  const lines = borderLines(shapes);
  const faces = borderFaces(lines);
  const ground = groundOf(lines, faces);
  const before_m2 = areasOfRows(faces.rows, ground, shapes.length);
  const owners: (readonly number[])[] = [...faces.rows];
  const findings: BorderFinding[] = [];
  faces.area.forEach((area, piece) => {
    const rows = faces.rows[piece]!;
    if (area <= 0 || rows.length === 1) return;
    const found = findingOf(piece, { lines, faces, ground, before_m2 });
    if (!found) return;
    findings.push(found);
    if (found.givenTo !== null) owners[piece] = [found.givenTo];
  });
  const outlines = outlinesOf(lines, faces, owners);
  return {
    shapes: shapes.map((shape, row) => (shape?.kind === 'area' ? (outlines.get(row) ?? null) : shape)),
    findings: findings.sort((a, b) => b.area_m2 - a.area_m2),
    before_m2,
    after_m2: areasOfRows(owners, ground, shapes.length),
  };
}

/** What each piece and each line measure on the ground. */
interface Ground {
  readonly area_m2: Float64Array;
  length_m(line: number): number;
  readonly grid: BorderGrid;
}

function groundOf(lines: BorderLines, { area }: BorderFaces): Ground {
  const { grid, node, line } = lines;
  const north_steps = node.reduce((most, steps, i) => (i % 2 === 1 ? Math.max(most, steps) : most), 0);
  const middle = grid.south + (north_steps * grid.step) / 2;
  // Without any shape there is no extent, and nothing to measure.
  const scale = kmPerDegree(Number.isFinite(middle) ? middle : 0);
  const [east, north] = [scale.east * grid.step * 1000, scale.north * grid.step * 1000];
  return {
    grid,
    // A run around what lies within a piece has a negative area, which takes that ground from whatever covers the piece.
    area_m2: area.map((steps) => steps * east * north),
    length_m: (i) => {
      const [a, b] = [line[2 * i]!, line[2 * i + 1]!];
      return Math.hypot((node[2 * a]! - node[2 * b]!) * east, (node[2 * a + 1]! - node[2 * b + 1]!) * north);
    },
  };
}

function areasOfRows(rows: readonly (readonly number[])[], { area_m2 }: Ground, n: number): Float64Array {
  const areas = new Float64Array(n);
  rows.forEach((covering, piece) => {
    for (const row of covering) areas[row]! += area_m2[piece]!;
  });
  return areas;
}

/** What is said of a piece, and to whom it goes; null for ground outside of everything. */
function findingOf(
  piece: number,
  {
    lines,
    faces,
    ground,
    before_m2,
  }: {
    readonly lines: BorderLines;
    readonly faces: BorderFaces;
    readonly ground: Ground;
    readonly before_m2: Float64Array;
  },
): BorderFinding | null {
  const { pieceOf, next, rows } = faces;
  const first = faces.first[piece]!;
  const borders = new Map<number, number>();
  let around_m = 0;
  let side = first;
  do {
    const length = ground.length_m(side >> 1);
    around_m += length;
    const beside = rows[pieceOf[side ^ 1]!]!;
    for (const row of beside) borders.set(row, (borders.get(row) ?? 0) + length);
    side = next[side]!;
  } while (side !== first);
  const covering = rows[piece]!;
  const kind = covering.length === 0 ? 'gap' : 'overlap';
  const candidates = kind === 'gap' ? [...borders.keys()].sort((a, b) => a - b) : covering;
  if (candidates.length === 0) return null;
  const area_m2 = ground.area_m2[piece]!;
  const isSliver = (4 * Math.PI * area_m2) / around_m ** 2 < SLIVER_ROUNDNESS;
  const isSmallSliver = isSliver && area_m2 <= LARGEST_SLIVER_M2;
  const smallest = Math.min(...covering.map((row) => before_m2[row]!));
  const isSmall = kind === 'gap' ? area_m2 <= LARGEST_GAP_M2 : area_m2 <= LARGEST_OVERLAP_SHARE * smallest;
  const longest = [...candidates].sort((a, b) => (borders.get(b) ?? 0) - (borders.get(a) ?? 0) || a - b)[0]!;
  const [a] = endsOf(lines, first);
  const { west, south, step } = ground.grid;
  return {
    ...{ kind, area_m2, isSliver, rows: candidates, givenTo: isSmall || isSmallSliver ? longest : null },
    at: [west + lines.node[2 * a]! * step, south + lines.node[2 * a + 1]! * step],
  };
}
