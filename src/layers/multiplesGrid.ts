import type { Classified } from '../aggregate/classify';
import { MOST_MULTIPLES } from '../aggregate/mapQuestion';
import type { TimelineYear } from '../aggregate/timeline';

/** A small map's place in the row of years: an answer, or a year that has none. */
export interface MultipleCell extends TimelineYear {
  /** Number of the answer; null where the year has no data. */
  readonly at: number | null;
}

/** The cells from the first answer's year to the last's, gaps as cells of their own; the latest, at most twelve. */
export function multipleCells(
  timeline: readonly TimelineYear[],
  years: readonly Pick<Classified, 'column'>[],
): readonly MultipleCell[] {
  const shown = years.map(({ column }) => column.year);
  const [first = Infinity, last = -Infinity] = [shown[0], shown.at(-1)];
  return timeline
    .filter(({ year }) => year >= first && year <= last)
    .slice(-MOST_MULTIPLES)
    .map((step) => {
      const at = shown.indexOf(step.year);
      return { ...step, at: at < 0 ? null : at };
    });
}

export interface GridInput {
  readonly cells: number;
  /** What the grid may take, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Width over height of the land. */
  readonly aspect: number;
  /** Height of a cell's heading. */
  readonly head_px: number;
  readonly columns: { readonly least: number; readonly most: number };
  /** Lower than this no map is read; the grid scrolls instead. */
  readonly leastHeight_px: number;
}

/** The number of columns that leaves the land largest, and the height of a small map, CSS px. */
export function gridShape(input: GridInput): { readonly columns: number; readonly mapHeight_px: number } {
  const { cells, width, height, aspect, head_px, columns, leastHeight_px } = input;
  const most = Math.max(columns.least, Math.min(columns.most, cells));
  const shapes = Array.from({ length: most - columns.least + 1 }, (_, i) => {
    const count = columns.least + i;
    const free_px = height / Math.ceil(cells / count) - head_px;
    const mapHeight_px = Math.max(leastHeight_px, free_px);
    // Beyond what is free the grid scrolls: what must be scrolled to counts for little.
    const land = Math.min(width / count, mapHeight_px * aspect) * Math.min(1, free_px / mapHeight_px);
    return { columns: count, mapHeight_px, land };
  });
  const best = shapes.reduce((one, other) => (other.land > one.land ? other : one));
  return { columns: best.columns, mapHeight_px: Math.floor(best.mapHeight_px) };
}
