import Flatbush from 'flatbush';
import type { VillageGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** A spatial index (R-tree) of village parts by bounding box, in the geometry's own unit. */
export interface PartIndex {
  /** Row of each part. */
  readonly rowOfPart: Uint32Array;
  readonly boxOf: (part: number) => Box;
  /** Parts whose bounding box meets a box, in no particular order. */
  readonly partsIn: (box: Box) => number[];
}

export const partIndexOf = oncePer(makeIndex);

function makeIndex(geometry: VillageGeometry): PartIndex {
  const { n, position, ringStart, partStart, villageStart } = geometry;
  const parts = partStart.length - 1;
  const rowOfPart = new Uint32Array(parts);
  for (let row = 0; row < n; row++) rowOfPart.fill(row, villageStart[row]!, villageStart[row + 1]!);
  const boxes = new Float64Array(4 * parts);
  // Flatbush cannot index zero items.
  const tree = parts > 0 ? new Flatbush(parts) : null;
  for (let part = 0; part < parts; part++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    // The outer ring comes first and contains the others.
    const outer = partStart[part]!;
    for (let p = ringStart[outer]!; p < ringStart[outer + 1]!; p++) {
      const [x, y] = [position[2 * p]!, position[2 * p + 1]!];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    boxes.set([west, south, east, north], 4 * part);
    tree?.add(west, south, east, north);
  }
  tree?.finish();
  return {
    rowOfPart,
    boxOf: (part) => [boxes[4 * part]!, boxes[4 * part + 1]!, boxes[4 * part + 2]!, boxes[4 * part + 3]!],
    partsIn: (box) => tree?.search(...box) ?? [],
  };
}
