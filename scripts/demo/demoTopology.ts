import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject, MultiPolygon, NullObject, Polygon, Topology } from 'topojson-specification';
import type { Point } from './noisyEdge';
import { FIRST_NEIGHBOUR, NEIGHBOURS, SEA } from './sites';
import type { Border, Tessellation } from './tessellate';

/** An empty stretch of ocean, so that nothing made up lies on anybody's land. */
const ORIGIN = { lon: 90, lat: -6 } as const;
const KM_PER_DEGREE = 110.574;
const KM_PER_DEGREE_EAST = 111.32 * Math.cos((ORIGIN.lat * Math.PI) / 180);

/** Villages are longer from the mountains to the sea than along the coast; areas stay as they are. */
const SOUTHWARD = 1.17;

/** Kilometres of the plane as degrees. */
export function toDegrees([x, y]: Point): Point {
  return [ORIGIN.lon + x / SOUTHWARD / KM_PER_DEGREE_EAST, ORIGIN.lat + (y * SOUTHWARD) / KM_PER_DEGREE];
}

type Areal = Polygon<GeoJsonProperties> | MultiPolygon<GeoJsonProperties>;

/** A place to outline: the sites that belong to it, and what the topology says of it. */
export interface Member {
  readonly id: string;
  readonly properties: Record<string, string | number>;
}

export interface TopologyOrder {
  /** Villages in the order of the table: `order[row]` is the village's number in the tessellation. */
  readonly order: readonly number[];
  readonly villages: readonly Member[];
  /** Position of each row's kecamatan and regency in these lists. */
  readonly districtOf: readonly number[];
  readonly districts: readonly Member[];
  readonly regencyOf: readonly number[];
  readonly regencies: readonly Member[];
  readonly neighbourNames: readonly string[];
  /** Step of the quantization grid, degrees. */
  readonly step_deg: number;
}

/** The pack's topology: villages, kecamatan, regencies, neighbours and sea from the same arcs. */
export function demoTopology({ sites, borders }: Tessellation, plan: TopologyOrder): Topology {
  const arcs = quantize(borders, plan.step_deg);
  const rowOf = new Int32Array(sites.villages);
  plan.order.forEach((village, row) => (rowOf[village] = row));
  const rowAt = (site: number) => (sites.place[site]! >= 0 ? rowOf[sites.place[site]!]! : -1);
  const outline = (place: (site: number) => number, count: number) => shapes({ borders, arcs, place, count });
  const group = (of: readonly number[]) => (site: number) => (rowAt(site) < 0 ? -1 : of[rowAt(site)]!);
  const collect = (
    members: readonly Member[],
    place: (site: number) => number,
  ): GeometryObject<GeoJsonProperties> => {
    const drawn = outline(place, members.length);
    return {
      type: 'GeometryCollection',
      geometries: members.map(({ id, properties }, i) => ({ ...drawn[i]!, id, properties })),
    };
  };
  const around = outline(
    (site) => (sites.place[site]! <= FIRST_NEIGHBOUR ? FIRST_NEIGHBOUR - sites.place[site]! : -1),
    NEIGHBOURS,
  );
  const sea = outline((site) => (sites.place[site] === SEA ? 0 : -1), 1);
  const neighbours = around.map((shape, i) => ({
    ...shape,
    properties: neighbourLabel(plan.neighbourNames[i] ?? '', shape, arcs, plan.step_deg),
  }));
  const objects = {
    desa: collect(plan.villages, rowAt),
    kecamatan: collect(plan.districts, group(plan.districtOf)),
    kabupaten: collect(plan.regencies, group(plan.regencyOf)),
    tetangga: { type: 'GeometryCollection', geometries: neighbours },
    laut: { type: 'GeometryCollection', geometries: sea.map((shape) => ({ ...shape, properties: {} })) },
  } as Topology['objects'];
  return renumbered(objects, arcs, plan.step_deg);
}

/** Arcs on the grid, absolute; an arc whose ends fall together is null: its sides meet in one point there. */
type GridArcs = readonly (readonly Point[] | null)[];

function quantize(borders: readonly Border[], step: number): GridArcs {
  return borders.map(({ line }) => {
    const points: Point[] = [];
    for (const position of line) {
      const [lon, lat] = toDegrees(position);
      const next: Point = [Math.round((lon - ORIGIN.lon) / step), Math.round((lat - ORIGIN.lat) / step)];
      const last = points.at(-1);
      if (!last || last[0] !== next[0] || last[1] !== next[1]) points.push(next);
    }
    const [first, last] = [points[0]!, points.at(-1)!];
    return points.length < 2 || (first[0] === last[0] && first[1] === last[1]) ? null : points;
  });
}

interface ShapeOrder {
  readonly borders: readonly Border[];
  readonly arcs: GridArcs;
  /** Number of the shape that a site belongs to, −1 for none. */
  readonly place: (site: number) => number;
  readonly count: number;
}

interface Step {
  readonly reference: number;
  readonly toCorner: number;
}

function shapes({ borders, arcs, place, count }: ShapeOrder): Areal[] {
  // Around a corner stand three cells, so that a shape's outline leaves every corner by one way only.
  const steps = Array.from({ length: count }, () => new Map<number, Step>());
  borders.forEach((border, arc) => {
    const left = place(border.leftSite);
    const right = place(border.rightSite);
    if (left === right) return;
    if (left >= 0) steps[left]!.set(border.fromCorner, { reference: arc, toCorner: border.toCorner });
    if (right >= 0) steps[right]!.set(border.toCorner, { reference: ~arc, toCorner: border.fromCorner });
  });
  return steps.map((from) => shapeOf(ringsOf(from, arcs), arcs));
}

