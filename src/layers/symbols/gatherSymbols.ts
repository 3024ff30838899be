import type { Feature, Point } from 'geojson';
import { formats } from '../../messages/format';
import type { Language } from '../../data/model/localized';
import { pointAt } from '../geojsonSource';
import type { ProgrammeMark } from './programmeMarks';
import type { Px } from './pointGrid';
import { NUMBER, STATUS_SYMBOLS, type StatusSymbol, symbolImageId } from './statusSymbols';

/** Side of a cell in symbol radii: for one kind of symbol, and what every further kind adds. */
const CELL = { first: 6, more: 2 } as const;
/** Room for one symbol, in square radii: with less, symbols would cover over a fifth of the ground. */
const ROOM = 16;
/** So few symbols are never joined: leader lines lead them out of each other's way. */
const FEW = 3;
/** What a mark covers beside or without a role symbol, relative to a role symbol. */
const SMALL = 0.6;
/** Height of a row of a stack, and width of its symbol, in symbol radii. */
const ROW = 2.35;
const ICON = 2.4;
/** Mean width of a digit relative to its height. */
const DIGIT_SHARE = 0.62;
/** Steps of the zoom within which symbols are joined alike, so that small movements do not change the numbers. */
const STEPS_PER_ZOOM = 2;

/** What symbols are gathered for. */
export interface GatherInput {
  readonly zoom: number;
  readonly radius_px: number;
  readonly language: Language;
}

/** Conversions between px and degrees at the zoom, and whether a symbol would cover what must stay visible. */
export interface GatherGround {
  readonly toPx: (at: { lon: number; lat: number }) => Px;
  readonly toDegrees: (at: Px) => [number, number];
  readonly isKeptClear: (at: Px, reach_px: number) => boolean;
}

/** Where symbols are many, those drawn one by one and those joined to a symbol with a number. */
export interface Gathered {
  readonly alone: readonly ProgrammeMark[];
  /** One symbol per cell and kind, without a row of its own; `n` is how many it stands for, `number` that in words. */
  readonly symbols: readonly Feature<Point>[];
  /** Whether a symbol at a position would cover one of the numbers. */
  readonly covers: (at: Px, reach_px: number) => boolean;
}

export type Gather = (marks: readonly ProgrammeMark[], input: GatherInput, ground: GatherGround) => Gathered;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The symbols of a mark: its role, "left the red list", and its poverty status. */
function kindsOf({ role, leftRed, poverty }: ProgrammeMark): StatusSymbol[] {
  return [role, leftRed ? ('leftRed' as const) : null, poverty].filter((kind) => kind !== null);
}

/** How much of a cell the symbols of a mark cover, in role symbols. */
function weightOf(mark: ProgrammeMark): number {
  const kinds = kindsOf(mark).length;
  return mark.role !== null || mark.leftRed ? 1 + SMALL * (kinds - 1) : SMALL;
}

/**
 * The marks of a cell that are drawn one by one, and those that are joined.
 * @param most how many symbols a cell has room for
 */
function splitCell(
  marks: readonly ProgrammeMark[],
  most: number,
): { kept: readonly ProgrammeMark[]; joined: readonly ProgrammeMark[] } {
  const weight = marks.reduce((sum, mark) => sum + weightOf(mark), 0);
  if (weight <= most) return { kept: marks, joined: [] };
  // The others follow the laboratories, which are few and stay, unless they alone would fill the cell.
  const laboratories = marks.filter(({ role }) => role === 'laboratory');
  if (laboratories.length > most) return { kept: [], joined: marks };
  return { kept: laboratories, joined: marks.filter(({ role }) => role !== 'laboratory') };
}

