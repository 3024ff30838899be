import type { Shape } from './shape';

/** Of a path of straight lines: a letter and two numbers, or the end of a ring. */
const STEP = /([ML])(-?[\d.]+) (-?[\d.]+)|Z/g;
const STRAIGHT = /^(?:[ML]-?[\d.]+ -?[\d.]+|Z)*$/;

/**
 * The same path in steps from point to point, in tenths: an outline with hundreds of points takes half the letters.
 * Paths of curves stay as they are.
 */
export function relativePath(d: string): string {
  if (!STRAIGHT.test(d)) return d;
  let out = '';
  // In tenths, from which each step is taken exactly, so that no error adds up.
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let drawing = false;
  for (const [step, letter, atX = '', atY = ''] of d.matchAll(STEP)) {
    if (step === 'Z') {
      out += 'z';
      [x, y, drawing] = [startX, startY, false];
      continue;
    }
    const [nextX, nextY] = [Math.round(Number(atX) * 10), Math.round(Number(atY) * 10)];
    if (letter === 'M') {
      out += `M${tenths(nextX)}${after(nextY)}`;
      [startX, startY, drawing] = [nextX, nextY, false];
    } else {
      if (nextX === x && nextY === y) continue;
      out += drawing ? after(nextX - x) : `l${tenths(nextX - x)}`;
      out += after(nextY - y);
      drawing = true;
    }
    [x, y] = [nextX, nextY];
  }
  return out;
}

/** Shapes with such paths. */
export function withRelativePaths(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape) => {
    if (shape.kind === 'group') return { ...shape, shapes: withRelativePaths(shape.shapes) };
    return shape.kind === 'path' || shape.kind === 'tiled' ? { ...shape, d: relativePath(shape.d) } : shape;
  });
}

/** `-12` is −1.2, `3` is .3: a nought before the point says nothing. */
function tenths(n: number): string {
  return String(n / 10).replace(/^(-?)0\./, '$1.');
}

/** A number behind another: its sign parts them, else a space does. */
function after(n: number): string {
  const text = tenths(n);
  return text.startsWith('-') ? text : ` ${text}`;
}
