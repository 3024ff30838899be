import type { Box, Tile, TileMark } from './shape';
import { pathSteps, type Step } from './pathSteps';

/** The marks of a tile as far as they are drawn in one go. */
export interface TiledMarks {
  readonly mark: TileMark;
  readonly steps: readonly Step[];
}

/**
 * The marks of all tiles that a shape lies over, for files that know no patterns: whoever draws them cuts them off at
 * the shape. Tiles begin at 0, 0, as those of a pattern in SVG do.
 */
export function tileSteps(shape: readonly Step[], { size, marks }: Tile): readonly TiledMarks[] {
  const columns = new Set<number>();
  for (const { x, y, width, height } of pieceBoxes(shape)) {
    const [right, bottom] = [Math.floor((x + width) / size), Math.floor((y + height) / size)];
    for (let row = Math.floor(y / size); row <= bottom; row++) {
      for (let column = Math.floor(x / size); column <= right; column++) columns.add(row * WIDE + column);
    }
  }
  return marks.map((mark) => {
    const own = pathSteps(mark.d);
    const steps =
      mark.width === null || own.some(({ op }) => op === 'c')
        ? inEach(columns, own, size)
        : strokesIn(own, size).flatMap((stroke) => joined(columns, stroke, size));
    return { mark, steps };
  });
}

const inOrder = (places: ReadonlySet<number>): number[] => [...places].sort((a, b) => a - b);

function inEach(places: ReadonlySet<number>, own: readonly Step[], size: number): Step[] {
  return inOrder(places).flatMap((place) => {
    const row = Math.round(place / WIDE);
    return shifted(own, (place - row * WIDE) * size, row * size);
  });
}

type Point = readonly [number, number];
type Stroke = readonly [from: Point, to: Point];

/** A stroke in every tile; where it runs on in the next tile, it is one line through all of them. */
function joined(places: ReadonlySet<number>, [from, to]: Stroke, size: number): Step[] {
  const [across, down] = [wholeTiles(to[0] - from[0], size), wholeTiles(to[1] - from[1], size)];
  const runsOn = across !== null && down !== null && (across !== 0 || down !== 0);
  const next = runsOn ? down * WIDE + across : 0;
  return inOrder(places).flatMap((place): Step[] => {
    if (runsOn && places.has(place - next)) return [];
    let tiles = 1;
    while (runsOn && places.has(place + tiles * next)) tiles++;
    const row = Math.round(place / WIDE);
    const [x, y] = [(place - row * WIDE) * size, row * size];
    return [
      { op: 'm', c: [from[0] + x, from[1] + y] },
      { op: 'l', c: [from[0] + x + tiles * (to[0] - from[0]), from[1] + y + tiles * (to[1] - from[1])] },
    ];
  });
}

/** How many tiles a length is; null where it is no whole number of them. */
function wholeTiles(length: number, size: number): number | null {
  const tiles = Math.round(length / size);
  return Math.abs(tiles * size - length) < 1e-6 ? tiles : null;
}

/** More columns than any page has. */
const WIDE = 1 << 20;

/** The box of every closed piece of a path. */
function pieceBoxes(steps: readonly Step[]): Box[] {
  const boxes: Box[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const close = () => {
    if (right >= left) boxes.push({ x: left, y: top, width: right - left, height: bottom - top });
    [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  };
  for (const { op, c } of steps) {
    if (op === 'm') close();
    for (let i = 0; i < c.length; i += 2) {
      [left, right] = [Math.min(left, c[i]!), Math.max(right, c[i]!)];
      [top, bottom] = [Math.min(top, c[i + 1]!), Math.max(bottom, c[i + 1]!)];
    }
  }
  close();
  return boxes;
}

/** Straight strokes cut to their tile: their neighbours draw what reaches beyond. */
function strokesIn(steps: readonly Step[], size: number): Stroke[] {
  const kept: Stroke[] = [];
  let from: readonly number[] = [0, 0];
  for (const { op, c } of steps) {
    const to = c.length === 2 ? c : from;
    const cut = op === 'l' ? cutToTile(from, to, size) : null;
    if (cut) kept.push(cut);
    from = to;
  }
  return kept;
}

/** The part of a stroke within the tile; null where there is none, or a corner alone. */
function cutToTile([x0, y0]: readonly number[], [x1, y1]: readonly number[], size: number): Stroke | null {
  let [begin, end] = [0, 1];
  for (const [from, to] of [
    [x0!, x1!],
    [y0!, y1!],
  ] as const) {
    if (from === to) {
      if (from < 0 || from > size) return null;
      continue;
    }
    const [a, b] = [-from / (to - from), (size - from) / (to - from)];
    begin = Math.max(begin, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  if (end - begin < 1e-6) return null;
  const at = (share: number): [number, number] => [x0! + share * (x1! - x0!), y0! + share * (y1! - y0!)];
  return [at(begin), at(end)];
}

function shifted(steps: readonly Step[], x: number, y: number): Step[] {
  return steps.map(({ op, c }) => ({ op, c: c.map((v, i) => v + (i % 2 === 0 ? x : y)) }) as unknown as Step);
}
