import type { LineSet, PackGeometry, VillageGeometry } from '../../data/model/geometry';
import type { CoarseLevel } from '../../data/model/level';
import { dissolve } from '../geometry/dissolve';
import { halfEdgesOf } from '../geometry/halfEdges';
import type { Areas } from './areas';

/** The part of a geometry that is another for areas than for villages. */
export type AreaOutlines = Pick<PackGeometry, 'villages' | 'villageLines' | 'districtLines'>;

/** What the outlines of areas follow from: little enough to be copied to a worker. */
export interface OutlineQuestion {
  readonly villages: VillageGeometry;
  readonly districtLines: LineSet;
  readonly level: CoarseLevel;
  /** Area of each village. */
  readonly areaOf: Uint32Array;
  /** Regency of each area, from 0. */
  readonly regencyOf: Uint32Array;
}

export function outlineQuestion(
  { villages, districtLines }: PackGeometry,
  { level, areaOf, rows }: Areas,
): OutlineQuestion {
  return { villages, districtLines, level, areaOf, regencyOf: rows.kecamatan.index };
}

/** The geometry of areas: that of the villages, with the outlines of areas in their place. */
export function areaGeometry(base: PackGeometry, areas: Areas): PackGeometry {
  return withOutlines(base, areaOutlines(outlineQuestion(base, areas)));
}

/** What was near was villages; areas are few enough to be drawn whole. */
export function withOutlines({ near: _, ...around }: PackGeometry, outlines: AreaOutlines): PackGeometry {
  return { ...around, ...outlines };
}

/** The dissolved outlines of the villages of each area, and the border lines between neighbouring areas. */
export function areaOutlines(question: OutlineQuestion): AreaOutlines {
  const { level, areaOf, regencyOf } = question;
  const merged = dissolve({
    geometry: question.villages,
    groupOf: Int32Array.from(areaOf),
    groups: regencyOf.length,
    sharedArcs: false,
  });
  // `dissolve` returns null only where it is cancelled, and this call cannot be cancelled.
  const villages = merged!.geometry;
  // The pack's own district lines are also right where neighbouring borders do not match vertex for vertex.
  if (level === 'district' && regencyOf.every((regency) => regency === 0)) {
    return { villages, villageLines: question.districtLines, districtLines: NO_LINES };
  }
  const between = (sameRegency: boolean) =>
    linesBetween(villages, (one, other) => (regencyOf[one] === regencyOf[other]) === sameRegency);
  return { villages, villageLines: between(true), districtLines: between(false) };
}

const NO_LINES: LineSet = { position: new Float64Array(), start: Uint32Array.of(0) };

/**
 * The borders between pairs of adjacent rows that `wanted` accepts. Each border is drawn once; consecutive
 * edges of a ring with the same neighbour form one line.
 */
function linesBetween(geometry: VillageGeometry, wanted: (one: number, other: number) => boolean): LineSet {
  const { position, ringStart } = geometry;
  const { next, twin, rowOf } = halfEdgesOf(geometry);
  const [points, start]: [number[], number[]] = [[], [0]];
  const add = (p: number) => points.push(position[2 * p]!, position[2 * p + 1]!);
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    let other = -1;
    let edge = ringStart[ring]!;
    const close = () => {
      if (other !== -1) start.push(points.length / 2);
      other = -1;
    };
    for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++, edge = next[edge]!) {
      const across = twin[edge]! < 0 ? -1 : rowOf[twin[edge]!]!;
      const own = rowOf[edge]!;
      // Both rows have this edge; the one with the lower number draws it.
      const drawn = across > own && wanted(own, across);
      if (!drawn || across !== other) close();
      if (!drawn) continue;
      if (other === -1) add(edge);
      add(next[edge]!);
      other = across;
    }
    close();
  }
  return { position: Float64Array.from(points), start: Uint32Array.from(start) };
}
