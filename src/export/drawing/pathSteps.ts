/** A step of a path in absolute coordinates. */
export type Step =
  | { readonly op: 'm' | 'l'; readonly c: readonly [number, number] }
  | { readonly op: 'c'; readonly c: readonly [number, number, number, number, number, number] }
  | { readonly op: 'h'; readonly c: readonly [] };

const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Numbers that a command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

/**
 * The steps of a path in SVG syntax, as far as the house writes it: M, L, H, V, C, A and Z, absolute and relative.
 * Throws on any other command: that is a mistake of ours.
 */
export function pathSteps(d: string): Step[] {
  const tokens = d.match(TOKEN) ?? [];
  const steps: Step[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
  let command = '';
  for (let i = 0; i < tokens.length;) {
    if (/^[a-z]$/i.test(tokens[i]!)) command = tokens[i++]!;
    const takes = TAKES[command.toUpperCase()];
    if (takes === undefined) throw new RangeError(`pathSteps: "${command}" is not taught`);
    const numbers = tokens.slice(i, i + takes).map(Number);
    i += takes;
    take(steps, pen, command, numbers);
    // Further pairs after a move are lines.
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
    if (takes === 0 && i < tokens.length && !/^[a-z]$/i.test(tokens[i]!))
      throw new RangeError(`pathSteps: number after "${command}"`);
  }
  return steps;
}

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
}

function take(steps: Step[], pen: Pen, command: string, numbers: readonly number[]): void {
  const [dx, dy] = command === command.toLowerCase() ? [pen.x, pen.y] : [0, 0];
  const to = (x: number, y: number): [number, number] => {
    [pen.x, pen.y] = [x, y];
    return [x, y];
  };
  switch (command.toUpperCase()) {
    case 'M':
      steps.push({ op: 'm', c: to(numbers[0]! + dx, numbers[1]! + dy) });
      [pen.startX, pen.startY] = [pen.x, pen.y];
      return;
    case 'L':
      steps.push({ op: 'l', c: to(numbers[0]! + dx, numbers[1]! + dy) });
      return;
    case 'H':
      steps.push({ op: 'l', c: to(numbers[0]! + dx, pen.y) });
      return;
    case 'V':
      steps.push({ op: 'l', c: to(pen.x, numbers[0]! + dy) });
      return;
    case 'C': {
      const [a, b, c, e, x, y] = numbers.map((v, i) => v + (i % 2 === 0 ? dx : dy));
      steps.push({ op: 'c', c: [a!, b!, c!, e!, ...to(x!, y!)] });
      return;
    }
    case 'A': {
      const [rx, ry, , large, sweep, x, y] = numbers;
      const from = [pen.x, pen.y] as const;
      steps.push(
        ...arcSteps({ from, to: to(x! + dx, y! + dy), rx: rx!, ry: ry!, large: large!, sweep: sweep! }),
      );
      return;
    }
    default:
      to(pen.startX, pen.startY);
      steps.push({ op: 'h', c: [] });
  }
}

interface Arc {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly rx: number;
  readonly ry: number;
  readonly large: number;
  readonly sweep: number;
}

/** An unturned arc of an ellipse as curves of a quarter at most. */
function arcSteps({ from, to, rx, ry, large, sweep }: Arc): Step[] {
  const [x1, y1, x2, y2] = [from[0] / rx, from[1] / ry, to[0] / rx, to[1] / ry];
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  const r = Math.max(1, half);
  const away = Math.sqrt(Math.max(0, r * r - half * half)) / (2 * half || 1);
  const side = large !== sweep ? 1 : -1;
  const cx = (x1 + x2) / 2 + side * away * (y1 - y2);
  const cy = (y1 + y2) / 2 - side * away * (x1 - x2);
  const begin = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - begin;
  if (sweep !== 0 && turn <= 1e-9) turn += 2 * Math.PI;
  if (sweep === 0 && turn >= -1e-9) turn -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const k = (4 / 3) * Math.tan(turn / parts / 4) * r;
  return Array.from({ length: parts }, (_, i): Step => {
    const [a, b] = [begin + (turn * i) / parts, begin + (turn * (i + 1)) / parts];
    const [ax, ay] = [cx + r * Math.cos(a), cy + r * Math.sin(a)];
    const [bx, by] = [cx + r * Math.cos(b), cy + r * Math.sin(b)];
    const c = [
      ax - k * Math.sin(a),
      ay + k * Math.cos(a),
      bx + k * Math.sin(b),
      by - k * Math.cos(b),
      bx,
      by,
    ];
    const [p, q, s, t, u, v] = c.map((value, at) => value * (at % 2 === 0 ? rx : ry));
    return { op: 'c', c: [p!, q!, s!, t!, u!, v!] };
  });
}
