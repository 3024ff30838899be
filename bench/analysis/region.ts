import { intersect } from '@turf/intersect';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { union } from '@turf/union';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { randomOf } from '../../scripts/demo/random';
import { boxOfRings, ringsOf } from '../../src/aggregate/geometry/drawing';
import { equalAreaPlane, type EqualAreaPlane } from '../../src/aggregate/geometry/equalAreaPlane';
import { partIndexOf } from '../../src/aggregate/geometry/partIndex';
import {
  regionShares,
  type RegionQuestion,
  type RegionShares,
} from '../../src/aggregate/regions/regionShares';
import { contest, ratioOf, type Analysis, type Order } from './contest';
import { featuresOf, middles, type Place, type VillageFeature } from './places';

const CORNERS = 64;
/** A share that differs by more is another answer. */
const AGREEMENT = 1e-9;
/** By the book, every village is cut; so many of them are. */
const BY_THE_BOOK = 400;

/** What a region should be: villages on its border, and whole ones inside (as many as come, where none is given). */
interface Wanted {
  readonly border: number;
  readonly inside?: number;
}

/** Two regions of 64 corners drawn over the villages: one of middling size, and one as large as half of Java. */
export async function measureRegions(place: Place, order: Order): Promise<Analysis[]> {
  const features = featuresOf(place);
  const villages = { n: place.n, ...middles(place.geometry) };
  const analyses: Analysis[] = [];
  for (const wanted of [{ border: 332 }, { border: 994, inside: 17_063 }]) {
    const ring = regionLike(place, { villages, wanted });
    const region = ringsOf([[ring]]);
    const question: RegionQuestion = { geometry: place.geometry, villages, region, by: 'area' };
    analyses.push(await measureRegion({ place, features, question, ring }, order));
  }
  return analyses;
}

interface Drawn {
  readonly place: Place;
  readonly features: readonly VillageFeature[];
  readonly question: RegionQuestion;
  readonly ring: Position[];
}

async function measureRegion({ place, features, question, ring }: Drawn, order: Order): Promise<Analysis> {
  partIndexOf(place.geometry);
  const [west, south, east, north] = boxOfRings(question.region);
  const plane = equalAreaPlane({ lon: (west + east) / 2, lat: (south + north) / 2 });
  const index = indexOf(features);
  const closed = [...ring, ring[0]!];
  const drawn = { features, index, plane, region: polygon([closed]) };
  const ours = regionShares(question);
  const { worst, unsound } = compare(ours, byTurf(drawn), drawn);
  if (!(worst <= AGREEMENT)) throw new Error(`region: shares differ by ${worst}`);
  const sample = randomOf(order.seed, 'by the book')
    .shuffled(Array.from(features.keys()))
    .slice(0, BY_THE_BOOK);
  const entries = await contest(
    [
      { key: 'ours', name: '**Petala**', run: () => regionShares(question) },
      {
        key: 'flatbush',
        name: 'flatbush, `turf.intersect` on the border, the rest whole',
        run: () => byTurf(drawn),
      },
      {
        key: 'turf',
        name: 'Turf by the book: `turf.intersect` on every village',
        part: BY_THE_BOOK / features.length,
        run: () => sample.map((row) => cutShare(features[row]!, drawn)),
      },
    ],
    order,
  );
  const whole = ours.share.reduce((sum, share) => sum + (share === 1 ? 1 : 0), 0);
  return {
    title: `A region of ${CORNERS} corners over ${place.n.toLocaleString('en')} villages: ${ours.cut} may lie on its border, ${whole.toLocaleString('en')} inside`,
    text:
      `Shares by area; Turf gives the same ${ours.rows.length.toLocaleString('en')} villages and shares that differ by ${worst.toExponential(1)} ` +
      'at most (planar, on the same equal-area plane).' +
      (unsound > 0
        ? ` Left out: ${unsound} of the border villages, whose published rings cross themselves.`
        : ''),
    entries,
    targets: [
      {
        name: `region drawn, ${ours.cut} on the border, against flatbush + Turf`,
        got: ratioOf(entries, 'flatbush', 'ours'),
        atLeast: 20,
        unit: '×',
      },
    ],
  };
}

/**
 * A wavy ring about the middle of the villages' densest island: as large as needed for so many villages on its
 * border; where so many inside are wanted as well, as wavy as needed.
 */
function regionLike(
  { geometry }: Place,
  { villages, wanted }: { readonly villages: RegionQuestion['villages']; readonly wanted: Wanted },
): Position[] {
  const middle = { lon: median(villages.lon), lat: median(villages.lat) };
  const cut = (ring: Position[]) => {
    const shares = regionShares({ geometry, villages, region: ringsOf([[ring]]), by: 'area' });
    return { border: shares.cut, all: shares.rows.length };
  };
  let best: { readonly ring: Position[]; readonly miss: number } | null = null;
  for (const wave of wanted.inside === undefined ? [0.25] : [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) {
    let [low, high] = [0.01, 16];
    for (let step = 0; step < 18; step++) {
      const radius = Math.sqrt(low * high);
      const ring = wavyRing(middle, { radius, wave });
      const { border, all } = cut(ring);
      const [got, want] =
        wanted.inside === undefined ? [border, wanted.border] : [all, wanted.inside + wanted.border / 2];
      const miss =
        Math.abs(Math.log(border / wanted.border)) + (wanted.inside ? Math.abs(Math.log(got / want)) : 0);
      if (!best || miss < best.miss) best = { ring, miss };
      if (got < want) low = radius;
      else high = radius;
    }
  }
  return best!.ring;
}

function wavyRing(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  { radius, wave }: { readonly radius: number; readonly wave: number },
): Position[] {
  return Array.from({ length: CORNERS }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    const far = radius * (1 + wave * Math.sin(5 * turn) * (i % 2 === 0 ? 1 : 0.4));
    return [lon + far * Math.cos(turn), lat + 0.4 * far * Math.sin(turn)];
  });
}

