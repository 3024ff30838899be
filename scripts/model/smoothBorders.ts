import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { crossingArcs, type WholePoint } from './crossings.ts';
import type { Grid } from './labelGrid.ts';
import type { Plane, PlanePoint } from './plane.ts';
import { smoothArc } from './smoothArc.ts';
import { VOID, type TracedArc } from './traceArcs.ts';

/** How strongly a border is smoothed, and the triangle below which a point is dropped; weaker where lines would cross. */
const LEVELS = [
  { sigma_km: 0.09, drop_km2: 0.0008 },
  { sigma_km: 0.05, drop_km2: 0.0004 },
  { sigma_km: 0.025, drop_km2: 0.0001 },
  { sigma_km: 0, drop_km2: 1e-9 },
] as const;

/** The quantized frame: degrees a whole step, and where it starts. */
export interface Quantum {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** Smooth arcs in whole steps, in the order of the traced ones; no two cross. The frame stays straight. */
export function smoothBorders(
  arcs: readonly TracedArc[],
  { grid, plane, quantum }: { grid: Grid; plane: Plane; quantum: Quantum },
): WholePoint[][] {
  const raw = arcs.map((arc) =>
    arc.corners.map(([c, r]): PlanePoint => [grid.x0 + c * grid.step_km, grid.y0 + r * grid.step_km]),
  );
  const onFrame = arcs.map((arc) => arc.left === VOID || arc.right === VOID);
  const byLevel = LEVELS.map(({ sigma_km, drop_km2 }) => {
    const smooth = raw.map((points, i) => (onFrame[i] ? points : smoothArc(points, sigma_km / grid.step_km)));
    return simplify(smooth, drop_km2).map((points) => quantize(points, plane, quantum));
  });
  const level = arcs.map(() => 0);
  for (;;) {
    const chosen = level.map((l, i) => byLevel[l]![i]!);
    const weaker = [...crossingArcs(chosen)].filter((i) => level[i]! < LEVELS.length - 1);
    if (weaker.length === 0) return chosen;
    for (const i of weaker) level[i]!++;
  }
}

/** Visvalingam's rule, ends fixed; a closed arc keeps at least a triangle. */
function simplify(arcs: readonly PlanePoint[][], drop_km2: number): PlanePoint[][] {
  const topology: Topology<Record<string, never>> = {
    type: 'Topology',
    objects: {},
    arcs: arcs.map((arc) => arc.map((p) => [...p])),
  };
  return presimplify(topology).arcs.map((arc) => {
    const weight = (p: readonly number[]): number => p[2] ?? Infinity;
    const closed = arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];
    const fourth = closed ? (arc.map(weight).sort((a, b) => b - a)[5] ?? 0) : Infinity;
    return arc.filter((p) => weight(p) >= Math.min(drop_km2, fourth)).map((p): PlanePoint => [p[0]!, p[1]!]);
  });
}

function quantize(points: readonly PlanePoint[], plane: Plane, { scale, translate }: Quantum): WholePoint[] {
  const whole = points.map((point): WholePoint => {
    const [lon, lat] = plane.toDegrees(point);
    return [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
  });
  return whole.filter((p, i) => i === 0 || p[0] !== whole[i - 1]![0] || p[1] !== whole[i - 1]![1]);
}
