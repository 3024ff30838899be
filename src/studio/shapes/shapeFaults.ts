import Flatbush from 'flatbush';
import type { VillageGeometry } from '../../data/model/geometry';
import {
  distance_km,
  kmPerDegree,
  measureShape,
  median,
  radius_km,
  type ShapeMeasure,
  type ShapeReference,
} from './shapeMeasure';
import { shapeOverlaps, sharesTouching } from './shapeNeighbours';

/**
 * How far a shape may be from its reference. docs/data-pack.md has the figures of the published files that these were
 * taken from: centroids up to 0.67 km off, areas 0.66 to 1.65 of the reference, overlaps up to 0.4 %, corners up to
 * 4.9 km, medians of all centroids up to 0.02 km.
 */
export const LIMITS = {
  /** Of a centroid from a reference point outside of the shape, km; of a large village that share of its radius. */
  centroid_km: 1,
  centroidRadii: 0.75,
  /** Of the area to the reference's, either way. */
  areaTimes: 2,
  /** Of a corner from the reference point, km; of a large village so many times its radius. */
  corner_km: 10,
  cornerRadii: 5,
  /** Largest share of the smaller of two villages that may overlap the other. */
  overlapShare: 0.02,
  /** Villages of whose corners fewer than this share are this near to another's border stand apart … */
  apart_km: 0.05,
  apartShare: 0.08,
  /** … which they may where their circles are farther than this from every other: islands. */
  island_km: 2,
  /** Of the middle of all centroids from the reference points, km, … */
  shift_km: 0.1,
  /** … from so many villages on: of few, the middle is as uncertain as each. */
  shiftVillages: 30,
} as const;

export type ShapeFault =
  | { readonly kind: 'empty'; readonly row: number }
  | {
      readonly kind: 'corner';
      readonly row: number;
      readonly km: number;
      readonly at: readonly [number, number];
    }
  | {
      readonly kind: 'misplaced';
      readonly row: number;
      readonly km: number;
      readonly at: readonly [number, number];
    }
  | { readonly kind: 'exchanged'; readonly row: number; readonly other: number }
  | { readonly kind: 'area'; readonly row: number; readonly area_km2: number; readonly expected_km2: number }
  | { readonly kind: 'overlap'; readonly row: number; readonly other: number; readonly share: number }
  | { readonly kind: 'apart'; readonly row: number };

/** What is wrong with all shapes at once. */
export interface WholeFault {
  readonly kind: 'signLost' | 'shifted';
  readonly east_km: number;
  readonly north_km: number;
}

export interface ShapeFaults {
  readonly whole: WholeFault | null;
  /** By row; empty where the whole is wrong. */
  readonly faults: readonly ShapeFault[];
}

/** Holds every shape against its village's reference point, area and neighbours. Row i of both is the same village. */
export function shapeFaults(geometry: VillageGeometry, references: readonly ShapeReference[]): ShapeFaults {
  const measures = references.map((reference, row) => measureShape(geometry, row, reference));
  const whole = wholeFault(measures, references);
  if (whole) return { whole, faults: [] };
  const faults: ShapeFault[] = measures.flatMap((measure, row) => ownFaults(measure, row, references[row]!));
  const refused = refusedBy(faults, references.length);
  faults.push(...exchanged(measures, references, refused));
  for (const { row } of faults) refused[row] = 1;
  const areas = measures.map(({ area_km2 }, row) => area_km2 / squareDegree_km2(references[row]!));
  for (const { a, b, share } of shapeOverlaps(geometry, {
    areas,
    leastShare: LIMITS.overlapShare,
    refused,
  })) {
    faults.push({ kind: 'overlap', row: a, other: b, share });
  }
  faults.push(...standApart(geometry, references, refused));
  return { whole: null, faults: faults.sort((a, b) => a.row - b.row) };
}

function squareDegree_km2({ lat }: ShapeReference): number {
  const { east, north } = kmPerDegree(lat);
  return east * north;
}

function refusedBy(faults: readonly ShapeFault[], n: number): Uint8Array {
  const refused = new Uint8Array(n);
  for (const { row } of faults) refused[row] = 1;
  return refused;
}