function median(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1]!;
}

interface ForTurf {
  readonly features: readonly VillageFeature[];
  readonly index: Flatbush;
  readonly plane: EqualAreaPlane;
  /** In degrees, closed. */
  readonly region: Feature<Polygon>;
}

/** Shares by row: the box of each edge finds the villages that may be cut, one corner tells where the others are. */
function byTurf(drawn: ForTurf): Map<number, number> {
  const { features, index, region } = drawn;
  const ring = region.geometry.coordinates[0]!;
  const cut = new Set<number>();
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!] as [number[], number[]];
    const box = [Math.min(x1!, x2!), Math.min(y1!, y2!), Math.max(x1!, x2!), Math.max(y1!, y2!)] as const;
    for (const row of index.search(...box))
      if (meetsLine([x1!, y1!, x2!, y2!], boxOf(features[row]!))) cut.add(row);
  }
  const shares = new Map<number, number>();
  for (const row of index.search(...boxOfRing(ring))) {
    if (cut.has(row)) {
      const share = cutShare(features[row]!, drawn);
      if (share > AGREEMENT) shares.set(row, share);
    } else if (booleanPointInPolygon(firstCorner(features[row]!), region)) shares.set(row, 1);
  }
  return shares;
}

function cutShare({ geometry }: VillageFeature, { plane, region }: ForTurf): number {
  const village = inMetres(geometry, plane);
  const both = intersect({
    type: 'FeatureCollection',
    features: [village, inMetres(region.geometry, plane)],
  });
  return both ? planarArea(both.geometry) / planarArea(village.geometry) : 0;
}

function inMetres(geometry: Polygon | MultiPolygon, plane: EqualAreaPlane): Feature<MultiPolygon> {
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [plane.x(lon!), plane.y(lat!)])),
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function planarArea(geometry: Polygon | MultiPolygon): number {
  const ringArea = (ring: Position[]) => {
    const [[x0, y0]] = ring as [number[]];
    let twice = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!] as [number[], number[]];
      twice += (x1! - x0!) * (y2! - y0!) - (x2! - x0!) * (y1! - y0!);
    }
    return Math.abs(twice / 2);
  };
  return polygonsOf(geometry)
    .map((rings) => rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * ringArea(ring), 0))
    .reduce((sum, area) => sum + area, 0);
}

type Box = [west: number, south: number, east: number, north: number];

function boxOfRing(ring: readonly Position[]): Box {
  return ring.reduce<Box>(
    ([w, s, e, n], [x, y]) => [Math.min(w, x!), Math.min(s, y!), Math.max(e, x!), Math.max(n, y!)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

const boxes = new WeakMap<VillageFeature, Box>();

function boxOf(feature: VillageFeature): Box {
  const box = boxes.get(feature) ?? boxOfRing(polygonsOf(feature.geometry).flatMap(([outer]) => outer!));
  boxes.set(feature, box);
  return box;
}

function indexOf(features: readonly VillageFeature[]): Flatbush {
  const index = new Flatbush(features.length);
  for (const feature of features) index.add(...boxOf(feature));
  index.finish();
  return index;
}

/** Whether the line of a segment parts the corners of a box. */
function meetsLine([x1, y1, x2, y2]: Box, [west, south, east, north]: Box): boolean {
  const sides = [west, east].flatMap((x) =>
    [south, north].map((y) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)),
  );
  return !(sides.every((side) => side > 0) || sides.every((side) => side < 0));
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function firstCorner({ geometry }: VillageFeature): Position {
  return polygonsOf(geometry)[0]![0]![0]!;
}

function polygon(coordinates: Position[][]): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } };
}

/** The largest difference of two shares; villages whose rings cross themselves have no area to agree on. */
function compare(ours: RegionShares, theirs: ReadonlyMap<number, number>, { features, plane }: ForTurf) {
  const mine = new Map(Array.from(ours.rows, (row, i) => [row, ours.share[i]!]));
  let [worst, unsound] = [0, 0];
  for (const row of new Set([...mine.keys(), ...theirs.keys()])) {
    const apart = Math.abs((mine.get(row) ?? 0) - (theirs.get(row) ?? 0));
    if (apart > AGREEMENT && !isSound(features[row]!, plane)) unsound++;
    else worst = Math.max(worst, apart);
  }
  return { worst, unsound };
}

/** Whether Turf finds a village to be as large as its rings say. */
function isSound({ geometry }: VillageFeature, plane: EqualAreaPlane): boolean {
  const village = inMetres(geometry, plane);
  const all = union({ type: 'FeatureCollection', features: [village, village] });
  const ratio = planarArea(all!.geometry) / planarArea(village.geometry);
  return Math.abs(ratio - 1) <= AGREEMENT;
}
