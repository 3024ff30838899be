import type { LineSet, PackGeometry, VillageGeometry } from '../../data/model/geometry';
import { dissolve } from '../geometry/dissolve';
import { halfEdgesOf } from '../geometry/halfEdges';
import type { Areas } from './areas';

/**
 * The geometry of areas: the dissolved outlines of their villages, and the border lines between neighbouring
 * areas.
 */
export function areaGeometry(base: PackGeometry, areas: Areas): PackGeometry {
  const { areaOf, rows } = areas;
  const merged = dissolve({
    geometry: base.villages,
    groupOf: Int32Array.from(areaOf),
    groups: rows.n,
    sharedArcs: false,
  });
  // `dissolve` returns null only where it is cancelled, and this call cannot be cancelled.
  const villages = merged!.geometry;
  const kept = { ...base, villages };
  // The pack's own district lines are also right where neighbouring borders do not match vertex for vertex.
  if (areas.level === 'district' && rows.kecamatan.keys.length === 1) {
    return { ...kept, villageLines: base.districtLines, districtLines: NO_LINES };
  }
  const regencyOf = rows.kecamatan.index;
  const between = (sameRegency: boolean) =>
    linesBetween(villages, (one, other) => (regencyOf[one] === regencyOf[other]) === sameRegency);
  return { ...kept, villageLines: between(true), districtLines: between(false) };
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
