import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { VillageGeometry } from '../../src/data/model/geometry';
import { readBoundaries } from '../../src/data/pack/readGeometry';
import { textColumn } from '../../src/data/model/textColumn';
import { encodeUtf8 } from '../../src/data/bytes/utf8';

export type VillageShape = TopoPolygon | TopoMultiPolygon;
export type VillageFeature = Feature<Polygon | MultiPolygon>;

/** Villages with their borders, as every contender needs them. Rows are in code order. */
export interface Place {
  /** Where the borders are from, in words. */
  readonly from: string;
  readonly n: number;
  readonly geometry: VillageGeometry;
  readonly topology: Topology;
  /** The same villages in the topology, by row. */
  readonly shapes: readonly VillageShape[];
  /** Kecamatan of each row: 0, 1, 2 …, contiguous. */
  readonly districtOf: Int32Array;
  readonly districts: number;
}

/** A boundary file and how its villages are told apart; found by `boundarySource`. */
export interface BoundarySource {
  readonly file: string;
  /** Property that holds a village's code; null: the shape's own id. */
  readonly codeKey: string | null;
  /** Length of the head of a code that is its kecamatan's. */
  readonly district: number;
  /** In words. */
  readonly from: string;
}

export async function readPlace({ file, codeKey, district, from }: BoundarySource): Promise<Place> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const codeOf = ({ id, properties }: VillageShape) =>
    String(codeKey === null ? id : (properties as Record<string, unknown>)[codeKey]);
  return arrange(JSON.parse(text) as Topology, { codeOf, district, from });
}

async function arrange(
  topology: Topology,
  by: { readonly codeOf: (shape: VillageShape) => string; readonly district: number; readonly from: string },
): Promise<Place> {
  const shapes = villageShapes(topology)
    .map((shape) => ({ ...shape, id: by.codeOf(shape) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const codes = shapes.map(({ id }) => id);
  const arranged: Topology = {
    ...topology,
    objects: { desa: { type: 'GeometryCollection', geometries: shapes } },
  };
  // Read by the app's own reader of packs, so that the data structures are those of the app.
  const read = await readBoundaries(
    { path: by.from, binary: false, bytes: encodeUtf8(JSON.stringify(arranged)) },
    textColumn(codes),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  const districtOf = new Int32Array(codes.length);
  codes.forEach((code, row) => {
    const same = row > 0 && codes[row - 1]!.slice(0, by.district) === code.slice(0, by.district);
    districtOf[row] = row === 0 ? 0 : districtOf[row - 1]! + (same ? 0 : 1);
  });
  return {
    from: by.from,
    n: codes.length,
    geometry: read.value.villages,
    topology: arranged,
    shapes,
    districtOf,
    districts: districtOf.at(-1)! + 1,
  };
}

/** What is needed of a place to add up its villages. */
export type Districts = Pick<Place, 'n' | 'districtOf' | 'districts'>;

/** The rest of the place is let go, so that no garbage collection has to go through it. */
export async function readDistricts(source: BoundarySource): Promise<Districts> {
  const { n, districtOf, districts } = await readPlace(source);
  return { n, districtOf, districts };
}

function villageShapes({ objects }: Topology): VillageShape[] {
  const object = objects['desa'] ?? Object.values(objects)[0];
  if (object?.type !== 'GeometryCollection') throw new Error('no collection of villages');
  return object.geometries as VillageShape[];
}

/** The villages as GeoJSON, by row: what Turf takes. */
export function featuresOf({ topology, shapes }: Place): VillageFeature[] {
  return shapes.map((shape) => feature(topology, shape) as VillageFeature);
}

/** A village's largest part by its box, and the middle of that box: a made-up reference point. */
export function middles({ n, position, ringStart, partStart, villageStart }: VillageGeometry) {
  const lon = new Float64Array(n);
  const lat = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let largest = -1;
    for (let part = villageStart[row]!; part < villageStart[row + 1]!; part++) {
      const outer = partStart[part]!;
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let p = ringStart[outer]!; p < ringStart[outer + 1]!; p++) {
        west = Math.min(west, position[2 * p]!);
        east = Math.max(east, position[2 * p]!);
        south = Math.min(south, position[2 * p + 1]!);
        north = Math.max(north, position[2 * p + 1]!);
      }
      const size = (east - west) * (north - south);
      if (size <= largest) continue;
      largest = size;
      [lon[row], lat[row]] = [(west + east) / 2, (south + north) / 2];
    }
  }
  return { lon, lat };
}
