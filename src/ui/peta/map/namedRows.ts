import type { RowSpan } from '../../../data/model/geometry';
import { provincesAt, rowsOf, villagesIn, type Province } from '../../../data/pack/provinces';
import { growBox, type BBox } from '../../../layers/camera/viewport';
import { rememberLast } from '../../../layers/remember';

/** With more villages around the screen all names are given at once: from there on every move would bring others. */
const MOST_VILLAGES = 20_000;
/** Beside the screen, in shares of it: a name there may reach into it, and a map that is dragged finds names. */
const BESIDE = 0.25;
const NOWHERE: readonly RowSpan[] = [];

/**
 * Finds the rows whose kecamatan the map names, for a pack of provinces: those around the screen, since the names of a
 * nation take long to be handed over. The rows are the same object while they are of the same provinces.
 */
export function namedRows(): (
  provinces: readonly Province[],
  screen: BBox | null,
) => readonly RowSpan[] | undefined {
  const spansOf = rememberLast((...around: readonly Province[]): readonly RowSpan[] => rowsOf(around));
  return (provinces, screen) => {
    // The map that is being opened tells its screen in a moment.
    if (screen === null) return NOWHERE;
    const around = provincesAt(provinces, growBox(screen, BESIDE)).sort((a, b) => a.first - b.first);
    return villagesIn(around) > MOST_VILLAGES ? undefined : spansOf(...around);
  };
}
