import { partHolds } from '../../aggregate/geometry/partHolds';
import { partIndexOf } from '../../aggregate/geometry/partIndex';
import type { VillageGeometry } from '../../data/model/geometry';
import type { BBox } from './viewport';

/** Hit testing without the graphics card, also used by the keyboard, lists and tests. */
export interface Picker {
  /** Row of the village at a position in degrees, or −1. On a shared border, either neighbour. */
  readonly rowAt: (at: { lon: number; lat: number }) => number;
  /** Rows whose bounding box meets a box in degrees, ascending. */
  readonly rowsIn: (bbox: BBox) => number[];
  /** Bounding box of a village in degrees. */
  readonly boxOf: (row: number) => BBox;
}

/** Uses the R-tree of the villages, which is built when something is first looked up: 54 ms for all villages of Indonesia. */
export function createPicker(geometry: VillageGeometry): Picker {
  return {
    rowAt: ({ lon, lat }) => {
      const { rowOfPart, partsIn } = partIndexOf(geometry);
      const hit = partsIn([lon, lat, lon, lat]).find((part) => partHolds(geometry, part, { lon, lat }));
      return hit === undefined ? -1 : rowOfPart[hit]!;
    },
    rowsIn: (bbox) => {
      const { rowOfPart, partsIn } = partIndexOf(geometry);
      const rows = new Set<number>(partsIn(bbox).map((part) => rowOfPart[part]!));
      return [...rows].sort((a, b) => a - b);
    },
    boxOf: (row) => {
      const { villageStart } = geometry;
      const { boxOf } = partIndexOf(geometry);
      const parts = villageStart[row + 1]! - villageStart[row]!;
      const boxes = Array.from({ length: parts }, (_, i) => boxOf(villageStart[row]! + i));
      return boxes.reduce<BBox>(
        ([west, south, east, north], box) => [
          Math.min(west, box[0]),
          Math.min(south, box[1]),
          Math.max(east, box[2]),
          Math.max(north, box[3]),
        ],
        [Infinity, Infinity, -Infinity, -Infinity],
      );
    },
  };
}
