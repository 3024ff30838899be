import type { Classified } from '../../aggregate/classes/classify';
import { MOST_MULTIPLES } from '../../aggregate/mapQuestion';
import type { TimelineYear } from '../../aggregate/modes/timeline';
import type { MapSize } from '../mapTheme';

/** A cell of the small multiples: a year with its answer, or a year without data. */
export interface MultipleCell extends TimelineYear {
  /** Index of the answer; null where the year has no data. */
  readonly at: number | null;
}

/**
 * The cells from the first answer's year to the last's, including years without data; at most the latest
 * twelve.
 */
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

/** The space in which the grid is laid out, and what covers its edges. */
export interface GridStage {
  readonly size: MapSize;
  /** Size of the frame in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Height in CSS px covered by the phone's bottom sheet. */
  readonly sheet_px: number;
  /**
   * Width of the card and buttons left of the maps while the panels are collapsed; 0 where these are above
   * the maps.
   */
  readonly card_px: number;
  /** Height of the notes at the bottom. */
  readonly foot_px: number;
}

/** The margins of the grid above, below and on the left, and its limits. */
export interface GridRoom {
  readonly above: number;
  readonly below: number;
  readonly left: number;
  readonly head_px: number;
  readonly columns: { readonly least: number; readonly most: number };
  readonly leastHeight_px: number;
}

const EDGE_PX = 14;
/** Height of the bars and buttons above the maps. */
const BAR_PX: Record<MapSize, number> = { phone: 104, laptop: 64, projector: 104 };
/** Height of a cell's heading: one row of buttons, or two where space is narrow. */
const HEAD_PX: Record<MapSize, number> = { phone: 64, laptop: 46, projector: 120 };
/** Height of the heading where the card is beside the maps, so that year and figures fit in one row. */
const WIDE_HEAD_PX: Record<MapSize, number> = { phone: 64, laptop: 34, projector: 70 };

export function gridRoom({ size, sheet_px, card_px, foot_px }: GridStage): GridRoom {
  const phone = size === 'phone';
  const beside = card_px > 0;
  return {
    above: beside ? EDGE_PX : BAR_PX[size],
    below: phone ? sheet_px + 112 : Math.max(size === 'projector' ? 56 : 40, foot_px + 2 * EDGE_PX),
    left: beside ? card_px + EDGE_PX : 0,
    head_px: beside ? WIDE_HEAD_PX[size] : HEAD_PX[size],
    columns: phone ? { least: 2, most: 2 } : { least: 2, most: 6 },
    leastHeight_px: size === 'projector' ? 180 : 120,
  };
}

export interface GridInput {
  readonly cells: number;
  /** Size available to the grid in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Aspect ratio of the land (width / height). */
  readonly aspect: number;
  /** Height of a cell's heading. */
  readonly head_px: number;
  readonly columns: { readonly least: number; readonly most: number };
  /** Smallest legible height of a map; below it the grid scrolls. */
  readonly leastHeight_px: number;
}

export interface GridShape {
  readonly columns: number;
  readonly mapHeight_px: number;
  /** Width of the land in a map. */
  readonly land_px: number;
}

/** The number of columns that makes the land largest, with the resulting size of a map in CSS px. */
export function gridShape(input: GridInput): GridShape {
  const { cells, width, height, aspect, head_px, columns, leastHeight_px } = input;
  const most = Math.max(columns.least, Math.min(columns.most, cells));
  const shapes = Array.from({ length: most - columns.least + 1 }, (_, i) => {
    const count = columns.least + i;
    const free_px = height / Math.ceil(cells / count) - head_px;
    const mapHeight_px = Math.max(leastHeight_px, free_px);
    // Maps beyond the visible height need scrolling, so that a shape that scrolls is rated lower.
    const land = Math.min(width / count, mapHeight_px * aspect) * Math.min(1, free_px / mapHeight_px);
    return { columns: count, mapHeight_px, land };
  });
  const best = shapes.reduce((one, other) => (other.land > one.land ? other : one));
  const mapHeight_px = Math.floor(best.mapHeight_px);
  const land_px = Math.floor(Math.min(width / best.columns, mapHeight_px * aspect));
  return { columns: best.columns, mapHeight_px, land_px };
}
