/** A cell of a sheet: a number stays one, a day is an ISO date, a fault such as #N/A is its text, empty is null. */
export type RawCell = string | number | boolean | null;

/** Cells that a sheet shows as one; both ends included, counted from 0. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as its file has it. */
export interface RawSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Cells by row and column; row 1 of the spreadsheet is `rows[0]`. Rows end with their last filled cell. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merged: readonly MergedCells[];
  /** Numbers of the hidden rows, counted from 1. */
  readonly hiddenRows: readonly number[];
  /** The cells, by `cellKey`, whose number is shown as a percentage: 0.1 reads "10 %". */
  readonly percentages: ReadonlySet<number>;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Cells of a sheet, blanks before others included; far above any table that people fill. */
export const MOST_CELLS = 4_000_000;

/** One number for a cell; row and column counted from 0. */
export const cellKey = (row: number, column: number): number => row * MOST_COLUMNS + column;
