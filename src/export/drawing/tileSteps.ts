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
  const places = [...columns].sort((a, b) => a - b);
  return marks.map((mark) => {
    const own = mark.width === null ? pathSteps(mark.d) : insideTile(pathSteps(mark.d), size);
    const steps = places.flatMap((place) => {
      const row = Math.round(place / WIDE);
      return shifted(own, (place - row * WIDE) * size, row * size);
    });
    return { mark, steps };
  });
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

/** Straight strokes cut to their tile: their neighbours draw what reaches beyond. Curved ones stay. */
function insideTile(steps: readonly Step[], size: number): Step[] {
  if (steps.some(({ op }) => op === 'c')) return [...steps];
  const kept: Step[] = [];
  let from: readonly number[] = [0, 0];
  for (const step of steps) {
    const to = step.c.length === 2 ? step.c : from;
    if (step.op === 'l') {
      const cut = cutToTile(from, to, size);
      if (cut) kept.push({ op: 'm', c: cut[0] }, { op: 'l', c: cut[1] });
    }
    from = to;
  }
  return kept;
}

/** The part of a stroke within the tile; null where there is none, or a corner alone. */
function cutToTile(
  [x0, y0]: readonly number[],
  [x1, y1]: readonly number[],
  size: number,
): readonly [[number, number], [number, number]] | null {
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