function ringsOf(steps: Map<number, Step>, arcs: GridArcs): number[][] {
  const rings: number[][] = [];
  for (const [start] of steps) {
    const ring: number[] = [];
    for (let corner = start, step = steps.get(corner); step; step = steps.get(corner)) {
      steps.delete(corner);
      if (arcs[step.reference < 0 ? ~step.reference : step.reference]) ring.push(step.reference);
      corner = step.toCorner;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Rings are traced with their village on the left: outer rings run counter-clockwise, holes clockwise. */
function shapeOf(rings: readonly number[][], arcs: GridArcs): Areal {
  const points = rings.map((ring) => ringPoints(ring, arcs));
  const areas = points.map(signedArea);
  const outer = rings
    .map((_, i) => i)
    .filter((i) => areas[i]! > 0)
    .sort((a, b) => areas[b]! - areas[a]! || a - b);
  const polygons = new Map(outer.map((i) => [i, [rings[i]!]]));
  rings.forEach((ring, i) => {
    if (areas[i]! >= 0) return;
    // The smallest outer ring around a hole is its own.
    const owner = outer.findLast((o) => areas[o]! > -areas[i]! && contains(points[o]!, points[i]![0]!));
    polygons.get(owner ?? -1)?.push(ring);
  });
  const parts = [...polygons.values()];
  return parts.length === 1 ? { type: 'Polygon', arcs: parts[0]! } : { type: 'MultiPolygon', arcs: parts };
}

function ringPoints(ring: readonly number[], arcs: GridArcs): Point[] {
  return ring.flatMap((reference) => {
    const line = arcs[reference < 0 ? ~reference : reference]!;
    return (reference < 0 ? [...line].reverse() : line).slice(0, -1);
  });
}

function signedArea(points: readonly Point[]): number {
  let sum = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Ground that a name needs on each side, at the width in which it is drawn, degrees. */
const LABEL_ROOM_DEG = 0.035;
const LABEL_SAMPLES = 48;

/**
 * A neighbour's name stands on its own ground, off its borders, and as near to their middle as that allows: near the
 * region, where it is seen.
 */
function neighbourLabel(
  nama: string,
  shape: Areal,
  arcs: GridArcs,
  step: number,
): Record<string, string | number> {
  const parts = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
  const rings = parts.flat().map((ring) => ringPoints(ring, arcs));
  const points = rings.flat();
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const at = labelPoint(rings, [mean(0), mean(1)], LABEL_ROOM_DEG / step);
  const round = (degrees: number) => Number(degrees.toFixed(4));
  return { nama, lon: round(ORIGIN.lon + at[0] * step), lat: round(ORIGIN.lat + at[1] * step) };
}

/** The place inside nearest to another that is `room` from every corner; the roomiest where there is none. */
function labelPoint(rings: readonly (readonly Point[])[], near: Point, room: number): Point {
  const points = rings.flat();
  const span = (axis: 0 | 1) => {
    const along = points.map((point) => point[axis]);
    const least = along.reduce((a, b) => Math.min(a, b));
    return { least, width: along.reduce((a, b) => Math.max(a, b)) - least };
  };
  const [x, y] = [span(0), span(1)];
  const from = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const inside = Array.from({ length: LABEL_SAMPLES ** 2 }, (_, i): Point => {
    const share = (n: number) => (n + 0.5) / LABEL_SAMPLES;
    return [
      x.least + x.width * share(i % LABEL_SAMPLES),
      y.least + y.width * share(Math.floor(i / LABEL_SAMPLES)),
    ];
  })
    .filter((at) => rings.filter((ring) => contains(ring, at)).length % 2 === 1)
    .map((at) => ({ at, free: points.reduce((least, point) => Math.min(least, from(at, point)), Infinity) }));
  const roomy = inside.filter(({ free }) => free >= room);
  const best =
    roomy.length > 0
      ? roomy.reduce((a, b) => (from(b.at, near) < from(a.at, near) ? b : a))
      : inside.reduce((a, b) => (b.free > a.free ? b : a), { at: near, free: 0 });
  return best.at;
}

/** Arcs in the order in which the villages use them, as deltas; those that nothing uses are left out. */
function renumbered(objects: Topology['objects'], arcs: GridArcs, step: number): Topology {
  const number = new Map<number, number>();
  const reference = (old: number): number => {
    const arc = old < 0 ? ~old : old;
    if (!number.has(arc)) number.set(arc, number.size);
    const fresh = number.get(arc)!;
    return old < 0 ? ~fresh : fresh;
  };
  const walk = (shape: GeometryObject<GeoJsonProperties> | NullObject): void => {
    if (shape.type === 'GeometryCollection') shape.geometries.forEach(walk);
    else if (shape.type === 'Polygon') shape.arcs = shape.arcs.map((ring) => ring.map(reference));
    else if (shape.type === 'MultiPolygon')
      shape.arcs = shape.arcs.map((part) => part.map((ring) => ring.map(reference)));
  };
  Object.values(objects).forEach(walk);
  const used = [...number.keys()].map((arc) => arcs[arc]!);
  let [west, south] = [Infinity, Infinity];
  for (const line of used) {
    for (const [x, y] of line) {
      west = Math.min(west, x);
      south = Math.min(south, y);
    }
  }
  const deltas = used.map((line) =>
    line.map(([x, y], i) => (i === 0 ? [x - west, y - south] : [x - line[i - 1]![0], y - line[i - 1]![1]])),
  );
  const translate: [number, number] = [ORIGIN.lon + west * step, ORIGIN.lat + south * step];
  return { type: 'Topology', objects, arcs: deltas, transform: { scale: [step, step], translate } };
}
