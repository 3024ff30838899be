import * as v from 'valibot';
import { assignPoints } from '../../src/aggregate/geometry/assignPoints';
import { geometryOfRows } from '../../src/aggregate/geometry/geometryOfRows';
import { readAreas, type AreaData } from './areaData';
import type { Verifier } from './fixture';

const POINTS = v.object({
  points: v.array(v.object({ id: v.string(), x: v.number(), y: v.number() })),
});

/** Points put into areas by the same function that the map uses. */
export const pointsInPolygons: Verifier = {
  method: 'points in polygon, counts per unit',
  compute: async ({ input }, read) => {
    const points = v.safeParse(POINTS, input);
    if (!points.success) return 'input.points: points with id, x and y expected';
    const areas = await readAreas(input, read);
    return typeof areas === 'string' ? areas : answersOf(points.output.points, areas);
  },
  allowed: (path) => (path === 'min_distance_to_border' ? 1e-9 : 0),
};

type Point = v.InferOutput<typeof POINTS>['points'][number];

function answersOf(points: readonly Point[], areas: AreaData): Record<string, unknown> {
  const { ids, geometry } = inCodeOrder(areas);
  const lon = Float64Array.from(points, ({ x }) => x);
  const lat = Float64Array.from(points, ({ y }) => y);
  const { row, outside } = assignPoints({ geometry, points: { lon, lat }, by: 'polygon' });
  const counts = new Map<string, number>();
  for (const unit of row) if (unit >= 0) counts.set(ids[unit]!, (counts.get(ids[unit]!) ?? 0) + 1);
  const distances = points.map(({ x, y }) => distanceToBorder(geometry, x, y));
  return {
    assignment: Object.fromEntries(points.map(({ id }, i) => [id, ids[row[i]!] ?? null])),
    outside,
    counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    min_distance_to_border: Math.min(...distances),
  };
}

/** Areas ascending by code, as a pack keeps them: a point on a border goes to the first, whatever the file's order. */
function inCodeOrder({ ids, geometry }: AreaData): Pick<AreaData, 'ids' | 'geometry'> {
  const rows = ids.map((_, row) => row).sort((a, b) => byCode(ids[a]!, ids[b]!) || a - b);
  return { ids: rows.map((row) => ids[row]!), geometry: geometryOfRows(geometry, rows) };
}

/** Numbers by their size, other codes by their characters. */
function byCode(a: string, b: string): number {
  const isNumber = /^\d+$/.test(a) && /^\d+$/.test(b);
  if (isNumber && a !== b) return Number(a) - Number(b);
  return a < b ? -1 : Number(a > b);
}

/** In the unit of the file. */
function distanceToBorder({ position, ringStart }: AreaData['geometry'], x: number, y: number): number {
  let least = Infinity;
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]!;
    for (let p = ringStart[ring]!, q = end - 1; p < end; q = p++) {
      const [ax, ay] = [position[2 * q]!, position[2 * q + 1]!];
      const [dx, dy] = [position[2 * p]! - ax, position[2 * p + 1]! - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
    }
  }
  return least;
}
