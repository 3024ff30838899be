import { scaleLinear } from 'd3-scale';

/** A value at a place of the axis, with its interval where there is one. */
export interface LinePoint {
  readonly x: number;
  /** NaN where there is none. */
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  /** No line is joined to the point before. */
  readonly breakBefore?: boolean;
}

export interface LinesFrame {
  readonly width: number;
  readonly height: number;
  /** Scale of the letters. */
  readonly scale: number;
  /** Values that the upright axis has to hold besides the points: 0 for effects. */
  readonly holds?: readonly number[];
  /** Upright lines with their names, from the left. */
  readonly marks?: readonly LineMark[];
}

export interface LineMark {
  readonly x: number;
  readonly name: string;
}

export interface DrawnLines {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** Places that have room for their label. */
  readonly labelled: readonly number[];
  /** Path commands of each line. */
  readonly paths: readonly string[];
  /** Each mark's line, and where its name begins: names that would lie on each other stand one above the other. */
  readonly marks: readonly DrawnMark[];
}

export interface DrawnMark {
  readonly name: string;
  readonly line: number;
  readonly at: readonly [x: number, y: number];
}

const LEFT = 56;
const RIGHT = 16;
const TOP = 18;
const FOOT = 24;
const LABEL = 40;
/** Height of a line of names, and mean width of a letter in it. */
const NAME = { line: 15, letter: 6.6 } as const;

/** Lays out lines over years, or over years since a start: px, y downwards. */
export function drawnLines(
  lines: readonly (readonly LinePoint[])[],
  { width, height, scale, holds = [], marks = [] }: LinesFrame,
): DrawnLines {
  const points = lines.flat();
  const places = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const values = [...holds, ...points.flatMap(({ y, low = y, high = y }) => [y, low, high])];
  const known = values.filter(Number.isFinite);
  const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const spare = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const [left, right, floor] = [LEFT * scale, width - RIGHT * scale, height - FOOT * scale];
  const [first = 0, last = 1] = [places[0], places.at(-1)];
  const half = last > first ? (last - first) * 0.03 : 1;
  const x = scaleLinear([first - half, last + half], [left, right]);
  const names = namesOf(marks, { x, width, scale });
  const top = (TOP + NAME.line * Math.max(0, ...names.map(({ row }) => row))) * scale;
  const y = scaleLinear([low - spare, high + spare], [floor, top]).nice(4);
  const step = places.length > 1 ? (x(last) - x(first)) / (last - first) : right - left;
  const every = Math.max(1, Math.ceil((LABEL * scale) / Math.max(1, step)));
  return {
    ...{ left, right, top, floor, x, y },
    ticks: y.ticks(4),
    labelled: places.filter((place) => (last - place) % every === 0),
    paths: lines.map((line) => pathOf(line, x, y)),
    marks: names.map(({ name, line, from, row }) => {
      return { name, line, at: [from, top - (5 + NAME.line * row) * scale] as const };
    }),
  };
}

/** Every name stands right of its line, in the lowest row in which it has room. */
function namesOf(
  marks: readonly LineMark[],
  {
    x,
    width,
    scale,
  }: { readonly x: (place: number) => number; readonly width: number; readonly scale: number },
) {
  const ends: number[] = [];
  return marks.map(({ x: place, name }) => {
    const line = x(place);
    const long = name.length * NAME.letter * scale;
    const from = Math.min(line + 4, width - long);
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = from + long;
    return { name, line, from, row };
  });
}

function pathOf(
  line: readonly LinePoint[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let isOpen = false;
  return line
    .map((point) => {
      if (!Number.isFinite(point.y)) {
        isOpen = false;
        return '';
      }
      const command = isOpen && !point.breakBefore ? 'L' : 'M';
      isOpen = true;
      return `${command}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`;
    })
    .join('');
}
