import { Delaunay } from 'd3-delaunay';
import type { Landscape } from './landscape';
import type { Random } from './random';

/** What a site's cell belongs to: a village (0 … n − 1), or one of these. */
export const OUTSIDE = -1;
export const SEA = -2;
/** Neighbours are −3, −4, … */
export const FIRST_NEIGHBOUR = -3;
export const NEIGHBOURS = 4;

/** Points of a tessellation, in km, each with the place that its cell belongs to. */
export interface Sites {
  /** [x, y, x, y, …] */
  readonly position: Float64Array;
  readonly place: Int32Array;
  /** The site of each village; site i is village i. A village may have a second site, an island of its own. */
  readonly villages: number;
}

interface Draft {
  readonly at: number[];
  readonly place: number[];
}

/** Sites for exactly `villages` villages, a few of them islands, and for what surrounds them. */
export function placeSites(villages: number, land: Landscape, random: Random): Sites {
  const islands = 1 + Math.floor(villages / 2000);
  const draft: Draft = { at: [], place: [] };
  placeVillages(draft, { count: villages - islands, land, random });
  const skerries = placeIslands(draft, { first: villages - islands, islands, land, random });
  const inner = draft.place.length;
  placeContext(draft, { land, random, skerries });
  relax(draft, { moving: villages - islands, rounds: 1 });
  mirrorCoast(draft, { moving: villages - islands, land, from: inner });
  return { position: Float64Array.from(draft.at), place: Int32Array.from(draft.place), villages };
}

function placeVillages(
  draft: Draft,
  { count, land, random }: { count: number; land: Landscape; random: Random },
): void {
  const [halfX, halfY] = land.half_km;
  const margin = 0.25 * land.spacing_km;
  while (draft.place.length < count) {
    const x = random.between(-halfX, halfX);
    const y = random.between(-halfY, halfY);
    if (land.coast(x, y) > -margin || land.border(x, y) > -margin || random.uniform() > land.density(x, y))
      continue;
    draft.at.push(x, y);
    draft.place.push(draft.place.length);
  }
}

interface IslandOrder {
  readonly first: number;
  readonly islands: number;
  readonly land: Landscape;
  readonly random: Random;
}