/** Of a cell: how many symbols of each kind, in the order of the legend. */
function countKinds(marks: readonly ProgrammeMark[]): { kind: StatusSymbol; n: number }[] {
  const kinds = marks.flatMap(kindsOf);
  return STATUS_SYMBOLS.map((kind) => ({ kind, n: kinds.filter((one) => one === kind).length })).filter(
    ({ n }) => n > 0,
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const clamp = (v: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, v));

/** Positions tried for a stack around the middle of its symbols, as shares of the cell, nearest first. */
const SHIFTS = [0, -0.15, 0.15, -0.3, 0.3]
  .flatMap((x) => [0, -0.15, 0.15, -0.3, 0.3].map((y) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** A square of the world's map at a zoom, px. */
interface Cell {
  readonly left: number;
  readonly top: number;
  readonly marks: ProgrammeMark[];
}

/** Larger than the number of cells in a row of a world map at the closest zoom. */
const COLUMN = 2 ** 24;

/**
 * Joins symbols where they stand so closely that they would hide the villages: one symbol of each kind with
 * the number of those around. Cells are squares of the whole world's map, so that moving the map changes
 * nothing; every symbol counts in exactly one cell, and no stack leaves its cell.
 */
export const gatherSymbols: Gather = (marks, input, ground) => {
  const { zoom, radius_px } = input;
  const kinds = new Set(marks.flatMap(kindsOf)).size;
  const stretch = 2 ** (zoom - Math.floor(zoom * STEPS_PER_ZOOM) / STEPS_PER_ZOOM);
  const side = CELL.first + CELL.more * (kinds - 1);
  const cell_px = side * radius_px * stretch;
  const keyOf = (x: number, y: number): number => Math.floor(x / cell_px) * COLUMN + Math.floor(y / cell_px);
  const cells = new Map<number, Cell>();
  for (const mark of marks) {
    const { x, y } = ground.toPx(mark);
    const cell = cells.get(keyOf(x, y));
    const [left, top] = [x, y].map((v) => Math.floor(v / cell_px) * cell_px) as [number, number];
    if (cell) cell.marks.push(mark);
    else cells.set(keyOf(x, y), { left, top, marks: [mark] });
  }
  const alone: ProgrammeMark[] = [];
  const symbols: Feature<Point>[] = [];
  const stacks = new Map<number, Rect>();
  for (const [key, cell] of cells) {
    const { kept, joined } = splitCell(
      cell.marks,
      roomIn(cell, { side, unit_px: radius_px * stretch, ground }),
    );
    alone.push(...kept);
    if (joined.length === 0) continue;
    const rows = countKinds(joined).map((row) => ({ ...row, number: formats(input.language).number(row.n) }));
    const stack = stackIn({ ...cell, kept, joined, rows }, { cell_px, radius_px, ground });
    stacks.set(key, stack);
    rows.forEach(({ kind, n, number }, i) => {
      const at = { x: stack.left + (ICON / 2) * radius_px, y: stack.top + ROW * (i + 0.5) * radius_px };
      const image = symbolImageId({ symbol: kind, radius_px });
      symbols.push(pointAt(ground.toDegrees(at), { row: null, image, role: kind, n, number }));
    });
  }
  return {
    ...{ alone, symbols },
    // A stack is in its own cell: it is found by the cells that the symbol reaches.
    covers: ({ x, y }, reach_px) =>
      [x - reach_px, x + reach_px].some((column) =>
        [y - reach_px, y + reach_px].some((row) => {
          const stack = stacks.get(keyOf(column, row));
          return stack !== undefined && isOver(stack, { x, y }, reach_px);
        }),
      ),
  };
};

interface CellSize {
  /** Side of a cell in units: the radius of a symbol, as large as it is on the screen until the next step. */
  readonly side: number;
  readonly unit_px: number;
  readonly ground: GatherGround;
}

/** How many symbols a cell has room for. One over a coast has less: only where its symbols are is there ground. */
function roomIn({ marks }: Cell, { side, unit_px, ground }: CellSize): number {
  const points = marks.map(ground.toPx);
  const across = Math.min(side, spread(points.map(({ x }) => x)) / unit_px + 2);
  const down = Math.min(side, spread(points.map(({ y }) => y)) / unit_px + 2);
  return Math.max(FEW, (across * down) / ROOM);
}

interface Stacked {
  readonly left: number;
  readonly top: number;
  readonly kept: readonly ProgrammeMark[];
  readonly joined: readonly ProgrammeMark[];
  readonly rows: readonly { readonly number: string }[];
}

interface Laid {
  readonly cell_px: number;
  readonly radius_px: number;
  readonly ground: GatherGround;
}

/** Where a cell's numbers stand: in the middle of what they count, unless a symbol or the selected village is there. */
function stackIn({ left, top, kept, joined, rows }: Stacked, { cell_px, radius_px, ground }: Laid): Rect {
  const digits = Math.max(...rows.map(({ number }) => number.length));
  const width = (ICON / 2 + NUMBER.start + digits * DIGIT_SHARE * NUMBER.size) * radius_px;
  const height = ROW * rows.length * radius_px;
  const points = joined.map(ground.toPx);
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const others = kept.map(ground.toPx);
  const options = SHIFTS.map((shift) => ({
    left: clamp(middle.x + shift.x * cell_px - width / 2, left, left + cell_px - width),
    top: clamp(middle.y + shift.y * cell_px - height / 2, top, top + cell_px - height),
    ...{ width, height },
  }));
  const isFree = (at: Rect): boolean =>
    !others.some((other) => isOver(at, other, 1.3 * radius_px)) &&
    !ground.isKeptClear({ x: at.left + width / 2, y: at.top + height / 2 }, Math.max(width, height) / 2);
  return options.find(isFree) ?? options[0]!;
}

/** Whether something round is over a rectangle. */
function isOver({ left, top, width, height }: Rect, { x, y }: Px, reach_px: number): boolean {
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height);
  return Math.hypot(dx, dy) < reach_px;
}
