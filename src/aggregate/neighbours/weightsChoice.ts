import type { Villages } from '../../data/model/dataset';
import type { VillageGeometry } from '../../data/model/geometry';
import type { Adjacency } from './adjacency';
import { contiguityOf } from './contiguity';
import { nearestNeighbours, neighboursWithin } from './pointNeighbours';

/** How neighbours are defined: by common border, or by distance between reference points. */
export type WeightsChoice =
  | { readonly kind: 'queen' }
  | { readonly kind: 'rook' }
  | { readonly kind: 'nearest'; readonly k: number }
  | { readonly kind: 'within'; readonly radius_km: number };

interface Places {
  readonly villages: Pick<Villages, 'lon' | 'lat'>;
  readonly geometry: VillageGeometry;
}

/**
 * The villages' neighbours; `tooMany` where a distance or a number of neighbours takes in all villages, or
 * more links than fit.
 */
export function neighboursBy(choice: WeightsChoice, places: Places): Adjacency | 'tooMany' {
  const found = adjacencyBy(choice, places);
  if (found === 'tooMany') return found;
  const everybody = found.n > 2 && found.neighbour.length === found.n * (found.n - 1);
  const byDistance = choice.kind === 'within' || choice.kind === 'nearest';
  // Where every other village is a neighbour, the local statistics have nothing to compare with.
  return byDistance && everybody ? 'tooMany' : found;
}

function adjacencyBy(choice: WeightsChoice, { villages, geometry }: Places): Adjacency | 'tooMany' {
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
