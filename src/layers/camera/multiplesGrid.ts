import type { Classified } from '../../aggregate/classes/classify';
import { MOST_MULTIPLES } from '../../aggregate/mapQuestion';
import type { TimelineYear } from '../../aggregate/modes/timeline';
import type { MapSize } from '../mapTheme';

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

/** For whom the grid is laid out, and what stands over its ends. */
export interface GridStage {
  readonly size: MapSize;
  /** The frame, CSS px. */
  readonly width: number;
  readonly height: number;
  /** What the phone's sheet covers, CSS px. */
  readonly sheet_px: number;
  /** Width of the card and the buttons left of the maps while the panels are folded; 0: they stand above. */
  readonly card_px: number;
  /** Height of what is noted at the foot. */
  readonly foot_px: number;
}

/** What the frame leaves for the small maps: how much is taken above, below and on the left. */
export interface GridRoom {
  readonly above: number;
  readonly below: number;
  readonly left: number;
  readonly head_px: number;
  readonly columns: { readonly least: number; readonly most: number };
  readonly leastHeight_px: number;
}

const EDGE_PX = 14;
/** Bars and buttons above the maps. */
const BAR_PX: Record<MapSize, number> = { phone: 104, laptop: 64, projector: 104 };
/** A year over its map: a line of buttons, and where there is little room a second one. */
const HEAD_PX: Record<MapSize, number> = { phone: 64, laptop: 46, projector: 120 };
/** Beside a card there is room for year and figures in one line. */
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

export interface GridShape {
  readonly columns: number;
  readonly mapHeight_px: number;
  /** Width of the land in a map. */
  readonly land_px: number;
}

/** The number of columns that leaves the land largest, and what a small map measures then, CSS px. */
export function gridShape(input: GridInput): GridShape {
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
  const mapHeight_px = Math.floor(best.mapHeight_px);
  const land_px = Math.floor(Math.min(width / best.columns, mapHeight_px * aspect));
  return { columns: best.columns, mapHeight_px, land_px };
}
