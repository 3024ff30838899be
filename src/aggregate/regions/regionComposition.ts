import type { MadeRegion } from './madeRegion';
import type { Classified } from '../classes/classify';
import { MARK } from '../../data/model/mark';

/**
 * Number of a region's villages in each class of the map. A village counts where at least half of it lies in
 * the region.
 */
export interface Composition {
  readonly counts: readonly number[];
  readonly missing: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** Villages of which less than half lies in the region; they are not counted in any class. */
  readonly slivers: number;
}

const HALF = 0.5;

export function regionComposition(
  { rows, share }: MadeRegion['shares'],
  { classIndex, counts, column }: Pick<Classified, 'classIndex' | 'counts' | 'column'>,
): Composition {
  const own = new Array<number>(counts.length).fill(0);
  const rest = { missing: 0, suppressed: 0, notApplicable: 0, slivers: 0 };
  rows.forEach((row, i) => {
    const at = classIndex[row]!;
    if (share[i]! < HALF) rest.slivers++;
    else if (at < own.length) own[at]!++;
    else if (column.mark[row] === MARK.suppressed) rest.suppressed++;
    else if (column.mark[row] === MARK.notApplicable) rest.notApplicable++;
    else rest.missing++;
  });
  return { counts: own, ...rest };
}
