import geographic from 'geographiclib-geodesic';
import * as v from 'valibot';
import { dissolve } from '../../src/aggregate/geometry/dissolve';
import { groupColumn } from '../../src/data/model/groupColumn';
import { boxOfRings } from '../../src/aggregate/geometry/drawing';
import { readAreas, type AreaData } from './areaData';
import type { Fixture, ReadNamed, Verifier } from './fixture';

const NAMES = v.optional(v.array(v.string()));
const INPUT = v.object({ groupField: v.string(), sums: NAMES, sumFields: NAMES, extensive: NAMES });
const ASKED = v.object({
  groups: v.array(
    v.object({
      key: v.union([v.string(), v.number()]),
      members: v.array(v.union([v.string(), v.number()])),
      sums: v.record(v.string(), v.unknown()),
    }),
  ),
});
/** Holes smaller than this (square degrees) are what rounding leaves between borders that nearly match. */
const NO_HOLE = 1e-9;
/** Areas merged by the same function that the map uses. */
export const dissolveAreas: Verifier = {
  method: 'dissolve / union of units into higher-level areas',
  compute,
  allowed: (path) => {
    if (/planar_perimeter$/.test(path)) return 1e-4;
    if (/area/.test(path)) return 1e-6;
    return /bbox/.test(path) ? 1e-9 : 0;
  },
};

async function compute(
  { input, expected }: Fixture,
  read: ReadNamed,
): Promise<Record<string, unknown> | string> {
  const named = v.safeParse(INPUT, input);
  if (!named.success) return 'input.groupField: the name of a property expected';
  const areas = await readAreas(input, read);
  if (typeof areas === 'string') return areas;
  const groups = groupColumn(areas.text(named.output.groupField));
  const merged = dissolve({
    geometry: areas.geometry,
    groupOf: Int32Array.from(groups.index),
    groups: groups.keys.length,
    sharedArcs: false,
  });
  if (merged === null) return 'stopped';
  const asked = v.safeParse(ASKED, expected);
  const like = asked.success ? (asked.output.groups[0] ?? null) : null;
  const { sums, sumFields, extensive } = named.output;
  // The columns that the input names; where it names none, those that the reference sums.
  const summed = sums ?? sumFields ?? extensive ?? Object.keys(like?.sums ?? {});
  const answers = groups.keys.map((key, group) => {
    const rows = [...groups.index.keys()].filter((row) => groups.index[row] === group);
    return {
      key: inKindOf(like?.key, key),
      members: rows.map((row) => inKindOf(like?.members[0], areas.ids[row]!)),
      ...shapeOf(merged.geometry, group),
      sum_member_planar_area_deg2: rows.reduce((sum, row) => sum + planarArea(areas.geometry, row), 0),
      sums: Object.fromEntries(summed.map((name) => [name, sumOf(areas, name, rows)])),
    };
  });
  const total = answers.reduce((sum, { planar_area_deg2 }) => sum + planar_area_deg2, 0);
  return { groups: answers.sort(byKey), total_planar_area: total };
}

/** A code as the reference writes codes: as a number or as a text. */
function inKindOf(like: string | number | undefined, code: string): string | number {
  return typeof like === 'number' ? Number(code) : code;
}

/** Codes that are numbers in their own order, 2 before 10; others as texts. */
function byKey({ key: a }: { key: string | number }, { key: b }: { key: string | number }): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
}

function sumOf({ column }: AreaData, name: string, rows: readonly number[]): number {
  const numbers = column(name);
  return rows.reduce((sum, row) => sum + numbers[row]!, 0);
}

type Geometry = AreaData['geometry'];
interface RingOf {
  readonly ring: Float64Array;
  readonly outer: boolean;
}

function ringsOfRow({ position, ringStart, partStart, villageStart }: Geometry, row: number): RingOf[] {
  const rings: RingOf[] = [];
  for (let part = villageStart[row]!; part < villageStart[row + 1]!; part++) {
    for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
      const own = position.subarray(2 * ringStart[ring]!, 2 * ringStart[ring + 1]!);
      rings.push({ ring: own, outer: ring === partStart[part]! });
    }
  }
  return rings;
}

function shapeOf(geometry: Geometry, row: number) {
  const rings = ringsOfRow(geometry, row);
  const holes = rings.filter(({ outer, ring }) => !outer && ringArea(ring) >= NO_HOLE);
  return {
    planar_area_deg2: planarArea(geometry, row),
    geodesic_area_m2: rings.reduce((sum, { ring, outer }) => sum + (outer ? 1 : -1) * geodesicArea(ring), 0),
    planar_perimeter: rings.reduce((sum, { ring }) => sum + perimeter(ring), 0),
    parts: rings.filter(({ outer }) => outer).length,
    holes: holes.length,
    hole_areas: holes.map(({ ring }) => ringArea(ring)),
    bbox: boxOfRings({ position: Float64Array.from(rings.flatMap(({ ring }) => [...ring])) }),
  };
}

function planarArea(geometry: Geometry, row: number): number {
  return ringsOfRow(geometry, row).reduce(
    (sum, { ring, outer }) => sum + (outer ? 1 : -1) * ringArea(ring),
    0,
  );
}

function ringArea(ring: Float64Array): number {
  let twice = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    const [x1, y1] = [ring[i]! - ring[0]!, ring[i + 1]! - ring[1]!];
    const [x2, y2] = [ring[i + 2]! - ring[0]!, ring[i + 3]! - ring[1]!];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}

function perimeter(ring: Float64Array): number {
  let length = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    length += Math.hypot(ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!);
  }
  return length;
}

/** m² on the WGS84 ellipsoid. */
function geodesicArea(ring: Float64Array): number {
  const { Geodesic, PolygonArea } = geographic;
  const polygon = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
  for (let i = 0; i < ring.length; i += 2) polygon.AddPoint(ring[i + 1]!, ring[i]!);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}
