/** [west, south, east, north], degrees. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

/** Space kept free at the map's edges, in CSS px: panels, bars and sheets stand there. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A box grown on every side by a share of its own size. */
export function growBox([west, south, east, north]: BBox, share: number): BBox {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return [west - dx, south - dy, east + dx, north + dy];
}

/** The smallest box that holds all of some boxes; that of none is turned inside out. */
export function joinBoxes(boxes: readonly BBox[]): BBox {
  const least = (edge: 0 | 1) => boxes.reduce((low, box) => Math.min(low, box[edge]), Infinity);
  const most = (edge: 2 | 3) => boxes.reduce((high, box) => Math.max(high, box[edge]), -Infinity);
  return [least(0), least(1), most(2), most(3)];
}
