import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import type { LineSet, PackGeometry, VillageGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';

/** Converts a span of a flat [lon, lat, …] array to GeoJSON positions. */
function positions(flat: Float64Array, span?: { from: number; to: number }): Position[] {
  const { from, to } = span ?? { from: 0, to: flat.length / 2 };
  const out: Position[] = new Array<Position>(to - from);
  for (let p = from; p < to; p++) out[p - from] = [flat[2 * p]!, flat[2 * p + 1]!];
  return out;
}

function closed(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined) return ring;
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

export function lineFeature(lines: LineSet): Feature<MultiLineString> {
  const count = Math.max(0, lines.start.length - 1);
  const coordinates = Array.from({ length: count }, (_, i) =>
    positions(lines.position, { from: lines.start[i]!, to: lines.start[i + 1]! }),
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** All rings of some villages as lines, for outlines of selected, hovered and zero villages. */
export function ringsOf(geometry: VillageGeometry, rows: readonly number[]): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  for (const row of rows) {
    const firstRing = geometry.partStart[geometry.villageStart[row]!]!;
    const lastRing = geometry.partStart[geometry.villageStart[row + 1]!]!;
    for (let ring = firstRing; ring < lastRing; ring++) {
      const span = { from: geometry.ringStart[ring]!, to: geometry.ringStart[ring + 1]! };
      const coordinates = closed(positions(geometry.position, span));
      features.push({ type: 'Feature', properties: { row }, geometry: { type: 'LineString', coordinates } });
    }
  }
  return { type: 'FeatureCollection', features };
}

function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += (ring[j]![0]! - ring[i]![0]!) * (ring[j]![1]! + ring[i]![1]!);
  }
  return twice / 2;
}

/**
 * The bounding box to which a pack's surroundings were clipped. Its straight edges are neither coast nor
 * border.
 */
interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function frameOf(rings: readonly Float64Array[]): Frame {
  const frame = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of rings) {
    for (let p = 0; p < ring.length; p += 2) {
      frame.west = Math.min(frame.west, ring[p]!);
      frame.east = Math.max(frame.east, ring[p]!);
      frame.south = Math.min(frame.south, ring[p + 1]!);
      frame.north = Math.max(frame.north, ring[p + 1]!);
    }
  }
  return frame;
}

/**
 * Distance in degrees by which clipped areas are extended beyond the frame, so that their cut edges are not
 * visible on wide screens.
 */
const BEYOND_DEG = 6;
/** Coordinates are quantized, so that positions this close to the frame are on it. */
const ON_FRAME_DEG = 1e-6;

const near = (a: number, b: number): boolean => Math.abs(a - b) < ON_FRAME_DEG;

/** The outward direction at a position on the frame: −1, 0 or 1 along each axis. */
function outward([lon = 0, lat = 0]: Position, frame: Frame): readonly [number, number] {
  const x = near(lon, frame.west) ? -1 : near(lon, frame.east) ? 1 : 0;
  const y = near(lat, frame.south) ? -1 : near(lat, frame.north) ? 1 : 0;
  return [x, y];
}

/** Whether a position is on the frame, as few of tens of thousands are. */
function isOnFrame(at: Position, { west, south, east, north }: Frame): boolean {
  const [lon, lat] = [at[0]!, at[1]!];
  return near(lon, west) || near(lon, east) || near(lat, south) || near(lat, north);
}

function extended(ring: readonly Position[], frame: Frame): Position[] {
  const open = ring.slice(0, -1);
  const onFrame = open.map((at) => isOnFrame(at, frame));
  if (!onFrame.includes(true)) return [...ring];
  const out = open.flatMap((at, i) => {
    if (!onFrame[i]) return [at];
    const [x, y] = outward(at, frame);
    const far: Position = [at[0]! + x * BEYOND_DEG, at[1]! + y * BEYOND_DEG];
    const fromInside = !onFrame[(i + open.length - 1) % open.length];
    const toInside = !onFrame[(i + 1) % open.length];
    return [...(fromInside ? [at] : []), far, ...(toInside ? [at] : [])];
  });
  return closed(out);
}

