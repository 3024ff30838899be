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
