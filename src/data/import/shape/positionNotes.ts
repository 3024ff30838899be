import type { IssueLog } from '../issueLog';

/** The row of a layer that is being read, and where what is found of it is told. */
export interface FeaturePlace {
  readonly log: IssueLog;
  readonly part: string;
  readonly row: number;
}

/** What was met in positions and left out or mended, counted over a shape. */
export interface PositionNotes {
  /** Positions with a height other than zero, and with a height of zero. */
  heights: number;
  zeroHeights: number;
  /** Positions with more than three numbers. */
  long: number;
  /** Numbers that were written as text. */
  strings: number;
  /** Boxes that are none. */
  boxes: number;
}

export function noNotes(): PositionNotes {
  return { heights: 0, zeroHeights: 0, long: 0, strings: 0, boxes: 0 };
}

/** Tells what was left out of positions or mended in them. */
export function tellNotes(notes: PositionNotes, { log, part, row }: FeaturePlace): void {
  if (notes.heights > 0) log.add('COORD_Z_DROPPED', { part, row, count: notes.heights });
  else if (notes.zeroHeights > 0) log.add('COORD_Z_ZERO', { part, row, count: notes.zeroHeights });
  if (notes.long > 0) log.add('GEOM_POSITION_LONG', { part, row, count: notes.long });
  if (notes.strings > 0) log.add('COORD_STRING', { part, row, count: notes.strings });
  if (notes.boxes > 0) log.add('BBOX_IGNORED', { part, row, count: notes.boxes });
}