/** Villages that are islands, and one island more that belongs to a village ashore; gives their centres. */
function placeIslands(draft: Draft, { first, islands, land, random }: IslandOrder): [x: number, y: number][] {
  const centres: [number, number][] = [];
  const place = (villageOf: (x: number, y: number) => number, offshore: number) => {
    for (;;) {
      const x = random.between(-0.45, 0.45) * land.half_km[0];
      const y = shoreline(land, x) + offshore * land.spacing_km;
      if (
        land.border(x, y - offshore * land.spacing_km) > -3 ||
        centres.some(([cx, cy]) => Math.hypot(cx - x, cy - y) < 4 * land.spacing_km)
      )
        continue;
      centres.push([x, y]);
      draft.place.push(villageOf(x, y));
      draft.at.push(x, y);
      return;
    }
  };
  for (let i = 0; i < islands; i++) place(() => first + i, 2.6);
  const ashore = first;
  place((x, y) => nearest(draft.at, ashore, x, y), 1.9);
  // Water all around, so that the islands are small and round.
  for (const [x, y] of centres) {
    for (let k = 0; k < 9; k++) {
      const angle = (2 * Math.PI * (k + random.between(-0.2, 0.2))) / 9;
      const reach = land.spacing_km * random.between(0.6, 1.15);
      draft.at.push(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
      draft.place.push(SEA);
    }
  }
  return centres;
}

function shoreline(land: Landscape, x: number): number {
  // coast(x, y) is y minus the shore's height.
  return -land.coast(x, 0);
}

function nearest(at: readonly number[], count: number, x: number, y: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < count; i++) {
    const distance = Math.hypot(at[2 * i]! - x, at[2 * i + 1]! - y);
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

interface ContextOrder {
  readonly land: Landscape;
  readonly random: Random;
  readonly skerries: readonly (readonly [number, number])[];
}

/** Neighbours and sea: as fine as the villages near the border and the coast, coarse far away. */
function placeContext(draft: Draft, { land, random, skerries }: ContextOrder): void {
  const s = land.spacing_km;
  const [halfX, halfY] = land.half_km;
  const columns = Math.ceil(halfX / s);
  const rows = Math.ceil(halfY / s);
  const coarse = columns > 60 ? 6 : 3;
  for (let i = -columns - coarse; i <= columns + coarse; i++) {
    for (let j = -rows - coarse; j <= rows + coarse; j++) {
      const x = (i + random.between(-0.35, 0.35)) * s;
      const y = (j + random.between(-0.35, 0.35)) * s;
      const sea = land.coast(x, y) > 0;
      if (!sea && land.border(x, y) < 0.25 * s) continue;
      const edge = Math.max(Math.abs(i) - columns, Math.abs(j) - rows);
      const fine = Math.abs(land.coast(x, y)) < 2.5 * s || Math.abs(land.border(x, y)) < 2.5 * s;
      if (edge < 0 && !fine && (i % coarse !== 0 || j % coarse !== 0)) continue;
      if (sea && skerries.some(([cx, cy]) => Math.hypot(cx - x, cy - y) < 1.3 * s)) continue;
      draft.at.push(x, y);
      draft.place.push(edge >= 0 ? OUTSIDE : sea ? SEA : FIRST_NEIGHBOUR - sector(x, y));
    }
  }
}

function sector(x: number, y: number): number {
  const turn = (Math.atan2(y, x) + 0.07 * Math.sin(0.5 * (x + y)) + 2 * Math.PI) / (2 * Math.PI);
  // From the east over the north (sea) round to the south: west, south-west, south-east, east.
  if (turn < 0.25) return 3;
  if (turn < 0.55) return 0;
  return turn < 0.74 ? 1 : turn < 0.88 ? 2 : 3;
}

/** Lloyd's relaxation of the villages; what surrounds them stays. */
function relax(draft: Draft, { moving, rounds }: { moving: number; rounds: number }): void {
  for (let round = 0; round < rounds; round++) {
    const delaunay = new Delaunay(Float64Array.from(draft.at));
    const voronoi = delaunay.voronoi(boundsOf(draft.at));
    for (let i = 0; i < moving; i++) {
      const [x, y] = centroid(voronoi.cellPolygon(i));
      draft.at[2 * i] = x;
      draft.at[2 * i + 1] = y;
    }
  }
}

function boundsOf(at: readonly number[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < at.length; i += 2) {
    west = Math.min(west, at[i]!);
    east = Math.max(east, at[i]!);
    south = Math.min(south, at[i + 1]!);
    north = Math.max(north, at[i + 1]!);
  }
  return [west, south, east, north];
}

function centroid(ring: readonly (readonly number[])[]): [number, number] {
  let [x, y, area] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1]!;
    const [bx = 0, by = 0] = ring[i]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [x / (3 * area), y / (3 * area)];
}

/**
 * Gives each village near the coast its mirror image in the water instead of the sea's own nearby sites: the
 * border between the two is then the coast itself, not the zigzag of cells that happen to meet there.
 */
function mirrorCoast(
  draft: Draft,
  { moving, land, from }: { moving: number; land: Landscape; from: number },
): void {
  const s = land.spacing_km;
  const keep = (i: number) =>
    i < from || draft.place[i] !== SEA || land.coast(draft.at[2 * i]!, draft.at[2 * i + 1]!) > 1.5 * s;
  const kept = draft.place.map((_, i) => i).filter(keep);
  const at = kept.flatMap((i) => [draft.at[2 * i]!, draft.at[2 * i + 1]!]);
  const place = kept.map((i) => draft.place[i]!);
  draft.place.forEach((label, i) => {
    const [x, y] = [draft.at[2 * i]!, draft.at[2 * i + 1]!];
    const depth = land.coast(x, y);
    if (
      label === SEA ||
      label === OUTSIDE ||
      (i >= moving && i < from) ||
      depth < -1.5 * s ||
      depth > -0.05 * s
    )
      return;
    const slope = -(land.coast(x + 0.05, y) - land.coast(x - 0.05, y)) / 0.1;
    const reach = (-2 * depth) / (1 + slope * slope);
    at.push(x - slope * reach, y + reach);
    place.push(SEA);
  });
  draft.at.length = 0;
  draft.place.length = 0;
  for (const value of at) draft.at.push(value);
  for (const label of place) draft.place.push(label);
}
