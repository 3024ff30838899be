import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { gzipSync } from 'fflate';
import { topology as makeTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ImportedShape } from '../../data/import/imported';
import { arcGrid, deltaArcs, ringOf } from './arcGrid';
import { boundaryLoss, type BoundaryLoss } from './boundaryLoss';
import { withOutlines } from './outlines';
import { topologyLines } from '../pack/packContent';
import { PROVINCES_ABOVE } from '../pack/provinceFiles';
import { soundArcs } from './soundArcs';

/** A row of `desa` as far as its shape repeats it. */
export interface BoundaryVillage {
  readonly kode: string;
  readonly kode_bps: string;
  readonly nama: string;
  readonly jenis: string;
  readonly kode_kecamatan: string;
  readonly kecamatan: string;
}

export interface BoundaryOrder {
  /** In the order of desa.csv. */
  readonly villages: readonly BoundaryVillage[];
  /** The area of each village; null where the file had none for it. */
  readonly shapes: readonly (ImportedShape | null)[];
  readonly region: { readonly code: string; readonly name: string };
  readonly status: 'indikatif' | 'definitif';
  /** Bytes that the boundaries should have once compressed; Infinity leaves every position in. */
  readonly most_bytes: number;
}

/** Boundaries of a pack, and what their simplification cost; or the rows of villages that have no area. */
export type BoundaryResult =
  { readonly topology: Topology; readonly loss: BoundaryLoss } | { readonly missing: readonly number[] };

/** Steps across the region's extent: half a metre for fifty kilometres, finer than any published border. */
const FEWEST_STEPS = 1e5;
/** No step is longer, in degrees, however far the region reaches: 2.2 m, so that the smallest islets keep their area. */
const LONGEST_STEP = 2e-5;

/** Least areas, in m², that a corner must stand for; the first that fits the size is taken. */
const LEVELS = [25, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600];

/** No village's area may change by more than this share for the sake of a smaller file. */
const MOST_CHANGE = 0.03;

/**
 * A pack's topology from one area a village. Borders that two villages draw with the same positions become one line, snapped
 * to a grid of half a metre for fifty kilometres, of two metres at most; lines lose the corners that stand for the least area
 * until the file is small enough, or until a village's area would change by more than 3 %; of more than 10,000 villages such a
 * one keeps its corners. Neighbours lose the same corners, so that no gap opens; a village that would vanish or cross itself
 * keeps all of its corners. Kecamatan and regencies are merged from the same lines.
 */
export function boundaryTopology(order: BoundaryOrder): BoundaryResult {
  const { villages, shapes, region } = order;
  const missing = villages.flatMap((_, row) => (shapes[row]?.kind === 'area' ? [] : [row]));
  if (missing.length > 0) return { missing };
  const features = villages.map((village, row) => featureOf(village, shapes[row]!, order.status));
  const desa: FeatureCollection = { type: 'FeatureCollection', features };
  const merged = withOutlines(makeTopology({ desa }, stepsAcross(shapes)) as Topology, villages, region);
  const grid = arcGrid(merged);
  const exact = withoutSlits(merged, grid.arcs);
  const before = compressed(exact);
  const untouched = { ...boundaryLoss(grid, grid.arcs), least_m2: 0, restored: [], before, after: before };
  let best = { topology: exact, loss: untouched as BoundaryLoss };
  // Of so many villages there is always an islet that the first corner changes: it keeps its own, and the others go on.
  const isLarge = villages.length > PROVINCES_ABOVE;
  for (const least_m2 of LEVELS) {
    if (best.loss.after <= order.most_bytes) break;
    const { arcs, restored } = soundArcs(grid, least_m2, isLarge ? MOST_CHANGE : Infinity);
    const measured = boundaryLoss(grid, arcs);
    if (measured.areaChange.most > MOST_CHANGE) break;
    const topology = withoutSlits({ ...exact, arcs: deltaArcs(arcs) }, arcs);
    best = { topology, loss: { ...measured, least_m2, restored, before, after: compressed(topology) } };
  }
  return best;
}

function stepsAcross(shapes: readonly (ImportedShape | null)[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes) {
    for (const ring of shape?.parts.flat() ?? []) {
      for (let i = 0; i < ring.length; i += 2) {
        west = Math.min(west, ring[i]!);
        east = Math.max(east, ring[i]!);
        south = Math.min(south, ring[i + 1]!);
        north = Math.max(north, ring[i + 1]!);
      }
    }
  }
  return Math.max(FEWEST_STEPS, Math.ceil(Math.max(east - west, north - south) / LONGEST_STEP));
}

/** Without rings of merged outlines that closed to a line: gaps that were narrower than what was dropped, or than the grid. */
function withoutSlits(topology: Topology, arcs: readonly Int32Array[]): Topology {
  const { desa, ...merged } = topology.objects;
  const isArea = (ring: number[]) => ringOf(ring, arcs).length >= 6;
  const cleaned = Object.entries(merged).map(([name, object]) => {
    const { geometries } = object as GeometryCollection;
    const kept = geometries.map((one) =>
      one.type === 'MultiPolygon'
        ? {
            ...one,
            arcs: one.arcs
              .map((rings) => rings.filter((ring, i) => i === 0 || isArea(ring)))
              .filter(([outer = []]) => isArea(outer)),
          }
        : one,
    );
    return [name, { type: 'GeometryCollection', geometries: kept }] as const;
  });
  return { ...topology, objects: { desa: desa!, ...Object.fromEntries(cleaned) } };
}

function compressed(topology: Topology): number {
  return gzipSync(topologyLines(topology)).length;
}

function featureOf(
  { kode, kode_bps, nama, jenis, kecamatan }: BoundaryVillage,
  { parts }: ImportedShape,
  status_batas: string,
): Feature<MultiPolygon> {
  const coordinates = parts.map((rings) =>
    rings.map((ring) => Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!])),
  );
  return {
    type: 'Feature',
    id: kode,
    properties: { kode, kode_bps, nama, jenis, kecamatan, status_batas },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}
