import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

type Ring = [number, number][];

export interface BrokenBoundaries {
  readonly geojson: string;
  /** Names of the villages between which ground is covered twice, and between which none is. */
  readonly overlap: readonly [string, string];
  readonly gap: readonly [string, string];
  /** Corners of that ground, [lon, lat]. */
  readonly corners: { readonly overlap: Ring; readonly gap: Ring };
}

/** Side of the squares that are covered twice, or by nobody: some 66 m. */
const SIDE = 0.0006;

/**
 * The boundaries of the demonstration with two faults: a village reaches a square into its neighbour, and another stays a
 * square back from its own. Every other border is as published.
 */
export function brokenBoundaries(): BrokenBoundaries {
  const topology = JSON.parse(readFileSync('public/geojson/contoh/batas.topo.json', 'utf8')) as Topology;
  const all = feature(topology, topology.objects['desa'] as never) as unknown as GeoJSON.FeatureCollection;
  const villages = all.features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Polygon' && geometry.coordinates.length === 1
      ? [{ ring: geometry.coordinates[0] as Ring, name: String(properties?.['nama']) }]
      : [],
  );
  const found: (readonly [string, string])[] = [];
  const corners: Ring[] = [];
  const used = new Set<Ring>();
  for (const { ring, name } of villages) {
    if (found.length === 2) break;
    const border = villages
      .filter((other) => other.ring !== ring && !used.has(other.ring) && !used.has(ring))
      .map((other) => ({ other, at: sharedEdge(ring, other.ring) }))
      .find(({ at }) => at !== null);
    if (!border) continue;
    // The first reaches out, the second stays back.
    corners.push(
      indent(ring, border.other.ring, { at: border.at!, side: found.length === 0 ? SIDE : -SIDE }),
    );
    for (const one of [ring, border.other.ring]) used.add(one);
    found.push([name, border.other.name]);
  }
  return {
    ...{ geojson: JSON.stringify(all), overlap: found[0]!, gap: found[1]! },
    corners: { overlap: corners[0]!, gap: corners[1]! },
  };
}

/** Where a long edge of a ring begins that the other ring has too, the other way round; null where there is none. */
function sharedEdge(ring: Ring, other: Ring): number | null {
  const keys = new Set(other.slice(1).map((to, i) => `${to.join()} ${other[i]!.join()}`));
  const at = ring.slice(1).findIndex((to, i) => {
    const from = ring[i]!;
    return keys.has(`${from.join()} ${to.join()}`) && Math.hypot(to[0] - from[0], to[1] - from[1]) > 3 * SIDE;
  });
  return at < 0 ? null : at;
}

/** Puts a square onto the middle of a shared edge; both rings get its corners on the edge, so that nothing else moves. Returns its corners. */
function indent(ring: Ring, other: Ring, { at, side }: { readonly at: number; readonly side: number }): Ring {
  const [from, to] = [ring[at]!, ring[at + 1]!];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = [(to[0] - from[0]) / length, (to[1] - from[1]) / length] as const;
  // To the outside of the ring: the right of an edge where it runs counter-clockwise.
  const out = isCounterClockwise(ring) ? ([along[1], -along[0]] as const) : ([-along[1], along[0]] as const);
  const onEdge = (far: number): [number, number] => [from[0] + far * along[0], from[1] + far * along[1]];
  const [a, b] = [onEdge(length / 2 - SIDE / 2), onEdge(length / 2 + SIDE / 2)];
  const beside = ([x, y]: [number, number]): [number, number] => [x + side * out[0], y + side * out[1]];
  const corners: Ring = [a, beside(a), beside(b), b];
  ring.splice(at + 1, 0, ...corners);
  const end = other.findIndex((p, i) => p.join() === to.join() && other[i + 1]?.join() === from.join());
  other.splice(end + 1, 0, b, a);
  return corners;
}

function isCounterClockwise(ring: Ring): boolean {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]), 0) > 0;
}
