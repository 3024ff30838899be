import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathSteps, type Step } from '../../../../src/export/drawing/pathSteps';
import { circlePath } from '../../../../src/export/drawing/shapes';

const flat = (steps: readonly Step[]) =>
  steps.map(({ op, c }) => `${op}${c.map((v) => +v.toFixed(3)).join()}`);

/** A point of a curve at a share of its way. */
function pointOf(from: readonly number[], c: readonly number[], t: number): [number, number] {
  const u = 1 - t;
  const at = (i: 0 | 1) =>
    u ** 3 * from[i]! + 3 * u * u * t * c[i]! + 3 * u * t * t * c[2 + i]! + t ** 3 * c[4 + i]!;
  return [at(0), at(1)];
}

describe('the steps of a path', () => {
  it('are absolute, whatever the path says', () => {
    expect(flat(pathSteps('M1 2L3 5H7V1Z'))).toEqual(['m1,2', 'l3,5', 'l7,5', 'l7,1', 'h']);
    expect(flat(pathSteps('m1 2l2 3h4v-4z'))).toEqual(['m1,2', 'l3,5', 'l7,5', 'l7,1', 'h']);
  });

  it('take further pairs after a move for lines, of its own kind', () => {
    expect(flat(pathSteps('M1 1 2 3 4 4'))).toEqual(['m1,1', 'l2,3', 'l4,4']);
    expect(flat(pathSteps('m1 1 2 3 4 4'))).toEqual(['m1,1', 'l3,4', 'l7,8']);
  });

  it('go on from where a closed piece began', () => {
    expect(flat(pathSteps('M2 3h5v1zl1 1'))).toEqual(['m2,3', 'l7,3', 'l7,4', 'h', 'l3,4']);
  });

  it('read numbers that stand together, signs and powers of ten', () => {
    expect(flat(pathSteps('M-1.5-2L.5.25L1e2,-3E-1'))).toEqual(['m-1.5,-2', 'l0.5,0.25', 'l100,-0.3']);
  });

  it('move all three points of a relative curve', () => {
    expect(flat(pathSteps('M10 20c1 2 3 4 5 6'))).toEqual(['m10,20', 'c11,22,13,24,15,26']);
  });

  it('make quarters of an arc: a half circle is two, its middle on the circle', () => {
    const steps = pathSteps('M-5 0A5 5 0 0 1 5 0');
    expect(steps.map(({ op }) => op)).toEqual(['m', 'c', 'c']);
    // Clockwise on a page, where y goes down: over the top.
    const [, first, second] = steps;
    expect(first!.c.slice(-2).map((v) => +v!.toFixed(9) + 0)).toEqual([0, -5]);
    expect(second!.c.slice(-2).map((v) => +v!.toFixed(9) + 0)).toEqual([5, 0]);
  });

  it.each([
    // Through 10, 0 and 0, 10 go two circles of radius 10, about 0, 0 and 10, 10, with a short and a long way each.
    ['0 1', 1, 0],
    ['1 0', 3, 0],
    ['0 0', 1, 10],
    ['1 1', 3, 10],
  ])('make the arc that flags %s say: %i curves about %i', (flags, parts, centre) => {
    const steps = pathSteps(`M10 0A10 10 0 ${flags} 0 10`);
    expect(steps).toHaveLength(1 + parts);
    let from: readonly number[] = [10, 0];
    for (const { c } of steps.slice(1)) {
      const [x, y] = pointOf(from, c, 0.5);
      expect(Math.hypot(x - centre, y - centre)).toBeCloseTo(10, 2);
      from = c.slice(-2);
    }
  });

  it('make an arc that is too small for its ends as large as it must be', () => {
    const steps = pathSteps('M0 0A1 1 0 0 1 6 0');
    expect(pointOf([0, 0], steps[1]!.c, 1).map((v) => +v.toFixed(6))).toEqual([3, -3]);
  });

  it('keep every point of a circle within three ten-thousandths of its radius', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }), (x, r) => {
        let from: readonly number[] = [];
        for (const { op, c } of pathSteps(circlePath(x, 7, r))) {
          for (const t of op === 'c' ? [0.2, 0.5, 0.9] : []) {
            const [px, py] = pointOf(from, c, t);
            expect(Math.abs(Math.hypot(px - x, py - 7) - r) / r).toBeLessThan(3e-4);
          }
          from = c.slice(-2);
        }
      }),
    );
  });

  it.each(['M0 0Q1 1 2 2', 'M0 0Z4', '5 5'])('refuse %s', (d) => {
    expect(() => pathSteps(d)).toThrow(RangeError);
  });
});
