import type { GroupShape } from './shape';
import type { Step } from './pathSteps';

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Coordinates of a group's shapes to those that the group stands in. */
export function within(
  m: Matrix,
  { x, y, scale, turn }: Pick<GroupShape, 'x' | 'y' | 'scale' | 'turn'>,
): Matrix {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180) * scale, Math.sin((turn * Math.PI) / 180) * scale];
  return {
    a: m.a * cos + m.c * sin,
    b: m.b * cos + m.d * sin,
    c: m.c * cos - m.a * sin,
    d: m.d * cos - m.b * sin,
    e: m.a * x + m.c * y + m.e,
    f: m.b * x + m.d * y + m.f,
  };
}

export function placed(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
}

/** How much longer a length becomes. */
export function scaleOf({ a, b }: Matrix): number {
  return Math.hypot(a, b);
}

/** Clockwise, degrees. */
export function turnOf({ a, b }: Matrix): number {
  return (Math.atan2(b, a) * 180) / Math.PI;
}

export function moved(steps: readonly Step[], m: Matrix): Step[] {
  return steps.map(({ op, c }) => {
    const out: number[] = [];
    for (let i = 0; i < c.length; i += 2) out.push(...placed(m, c[i]!, c[i + 1]!));
    return { op, c: out } as unknown as Step;
  });
}
