import { union } from '@turf/union';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { randomOf } from '../../scripts/demo/random';
import { dissolve } from '../../src/aggregate/geometry/dissolve';
import { halfEdgesOf } from '../../src/aggregate/geometry/halfEdges';
import type { VillageGeometry } from '../../src/data/model/geometry';
import { figure } from '../tables';
import { contest, once, ratioOf, type Analysis, type Order } from './contest';
import { featuresOf, type Place } from './places';

/** So many kecamatan are made by Turf. */
const BY_TURF = 100;
/** Of a kecamatan's area and of its outline. */
const AGREEMENT = 1e-9;

/** Every kecamatan's outline from its villages. */
export async function measureDissolve(place: Place, order: Order): Promise<Analysis> {
  const { geometry, topology, shapes, districtOf, districts } = place;
  const members = Array.from({ length: districts }, (): number[] => []);
  districtOf.forEach((district, row) => members[district]!.push(row));
  const features = featuresOf(place);
  const edges = once(() => halfEdgesOf(geometry));
  const ask = () => dissolve({ geometry, groupOf: districtOf, groups: districts, sharedArcs: true })!;
  const byTopojson = (rows: readonly number[]) =>
    merge(topology as never, rows.map((row) => shapes[row]!) as never) as MultiPolygon;
  const byTurf = (rows: readonly number[]) =>
    rows.length === 1
      ? features[rows[0]!]!.geometry
      : union({ type: 'FeatureCollection', features: rows.map((row) => features[row]!) })!.geometry;
  const some = randomOf(order.seed, 'kecamatan').shuffled(members).slice(0, BY_TURF);
  const ofSome = some.reduce((sum, rows) => sum + rows.length, 0);
  const left = compare(ask().geometry, members.map(byTopojson), (district) => byTurf(members[district]!));
  const entries = await contest(
    [
      { key: 'ours', name: '**Petala**', run: ask },
      { key: 'topojson', name: '`topojson.merge`', run: () => members.map(byTopojson) },
      { key: 'turf', name: '`turf.union`', part: ofSome / place.n, run: () => some.map(byTurf) },
    ],
    order,
  );
  return {
    title: `Dissolve: ${place.n.toLocaleString('en')} villages to ${districts.toLocaleString('en')} kecamatan`,
    text:
      `Areas agree with \`topojson.merge\` to ${AGREEMENT.toExponential(0)} in every kecamatan, outlines in all but ${left.kecamatan}. There the ` +
      'file has a border that two villages share as different arcs, and `topojson.merge` leaves it standing inside; ' +
      `\`turf.union\` has Petala's outline in ${left.asTurf} of them. Who shares which edge is found once a geometry: ` +
      `${figure(edges.ms)} ms, in no figure here; \`topojson.merge\` has that from its file.`,
    entries,
    targets: [
      {
        name: 'dissolve against `topojson.merge`',
        got: ratioOf(entries, 'topojson', 'ours'),
        atLeast: 10,
        unit: '×',
      },
    ],
  };
}

/** Kecamatan in which topojson.merge leaves more outline than ours; in how many of these Turf has ours. */
function compare(
  ours: VillageGeometry,
  theirs: readonly MultiPolygon[],
  turf: (district: number) => Polygon | MultiPolygon,
): { readonly kecamatan: number; readonly asTurf: number } {
  let [kecamatan, asTurf] = [0, 0];
  theirs.forEach((shape, district) => {
    const mine = sizeOf(ringsOfRow(ours, district));
    const other = sizeOf(closedRings(shape));
    const longer = other.length / mine.length - 1;
    if (!(Math.abs(mine.area / other.area - 1) <= AGREEMENT) || longer < -AGREEMENT)
      throw new Error(`dissolve: kecamatan ${district} differs`);
    if (longer <= AGREEMENT) return;
    kecamatan++;
    if (Math.abs(sizeOf(closedRings(turf(district))).length / mine.length - 1) <= AGREEMENT) asTurf++;
  });
  return { kecamatan, asTurf };
}

function ringsOfRow(
  { position, ringStart, partStart, villageStart }: VillageGeometry,
  row: number,
): Position[][] {
  const rings: Position[][] = [];
  for (let ring = partStart[villageStart[row]!]!; ring < partStart[villageStart[row + 1]!]!; ring++) {
    const corners = Array.from({ length: ringStart[ring + 1]! - ringStart[ring]! }, (_, i) => {
      const p = ringStart[ring]! + i;
      return [position[2 * p]!, position[2 * p + 1]!];
    });
    rings.push([...corners, corners[0]!]);
  }
  return rings;
}

function closedRings(shape: Polygon | MultiPolygon): Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

/** Square degrees inside, by the sum over all rings with outer ones and holes turning against each other; degrees around. */
function sizeOf(rings: readonly Position[][]): { readonly area: number; readonly length: number } {
  let [twice, length] = [0, 0];
  const [x0, y0] = rings[0]![0]! as [number, number];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!] as [number[], number[]];
      twice += (x1! - x0) * (y2! - y0) - (x2! - x0) * (y1! - y0);
      length += Math.hypot(x2! - x1!, y2! - y1!);
    }
  }
  return { area: Math.abs(twice / 2), length };
}
