/** Bounding box [west, south, east, north] in degrees. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

/** The smallest zoom: at a larger one a nation would be wider than a phone. */
export const FURTHEST_OUT = 2;

/** Space at the map's edges that panels, bars and sheets cover, in CSS px. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A bounding box enlarged on every side by a share of its size. */
export function growBox([west, south, east, north]: BBox, share: number): BBox {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Whether a box lies in another. */
export function holds(outer: BBox, inner: BBox): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/**
 * On which sides of a box a point lies, a bit each; 0 inside. What joins points that have a bit in common does not reach into
 * the box.
 */
export function sidesOf(x: number, y: number, [west, south, east, north]: BBox): number {
  return (x < west ? 1 : x > east ? 2 : 0) | (y < south ? 4 : y > north ? 8 : 0);
}

/** Where a map stands. */
export interface MapPlace {
  readonly zoom: number;
  readonly box: BBox;
}

/** Beside the screen, in shares of it: what a map is given of lines and names, so that one that is dragged finds them there. */
export const BESIDE = 1;

/** The bounding box of several boxes; for an empty list, a box with infinite bounds in reverse order. */
export function joinBoxes(boxes: readonly BBox[]): BBox {
  const least = (edge: 0 | 1) => boxes.reduce((low, box) => Math.min(low, box[edge]), Infinity);
  const most = (edge: 2 | 3) => boxes.reduce((high, box) => Math.max(high, box[edge]), -Infinity);
  return [least(0), least(1), most(2), most(3)];
}
