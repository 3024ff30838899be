import type { Shape } from './shape';

/** A path of straight lines: letters with two numbers each, or the end of a ring. */
const STRAIGHT = /^(?:[ML]-?[\d.]+ -?[\d.]+|Z)*$/;

/** Code of the first capital letter: digits, signs and points are below. */
const LETTERS = 65;

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
  // Read by letters: the maps of a province's pages have millions of points, and a regular expression makes a list of each.
  for (let at = 0; at < d.length;) {
    const letter = d[at]!;
    if (letter === 'Z') {
      out += 'z';
      [x, y, drawing] = [startX, startY, false];
      at++;
      continue;
    }
    const space = d.indexOf(' ', at);
    let end = space + 1;
    while (end < d.length && d.charCodeAt(end) < LETTERS) end++;
    const nextX = Math.round(Number(d.slice(at + 1, space)) * 10);
    const nextY = Math.round(Number(d.slice(space + 1, end)) * 10);
    at = end;
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
  const size = Math.abs(n);
  const whole = Math.trunc(size / 10);
  const rest = size % 10;
  const digits = rest === 0 ? `${whole}` : whole === 0 ? `.${rest}` : `${whole}.${rest}`;
  return n < 0 ? `-${digits}` : digits;
}

/** A number behind another: its sign parts them, else a space does. */
function after(n: number): string {
  const text = tenths(n);
  return text.startsWith('-') ? text : ` ${text}`;
}
