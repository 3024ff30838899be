import { nearestPoint } from '@turf/nearest-point';
import type { FeatureCollection, Point } from 'geojson';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Points } from '../../src/aggregate/geometry/assignPoints';
import {
  geodesic_m,
  villageServices,
  type VillageServices,
} from '../../src/aggregate/services/villageServices';
import { contest, ratioOf, type Analysis, type Order } from './contest';
import { middles, type Place } from './places';
import { scattered } from './points';

const SERVICES = 100_000;
/** So many villages are asked by going through every service. */
const BY_THE_BOOK = 5;

/** Every village's nearest of 100,000 services. */
export async function measureNearest(place: Place, order: Order): Promise<Analysis> {
  const from = middles(place.geometry);
  const services = scattered(place, { count: SERVICES, seed: order.seed });
  const list = collectionOf(services);
  const ask = (exact: boolean) => villageServices({ from, services, exact })!;
  const ours = ask(false);
  const close = assertSame(ours, byKdbush(kdbushOf(services), from, 1), { from, services });
  const some = { lon: from.lon.subarray(0, BY_THE_BOOK), lat: from.lat.subarray(0, BY_THE_BOOK) };
  assertSame(ours, byTurf(list, some), { from: some, services });
  const entries = await contest(
    [
      {
        key: 'ours',
        name: '**Petala**: nearest and second, the geodesic where two are within 0.6 %, index included',
        run: () => ask(false),
      },
      { key: 'exact', name: '**Petala**: the same, every distance along the geodesic', run: () => ask(true) },
      {
        key: 'one',
        name: 'geokdbush: nearest on the sphere, index included',
        run: () => byKdbush(kdbushOf(services), from, 1),
      },
      {
        key: 'two',
        name: 'geokdbush: nearest and second on the sphere, index included',
        run: () => byKdbush(kdbushOf(services), from, 2),
      },
      {
        key: 'turf',
        name: 'Turf by the book: `nearestPoint`',
        part: BY_THE_BOOK / place.n,
        run: () => byTurf(list, some),
      },
    ],
    order,
  );
  return {
    title: `Nearest service: ${place.n.toLocaleString('en')} villages, ${SERVICES.toLocaleString('en')} services`,
    text:
      `All name the same service, but for ${close.toLocaleString('en')} villages where another is first on the ellipsoid than on the ` +
      `sphere: the geodesic says that Petala's is the nearer.`,
    entries,
    targets: [
      { name: 'nearest against geokdbush', got: ratioOf(entries, 'one', 'ours'), atLeast: 5, unit: '×' },
      {
        name: 'nearest and second against geokdbush',
        got: ratioOf(entries, 'two', 'ours'),
        atLeast: 5,
        unit: '×',
      },
    ],
  };
}

function kdbushOf({ lon, lat }: Points): KDBush {
  const index = new KDBush(lon.length);
  lon.forEach((x, i) => index.add(x, lat[i]!));
  return index.finish();
}

function collectionOf({ lon, lat }: Points): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: Array.from(lon, (x, i) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [x, lat[i]!] },
    })),
  };
}

/** The nearest of each; where more are asked for they are found and left. */
function byKdbush(index: KDBush, { lon, lat }: Points, count: number): Int32Array {
  const nearest = new Int32Array(lon.length);
  for (let i = 0; i < lon.length; i++) nearest[i] = around(index, lon[i]!, lat[i]!, count)[0]!;
  return nearest;
}

function byTurf(services: FeatureCollection<Point>, { lon, lat }: Points): Int32Array {
  return Int32Array.from(lon, (x, i) => nearestPoint([x, lat[i]!], services).properties.featureIndex);
}

/** @returns villages for which the sphere puts another first, which the geodesic shows to be farther */
function assertSame(
  ours: VillageServices,
  theirs: Int32Array,
  { from, services }: { readonly from: Points; readonly services: Points },
): number {
  const at = ({ lon, lat }: Points, i: number) => ({ lon: lon[i]!, lat: lat[i]! });
  let close = 0;
  theirs.forEach((service, row) => {
    const mine = ours.nearest[row]!;
    if (mine === service) return;
    const metres = (to: number) => geodesic_m(at(from, row), at(services, to));
    if (metres(mine) > metres(service)) throw new Error(`village ${row}: ${mine} and ${service}`);
    close++;
  });
  return close;
}