/** The parts of a closed ring that do not run along the frame. */
function unframed(ring: readonly Position[], frame: Frame): Position[][] {
  const alongFrame = (a: Position, b: Position): boolean => {
    if (!isOnFrame(a, frame)) return false;
    const [ax, ay] = outward(a, frame);
    const [bx, by] = outward(b, frame);
    return (ax !== 0 && ax === bx) || (ay !== 0 && ay === by);
  };
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    if (alongFrame(a, b)) {
      if (run.length > 1) runs.push(run);
      run = [];
    } else {
      if (run.length === 0) run.push(a);
      run.push(b);
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

function multiLine(coordinates: Position[][]): Feature<MultiLineString> {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/** The frame, extended by the same distance. */
function beyond({ west, south, east, north }: Frame): Frame {
  return {
    west: west - BEYOND_DEG,
    south: south - BEYOND_DEG,
    east: east + BEYOND_DEG,
    north: north + BEYOND_DEG,
  };
}

/**
 * The coastline: outlines of the sea without the frame, directed so that the sea is to the right of the line,
 * where waterlines are drawn.
 */
function coastOf(rings: readonly Position[][], frame: Frame): Feature<MultiLineString> {
  return multiLine(
    rings.flatMap((ring) => unframed(signedArea(ring) > 0 ? [...ring].reverse() : ring, frame)),
  );
}

/**
 * Everything of a pack's geometry that MapLibre draws, made once, so that the objects are identical every
 * time.
 */
export interface GeometrySources {
  readonly sea: FeatureCollection<Polygon>;
  readonly coast: Feature<MultiLineString>;
  readonly neighbours: FeatureCollection<MultiPolygon>;
  readonly neighbourLines: Feature<MultiLineString>;
  readonly villageLines: SourceSpecification;
  readonly districtLines: SourceSpecification;
  readonly outline: SourceSpecification;
}

/**
 * GeoJSON of a pack's background and borders. Memoised by geometry, so that data are only sent when the
 * geometry changes.
 */
export const geometrySources = oncePer(makeSources);

function makeSources(geometry: PackGeometry): GeometrySources {
  return {
    ...groundOf(geometry),
    villageLines: lineSource(geometry.villageLines),
    districtLines: lineSource(geometry.districtLines),
    outline: lineSource(geometry.outline),
  };
}

type Ground = Omit<GeometrySources, 'villageLines' | 'districtLines' | 'outline'>;

/** Lines as GeoJSON, which is made when asked for: the map draws those of villages from the lines themselves. */
const lineSource = oncePer((lines: LineSet): SourceSpecification => {
  const feature = oncePer(lineFeature);
  return {
    type: 'geojson',
    get data() {
      return feature(lines);
    },
  };
});
const grounds = new WeakMap<PackGeometry['sea'], Ground>();

/** Memoised by the sea: sea and neighbours are read together, and stay while more villages come. */
function groundOf(geometry: PackGeometry): Ground {
  const ground = grounds.get(geometry.sea) ?? makeGround(geometry);
  grounds.set(geometry.sea, ground);
  return ground;
}

function makeGround(geometry: PackGeometry): Ground {
  const neighbourRings = geometry.neighbours.flatMap(({ polygons }) => polygons.flat());
  // Sea and neighbours were clipped to the same box, along which their edges are artificial.
  const frame = frameOf([...geometry.sea, ...neighbourRings]);
  const grown = (ring: Float64Array): Position[] => extended(closed(positions(ring)), frame);
  const sea = geometry.sea.map(grown);
  const around = neighbourRings.map(grown);
  const rings = around.values();
  return {
    sea: {
      type: 'FeatureCollection',
      features: sea.map((ring) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    },
    coast: coastOf(sea, beyond(frame)),
    // A clipped border ends at the frame, because its course beyond is unknown.
    neighbourLines: multiLine(neighbourRings.flatMap((ring) => unframed(closed(positions(ring)), frame))),
    neighbours: {
      type: 'FeatureCollection',
      features: geometry.neighbours
        .filter(({ polygons }) => polygons.length > 0)
        .map(({ name, polygons }) => ({
          type: 'Feature',
          properties: { name },
          geometry: {
            type: 'MultiPolygon',
            coordinates: polygons.map((part) => part.map(() => rings.next().value as Position[])),
          },
        })),
    },
  };
}