/** A shift that all shapes share, told by the middle one: single shapes in wrong places do not move it. */
function wholeFault(
  measures: readonly ShapeMeasure[],
  references: readonly ShapeReference[],
): WholeFault | null {
  const placed = measures.filter((measure) => Number.isFinite(distance_km(measure)));
  if (placed.length < LIMITS.shiftVillages) return null;
  const [east_km, north_km] = [
    median(placed.map((one) => one.east_km)),
    median(placed.map((one) => one.north_km)),
  ];
  if (Math.hypot(east_km, north_km) <= LIMITS.shift_km) return null;
  const fits = (of: (measure: ShapeMeasure, reference: ShapeReference) => number) =>
    measures.filter((measure, row) => of(measure, references[row]!) <= LIMITS.centroid_km).length;
  const half = references.length / 2;
  const mirrored = fits(({ east_km: east, centroid }, { lat }) =>
    Math.hypot(east, (-centroid[1] - lat) * kmPerDegree(lat).north),
  );
  if (mirrored > half) return { kind: 'signLost', east_km, north_km };
  // Where most shapes fit after one common shift, the file is shifted; otherwise the shapes are joined to wrong villages.
  const together = fits((measure) => Math.hypot(measure.east_km - east_km, measure.north_km - north_km));
  return together > half ? { kind: 'shifted', east_km, north_km } : null;
}

/** How far a corner may be from its village's reference point. */
export function cornerLimit_km(reference: ShapeReference): number {
  return Math.max(LIMITS.corner_km, LIMITS.cornerRadii * radius_km(reference));
}

function ownFaults(measure: ShapeMeasure, row: number, reference: ShapeReference): ShapeFault[] {
  const { area_km2, farthest, centroid } = measure;
  if (!(area_km2 > 0)) return [{ kind: 'empty', row }];
  const radius = radius_km(reference);
  const cornerLimit = cornerLimit_km(reference);
  if (farthest.km > cornerLimit && measure.medianCorner_km <= cornerLimit) {
    return [{ kind: 'corner', row, ...farthest }];
  }
  const km = distance_km(measure);
  const faults: ShapeFault[] = [];
  if (!measure.holdsReference && !(km <= Math.max(LIMITS.centroid_km, LIMITS.centroidRadii * radius))) {
    faults.push({ kind: 'misplaced', row, km, at: centroid });
  }
  const ratio = area_km2 / reference.area_km2;
  if (ratio > LIMITS.areaTimes || ratio < 1 / LIMITS.areaTimes) {
    faults.push({ kind: 'area', row, area_km2, expected_km2: reference.area_km2 });
  }
  return faults;
}

/**
 * Villages near each other that have each other's shapes, in a ring of two or more: each shape's centroid is nearest to
 * the next one's reference point. Only whole rings: where villages are small, one centroid may lie nearer to a neighbour.
 */
function exchanged(
  measures: readonly ShapeMeasure[],
  references: readonly ShapeReference[],
  refused: Uint8Array,
): ShapeFault[] {
  const nearest = nearestReferences(measures, references);
  return nearest.flatMap((other, row): ShapeFault[] => {
    if (other === row || refused[row]) return [];
    let [at, steps] = [other, 1];
    while (at !== row && nearest[at] !== at && steps <= references.length)
      [at, steps] = [nearest[at]!, steps + 1];
    return at === row ? [{ kind: 'exchanged', row, other }] : [];
  });
}

/** Of each shape, the row of the reference point nearest to its centroid. */
function nearestReferences(
  measures: readonly ShapeMeasure[],
  references: readonly ShapeReference[],
): number[] {
  const scale = kmPerDegree(references[0]?.lat ?? 0);
  const points = new Flatbush(Math.max(1, references.length));
  for (const { lon, lat } of references) {
    points.add(lon * scale.east, lat * scale.north, lon * scale.east, lat * scale.north);
  }
  if (references.length === 0) return [];
  points.finish();
  return measures.map(({ centroid: [lon, lat] }, row) =>
    Number.isFinite(lon + lat) ? points.neighbors(lon * scale.east, lat * scale.north, 1)[0]! : row,
  );
}

/** Villages that hardly anybody touches although their reference point and area say that somebody is near. */
function standApart(
  geometry: VillageGeometry,
  references: readonly ShapeReference[],
  refused: Uint8Array,
): ShapeFault[] {
  const lat = references[0]?.lat ?? 0;
  const shares = sharesTouching(geometry, LIMITS.apart_km / kmPerDegree(lat).north);
  return references.flatMap((reference, row): ShapeFault[] => {
    if (!(shares[row]! < LIMITS.apartShare) || refused[row]) return [];
    const scale = kmPerDegree(reference.lat);
    const isExpected = references.some((other, at) => {
      const way = Math.hypot(
        (other.lon - reference.lon) * scale.east,
        (other.lat - reference.lat) * scale.north,
      );
      return at !== row && way - radius_km(other) - radius_km(reference) <= LIMITS.island_km;
    });
    return isExpected ? [{ kind: 'apart', row }] : [];
  });
}
