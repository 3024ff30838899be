import type { Frame } from './buildTopology.ts';
import type { Sites } from './ellipseMetric.ts';
import type { Grid } from './labelGrid.ts';
import type { Plane } from './plane.ts';

const QUANTUM_DEGREES = 0.00002;

/** How far a grid reaches beyond the reference points of the regency, km. */
export interface Margin {
  readonly side_km: number;
  readonly south_km: number;
  readonly north_km: number;
}

/** A grid around the first `villages` sites; its corners are whole km, so that grids of one step share their lines. */
export function gridAround(sites: Sites, villages: number, step_km: number, margin: Margin): Grid {
  const ends = (column: Float64Array, before: number, after: number): [number, number] => {
    const own = column.subarray(0, villages);
    return [Math.floor(Math.min(...own) - before), Math.ceil(Math.max(...own) + after)];
  };
  const [west, east] = ends(sites.x, margin.side_km, margin.side_km);
  const [south, north] = ends(sites.y, margin.south_km, margin.north_km);
  return {
    x0: west,
    y0: south,
    step_km,
    cols: Math.round((east - west) / step_km),
    rows: Math.round((north - south) / step_km),
  };
}

/** The quantized frame of a grid: whole steps of 0.00002° (2.2 m) from a round corner south-west of it. */
export function frameOf(grid: Grid, plane: Plane): Frame {
  const floor = (v: number): number => Math.floor(v * 100) / 100;
  const [lon, lat] = plane.toDegrees([grid.x0, grid.y0]);
  return {
    plane,
    quantum: { scale: [QUANTUM_DEGREES, QUANTUM_DEGREES], translate: [floor(lon), floor(lat)] },
  };
}
