import * as v from 'valibot';
import type { VillageGeometry } from '../../src/data/geometry';
import type { ReadNamed } from './fixture';

const POSITION = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2));
const POLYGON = v.array(v.array(POSITION));
const COLLECTION = v.object({
  features: v.array(
    v.object({
      properties: v.record(v.string(), v.unknown()),
      geometry: v.variant('type', [
        v.object({ type: v.literal('Polygon'), coordinates: POLYGON }),
        v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(POLYGON) }),
      ]),
    }),
  ),
});

const NAMED = v.object({ geojson: v.string(), idField: v.string() });

/** The areas that a fixture names: rows in the order of the file. */
export interface AreaData {
  readonly ids: readonly string[];
  readonly geometry: VillageGeometry;
  /** A property as text; empty where none stands. */
  readonly text: (name: string) => readonly string[];
  /** A column of numbers by the name of its property, or one over another as `SID74/BIR74`; NaN where none stands. */
  readonly column: (expression: string) => Float64Array;
}

/** Reads the GeoJSON that a fixture's input names; a sentence where it cannot be used. */
export async function readAreas(input: unknown, read: ReadNamed): Promise<AreaData | string> {
  const named = v.safeParse(NAMED, input);
  if (!named.success) return 'input: geojson and idField expected';
  const { geojson, idField } = named.output;
  const collection = v.safeParse(COLLECTION, JSON.parse(await read(geojson)));
  if (!collection.success) return `${geojson}: a FeatureCollection of polygons expected`;
  const { features } = collection.output;
  const property = (name: string) =>
    Float64Array.from(features, ({ properties }) => {
      const value = properties[name];
      return typeof value === 'number' ? value : Number.NaN;
    });
  return {
    ids: features.map(({ properties }) => String(properties[idField])),
    geometry: geometryOf(
      features.map(({ geometry }) =>
        geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      ),
    ),
    text: (name) =>
      features.map(({ properties }) => (typeof properties[name] === 'string' ? properties[name] : '')),
    column: (expression) => {
      const [numerator = '', denominator] = expression.split('/');
      const over = denominator === undefined ? null : property(denominator);
      return property(numerator).map((value, row) => (over === null ? value : value / over[row]!));
    },
  };
}

/** Polygons as columns; rings lose the repetition of their first position. */
function geometryOf(areas: readonly v.InferOutput<typeof POLYGON>[][]): VillageGeometry {
  const position: number[] = [];
  const [ringStart, partStart, villageStart] = [[0], [0], [0]];
  for (const parts of areas) {
    for (const rings of parts) {
      for (const ring of rings) {
        for (const [x = Number.NaN, y = Number.NaN] of ring.slice(0, -1)) position.push(x, y);
        ringStart.push(position.length / 2);
      }
      partStart.push(ringStart.length - 1);
    }
    villageStart.push(partStart.length - 1);
  }
  return {
    n: areas.length,
    position: Float64Array.from(position),
    ringStart: Uint32Array.from(ringStart),
    partStart: Uint32Array.from(partStart),
    villageStart: Uint32Array.from(villageStart),
  };
}
