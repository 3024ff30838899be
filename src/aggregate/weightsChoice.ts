import type { Villages } from '../data/dataset';
import type { VillageGeometry } from '../data/geometry';
import type { Adjacency } from './adjacency';
import { contiguityOf } from './contiguity';
import { nearestNeighbours, neighboursWithin } from './pointNeighbours';

/** Who counts as a neighbour: by border, or by the distance of the reference points. */
export type WeightsChoice =
  | { readonly kind: 'queen' }
  | { readonly kind: 'rook' }
  | { readonly kind: 'nearest'; readonly k: number }
  | { readonly kind: 'within'; readonly radius_km: number };

/** The villages' neighbours; `tooMany` where a distance takes in nearly everybody. */
export function neighboursBy(
  choice: WeightsChoice,
  {
    villages,
    geometry,
  }: { readonly villages: Pick<Villages, 'lon' | 'lat'>; readonly geometry: VillageGeometry },
): Adjacency | 'tooMany' {
  const points = { x: villages.lon, y: villages.lat, geographic: true };
  switch (choice.kind) {
    case 'queen':
    case 'rook':
      return contiguityOf(geometry, choice.kind);
    case 'nearest':
      return nearestNeighbours(points, choice.k);
    case 'within':
      return neighboursWithin(points, choice.radius_km);
  }
}
