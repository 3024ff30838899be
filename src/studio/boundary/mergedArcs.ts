import type { MultiPolygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

/** Rings of the outline of several areas of a topology, as references to arcs. */
export type MergedArcs = number[][][];

/** What merging asks of a topology: where each arc begins and ends. */
export interface ArcEnds {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export function arcEnds({ arcs }: Topology): ArcEnds {
  const ends: { readonly from: string[]; readonly to: string[] } = { from: [], to: [] };
  for (const arc of arcs) {
    let [x, y] = [0, 0];
    arc.forEach(([dx = 0, dy = 0], i) => {
      x += dx;
      y += dy;
      if (i === 0) ends.from.push(`${x},${y}`);
    });
    ends.to.push(`${x},${y}`);
  }
  return ends;
}

/**
 * The outline of areas that share arcs. Where an area is so narrow that the grid folds it, an arc is the border of three, which
 * topojson's own merging drops: rings stay open then, and are walked anew.
 */
export function mergedArcs(topology: Topology, ends: ArcEnds, areas: readonly GeometryObject[]): MergedArcs {
  const given = areas as unknown as Parameters<typeof mergeArcs>[1];
  const { arcs } = mergeArcs(topology, given) as unknown as MultiPolygon & { arcs: MergedArcs };
  return arcs.flat().every((ring) => isClosed(ring, ends)) ? arcs : walkedOutline(topology, ends, areas);
}

const start = (reference: number, { from, to }: ArcEnds): string =>
  reference < 0 ? to[~reference]! : from[reference]!;
const end = (reference: number, ends: ArcEnds): string => start(~reference, ends);

function isClosed(ring: readonly number[], ends: ArcEnds): boolean {
  return ring.every((reference, i) => end(reference, ends) === start(ring[(i + 1) % ring.length]!, ends));
}

function ringsOf(area: GeometryObject): readonly (readonly number[])[] {
  if (area.type === 'MultiPolygon') return area.arcs.flat();
  return area.type === 'Polygon' ? area.arcs : [];
}

/**
 * Of every arc there remains what runs one way more often than the other: of closed rings that is closed again. All areas have
 * their ground on the same side.
 */
function walkedOutline(topology: Topology, ends: ArcEnds, areas: readonly GeometryObject[]): MergedArcs {
  const forwards = new Map<number, number>();
  for (const reference of areas.flatMap((area) => ringsOf(area).flat())) {
    const arc = reference < 0 ? ~reference : reference;
    forwards.set(arc, (forwards.get(arc) ?? 0) + (reference < 0 ? -1 : 1));
  }
  const border = [...forwards].flatMap(([arc, times]) =>
    Array.from({ length: Math.abs(times) }, () => (times < 0 ? ~arc : arc)),
  );
  return polygonsOf(walkedRings(border, ends), topology);
}

/** Rings of references, each cut off where it comes back to a place that it has passed. */
function walkedRings(border: readonly number[], ends: ArcEnds): number[][] {
  const outOf = new Map<string, number[]>();
  for (const reference of border) {
    const known = outOf.get(start(reference, ends));
    if (known) known.push(reference);
    else outOf.set(start(reference, ends), [reference]);
  }
  const rings: number[][] = [];
  for (const [first] of outOf) {
    let path: number[] = [];
    for (let here = first, next = outOf.get(here)?.pop(); next !== undefined; next = outOf.get(here)?.pop()) {
      path.push(next);
      here = end(next, ends);
      const passed = path.findIndex((reference) => start(reference, ends) === here);
      if (passed < 0) continue;
      rings.push(path.slice(passed));
      path = path.slice(0, passed);
    }
  }
  return rings;
}

interface DrawnRing {
  readonly ring: number[];
  /** Twice the area in squares of the grid; its sign is the way in which it runs. */
  readonly twice: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Holes, which run the other way than the largest ring, are put into the smallest ring around them. */
function polygonsOf(rings: readonly number[][], topology: Topology): MergedArcs {
  const drawn = rings
    .map((ring) => drawnRing(ring, topology))
    .filter(({ twice }) => twice !== 0)
    .sort((a, b) => Math.abs(a.twice) - Math.abs(b.twice));
  const way = Math.sign(drawn.at(-1)?.twice ?? 0);
  const outers = drawn.filter(({ twice }) => Math.sign(twice) === way);
  const polygons = new Map(outers.map((one) => [one, [one.ring]]));
  for (const hole of drawn.filter(({ twice }) => Math.sign(twice) !== way)) {
    const around = outers.find((one) => Math.abs(one.twice) > Math.abs(hole.twice) && holds(one, hole));
    if (around) polygons.get(around)!.push(hole.ring);
  }
  return [...polygons.values()];
}

function holds({ box }: DrawnRing, { box: inner }: DrawnRing): boolean {
  return box[0] <= inner[0] && box[1] <= inner[1] && box[2] >= inner[2] && box[3] >= inner[3];
}

function drawnRing(ring: number[], { arcs }: Topology): DrawnRing {
  const positions = ring.flatMap((reference) => {
    let [x, y] = [0, 0];
    const line = arcs[reference < 0 ? ~reference : reference]!.map(([dx = 0, dy = 0]) => [
      (x += dx),
      (y += dy),
    ]);
    return (reference < 0 ? line.reverse() : line).slice(1) as [number, number][];
  });
  let twice = 0;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  positions.forEach(([x, y], i) => {
    const [nextX, nextY] = positions[(i + 1) % positions.length]!;
    twice += x * nextY - nextX * y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { ring, twice, box };
}
