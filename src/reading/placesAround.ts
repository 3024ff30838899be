import { rowsNear } from '../aggregate/geometry/rowsNear';
import type { VillageGeometry } from '../data/model/geometry';

/** Where borders are a model, a village this near is as likely. */
const MODEL_BORDER_M = 300;
/** A phone that knows only the town is no help beyond this. */
const COARSEST_M = 3000;
/** Of several villages, as many are offered. */
const MOST_OFFERED = 6;

/** What a position says about the reader's village. */
export type PlacesAround =
  /** The village that holds the position, and others that are as likely. */
  | { readonly kind: 'found'; readonly row: number; readonly others: readonly number[] }
  /** Near the region or by the sea: in none, but within the position's own error of these. */
  | { readonly kind: 'near'; readonly others: readonly number[] }
  | { readonly kind: 'outside' }
  /** The position is known to kilometres only. */
  | { readonly kind: 'tooCoarse'; readonly accuracy_m: number };

/** The villages in which a device may be, given how sure it is of its position and whether the borders are a model. */
export function placesAround(
  geometry: VillageGeometry,
  asked: {
    readonly lon: number;
    readonly lat: number;
    readonly accuracy_m: number;
    readonly modelBorders: boolean;
  },
): PlacesAround {
  const { accuracy_m, modelBorders } = asked;
  if (accuracy_m > COARSEST_M) return { kind: 'tooCoarse', accuracy_m };
  const within_m = Math.max(accuracy_m, modelBorders ? MODEL_BORDER_M : 0);
  const near = rowsNear(geometry, { ...asked, within_m }).slice(0, MOST_OFFERED);
  const [first, ...rest] = near;
  if (!first) return { kind: 'outside' };
  const others = (list: typeof near) => list.map(({ row }) => row);
  return first.distance_m === 0
    ? { kind: 'found', row: first.row, others: others(rest) }
    : { kind: 'near', others: others(near) };
}
