import * as v from 'valibot';
import { polygonColumns } from '../../src/aggregate/geometry/polygonColumns';
import type { VillageGeometry } from '../../src/data/model/geometry';
import type { ReadNamed } from './fixture';
import { polygonFeatures } from './polygonFeatures';

const NAMED = v.object({ geojson: v.string(), idField: v.string() });

/** The areas that a fixture names: rows in the order of the file. */
export interface AreaData {
  readonly ids: readonly string[];
  readonly geometry: VillageGeometry;
  /** A property as text, of a number its digits; empty where none stands. */
  readonly text: (name: string) => readonly string[];
  /** A column of numbers by the name of its property, or one over another as `SID74/BIR74`; NaN where none stands. */
  readonly column: (expression: string) => Float64Array;
}

/** Reads the GeoJSON that a fixture's input names; a sentence where it cannot be used. */
export async function readAreas(input: unknown, read: ReadNamed): Promise<AreaData | string> {
  const named = v.safeParse(NAMED, input);
  if (!named.success) return 'input: geojson and idField expected';
  const { geojson, idField } = named.output;
  const features = polygonFeatures(JSON.parse(await read(geojson)));
  if (features === null) return `${geojson}: a FeatureCollection of polygons expected`;
  const property = (name: string) =>
    Float64Array.from(features, ({ properties }) => {
      const value = properties[name];
      return typeof value === 'number' ? value : Number.NaN;
    });
  return {
    ids: features.map(({ properties }) => String(properties[idField])),
    geometry: polygonColumns(features.map(({ parts }) => parts)),
    text: (name) => features.map(({ properties }) => textOf(properties[name])),
    column: (expression) => {
      const [numerator = '', denominator] = expression.split('/');
      const over = denominator === undefined ? null : property(denominator);
      return property(numerator).map((value, row) => (over === null ? value : value / over[row]!));
    },
  };
}

/** Codes of groups are numbers in many files. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
