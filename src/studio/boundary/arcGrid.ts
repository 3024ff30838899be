import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { kmPerDegree } from '../shapes/shapeMeasure';

/** The arcs of a quantized topology as whole numbers of its grid, and of every position what it would cost to drop it. */
export interface ArcGrid {
  /** Of each arc [x, y, x, y, …] in steps of the grid. */
  readonly arcs: readonly Int32Array[];
  /** Of each position of each arc the area, in m², that its loss gives from one village to another; Infinity at ends. */
  readonly weight: readonly Float64Array[];
  /** Metres a step of the grid. */
  readonly step: { readonly east: number; readonly north: number };
  /** Rings of each village as references to arcs, as in TopoJSON: ~i is arc i backwards. */
  readonly ringsOf: readonly (readonly (readonly number[])[])[];
}

/** Throws where the topology is not quantized or has no `desa`. */
export function arcGrid(topology: Topology): ArcGrid {
  const { transform, objects } = topology;
  if (!transform || !objects.desa) throw new RangeError('arcGrid: a quantized topology with desa');
  const arcs = topology.arcs.map((arc) => {
    const grid = new Int32Array(2 * arc.length);
    let [x, y] = [0, 0];
    arc.forEach(([dx = 0, dy = 0], i) => {
      x += dx;
      y += dy;
      grid.set([x, y], 2 * i);
    });
    return grid;
  });
  const [, south = 0] = transform.translate;
  const highest = arcs.reduce(
    (most, arc) => arc.reduce((top, y, i) => (i % 2 ? Math.max(top, y) : top), most),
    0,
  );
  const km = kmPerDegree(south + (transform.scale[1] * highest) / 2);
  const step = { east: 1000 * km.east * transform.scale[0], north: 1000 * km.north * transform.scale[1] };
  const squareMetres = (1000 * km.east * 1000 * km.north) / 2;
  // In degrees as topojson gives them; twice the triangle's area, halved in the factor.
  const weighted = presimplify(
    topology as Parameters<typeof presimplify>[0],
    ([a, b, c]) => Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) * squareMetres,
  );
  const weight = weighted.arcs.map((arc) => Float64Array.from(arc, (at) => at[2] ?? Infinity));
  const { geometries } = objects.desa as GeometryCollection;
  const ringsOf = geometries.map((one) => {
    if (one.type === 'MultiPolygon') return one.arcs.flat();
    return one.type === 'Polygon' ? one.arcs : [];
  });
  return { arcs, weight, step, ringsOf };
}

/** Positions of an arc that stay where those below a weight are dropped. */
export function thinned(arc: Int32Array, weight: Float64Array, least_m2: number): Int32Array {
  if (least_m2 <= 0) return arc;
  const kept: number[] = [];
  weight.forEach((cost, i) => {
    if (cost >= least_m2) kept.push(arc[2 * i]!, arc[2 * i + 1]!);
  });
  return Int32Array.from(kept);
}

/** A ring of arcs as positions, its first one not repeated. */
export function ringOf(ring: readonly number[], arcs: readonly Int32Array[]): number[] {
  const positions: number[] = [];
  for (const reference of ring) {
    const arc = arcs[reference < 0 ? ~reference : reference]!;
    const n = arc.length / 2;
    for (let i = 0; i < n - 1; i++) {
      const at = reference < 0 ? n - 1 - i : i;
      positions.push(arc[2 * at]!, arc[2 * at + 1]!);
    }
  }
  return positions;
}

/** Arcs of a grid as TopoJSON writes them: each position as its distance from the one before. */
export function deltaArcs(arcs: readonly Int32Array[]): number[][][] {
  return arcs.map((arc) => {
    const delta: number[][] = [];
    for (let i = 0; i < arc.length; i += 2) {
      delta.push([arc[i]! - (i === 0 ? 0 : arc[i - 2]!), arc[i + 1]! - (i === 0 ? 0 : arc[i - 1]!)]);
    }
    return delta;
  });
}
