import { describe, expect, it } from 'vitest';
import { group, path } from '../../../../src/export/drawing/shapes';
import { relativePath, withRelativePaths } from '../../../../src/export/drawing/relativePath';

describe('a path in steps', () => {
  it('begins each ring where it lies, and goes from point to point in tenths', () => {
    expect(relativePath('M21.3 54.6L20.8 54.0L20.1 53.1Z')).toBe('M21.3 54.6l-.5-.6-.7-.9z');
    expect(relativePath('M1 2L1.5 2L1.5 -3ZM-4 0L-4 7')).toBe('M1 2l.5 0 0-5zM-4 0l0 7');
  });

  it('draws a ring after another from its own beginning', () => {
    // After z the pen is at 1 2 again, but the next M says where it goes.
    expect(relativePath('M1 2L3 4ZM10 10L11 12Z')).toBe('M1 2l2 2zM10 10l1 2z');
  });

  it('adds up no rounding: after a thousand steps it is where the path is', () => {
    const points = Array.from({ length: 1_000 }, (_, i) => [i * 0.3, Math.sin(i) * 40] as const);
    const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
    const numbers = [...relativePath(d).matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([one]) => Number(one));
    const [x, y] = [0, 1].map((axis) =>
      numbers.filter((_, i) => i % 2 === axis).reduce((sum, one) => sum + one),
    );
    expect(x).toBeCloseTo(299.7, 6);
    expect(y).toBeCloseTo(Number((Math.sin(999) * 40).toFixed(1)), 6);
  });

  it('leaves points out that do not move, and curves as they are', () => {
    expect(relativePath('M1 1L1.04 1L2 2')).toBe('M1 1l1 1');
    expect(relativePath('M1 1a3 3 0 1 0 6 0Z')).toBe('M1 1a3 3 0 1 0 6 0Z');
    const [drawn] = withRelativePaths([group([path('M0 0L1 1', { fill: '#fff' })], {})]);
    expect(drawn).toMatchObject({ shapes: [{ d: 'M0 0l1 1', fill: '#fff' }] });
  });
});
