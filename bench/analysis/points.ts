import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import { randomOf } from '../../scripts/demo/random';
import { assignPoints, type Points } from '../../src/aggregate/geometry/assignPoints';
import { partIndexOf } from '../../src/aggregate/geometry/partIndex';
import { figure } from '../tables';
import { contest, once, ratioOf, type Analysis, type Order } from './contest';
import { featuresOf, middles, type Place, type VillageFeature } from './places';

const POINTS = 100_000;
/** So many of them are put through the whole list of villages. */
const BY_THE_BOOK = 50;

/** Points near villages, most of them inside one, as a real list of points is: none far out at sea. */
export function scattered(place: Place, { count, seed }: { count: number; seed: number }): Points {
  const random = randomOf(seed, 'points');
  const { lon, lat } = middles(place.geometry);
  const points = { lon: new Float64Array(count), lat: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const row = random.integer(0, place.n - 1);
    points.lon[i] = lon[row]! + 0.02 * random.normal();
    points.lat[i] = lat[row]! + 0.02 * random.normal();
  }
  return points;
}

/** 100,000 points into villages. */
export async function measurePoints(place: Place, order: Order): Promise<Analysis> {
  const { geometry, n } = place;
  const points = scattered(place, { count: POINTS, seed: order.seed });
  const features = featuresOf(place);
  const own = once(() => partIndexOf(geometry));
  const theirs = once(() => indexOf(features));
  const ours = assignPoints({ geometry, points, by: 'polygon' }).row;
  const some = { lon: points.lon.subarray(0, BY_THE_BOOK), lat: points.lat.subarray(0, BY_THE_BOOK) };
  assertSame(
    ours,
    byTurf(points, features, (at) => theirs.value.search(...at).sort((a, b) => a - b)),
  );
  assertSame(ours.subarray(0, BY_THE_BOOK), byTurf(some, features));
  const inside = ours.reduce((sum, row) => sum + (row < 0 ? 0 : 1), 0);
  const entries = await contest(
    [
      { key: 'ours', name: '**Petala**', run: () => assignPoints({ geometry, points, by: 'polygon' }) },
      {
        key: 'flatbush',
        name: 'flatbush, then `booleanPointInPolygon`',
        run: () => byTurf(points, features, (at) => theirs.value.search(...at)),
      },
      {
        key: 'turf',
        name: 'Turf by the book: every village until one holds the point',
        part: BY_THE_BOOK / POINTS,
        run: () => byTurf(some, features),
      },
    ],
    order,
  );
  return {
    title: `Points in polygons: ${POINTS.toLocaleString('en')} points, ${n.toLocaleString('en')} villages`,
    text:
      `${inside.toLocaleString('en')} points lie in a village; all three name the same one for every point that they were given. ` +
      `Index, once a geometry: Petala ${figure(own.ms)} ms, flatbush over features ${figure(theirs.ms)} ms.`,
    entries,
    targets: [
      {
        name: 'points in polygons against flatbush + Turf',
        got: ratioOf(entries, 'flatbush', 'ours'),
        atLeast: 5,
        unit: '×',
      },
    ],
  };
}

function indexOf(features: readonly VillageFeature[]): Flatbush {
  const index = new Flatbush(features.length);
  for (const { geometry } of features) index.add(...boxOf(geometry));
  index.finish();
  return index;
}

function boxOf({ type, coordinates }: VillageFeature['geometry']): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  for (const [x, y] of polygons.flatMap(([outer]) => outer!)) {
    box[0] = Math.min(box[0], x!);
    box[1] = Math.min(box[1], y!);
    box[2] = Math.max(box[2], x!);
    box[3] = Math.max(box[3], y!);
  }
  return box;
}

/** The first village that Turf says holds a point; of all of them, unless candidates are looked up. */
function byTurf(
  { lon, lat }: Points,
  features: readonly VillageFeature[],
  lookUp?: (box: [number, number, number, number]) => number[],
): Int32Array {
  return Int32Array.from(lon, (x, i) => {
    const at = [x, lat[i]!];
    if (!lookUp) return features.findIndex((one) => booleanPointInPolygon(at, one));
    return lookUp([x, lat[i]!, x, lat[i]!]).find((row) => booleanPointInPolygon(at, features[row]!)) ?? -1;
  });
}

function assertSame(one: Int32Array, other: Int32Array): void {
  const at = one.findIndex((row, i) => row !== other[i]);
  if (at >= 0) throw new Error(`point ${at}: village ${one[at]} and ${other[at]}`);
}
