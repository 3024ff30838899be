import { describe, expect, it } from 'vitest';
import { removeCrossings, ringsOf, traceArcs, VOID } from '../../../../scripts/model/traceArcs';

/** Rows are written from the south. */
const picture = (...rows: string[]) => ({
  grid: { x0: 0, y0: 0, step_km: 1, cols: rows[0]!.length, rows: rows.length },
  labels: Int16Array.from(rows.join(''), Number),
});

const area = (arcs: ReturnType<typeof traceArcs>, ring: number[]): number => {
  const points = ring.flatMap((at) => (at < 0 ? arcs[~at]!.corners.toReversed() : [...arcs[at]!.corners]));
  return points.reduce((sum, [x, y], k) => {
    const [u, v] = points[(k + 1) % points.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);
};

describe('tracing borders', () => {
  it('walks the border of two labels once, from junction to junction, with its two sides', () => {
    const { grid, labels } = picture('001', '011');
    const arcs = traceArcs(grid, labels);
    const shared = arcs.filter((arc) => arc.left !== VOID && arc.right !== VOID);
    expect(arcs).toHaveLength(3);
    expect(shared).toHaveLength(1);
    const [arc] = shared;
    const northward = arc!.corners[0]![1] === 0 ? arc!.corners : arc!.corners.toReversed();
    expect(northward).toEqual([
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 2],
    ]);
    expect(arc!.corners[0]![1] === 0 ? [arc!.left, arc!.right] : [arc!.right, arc!.left]).toEqual([0, 1]);
  });

  it('closes rings with the label to the left, so that their areas are the counted cells', () => {
    const { grid, labels } = picture('0012', '0112', '3332');
    const arcs = traceArcs(grid, labels);
    const areas = [0, 1, 2, 3].map((label) => ringsOf(arcs, label).map((ring) => area(arcs, ring)));
    expect(areas).toEqual([[3], [3], [3], [3]]);
  });

  it('gives an enclave as a hole of the label around it', () => {
    const { grid, labels } = picture('0000', '0100', '0000');
    const arcs = traceArcs(grid, labels);
    const around = ringsOf(arcs, 0).map((ring) => area(arcs, ring));
    expect(around.sort((a, b) => a - b)).toEqual([-1, 12]);
    expect(ringsOf(arcs, 1).map((ring) => area(arcs, ring))).toEqual([1]);
  });

  it('fills one cell where two labels meet only at a corner', () => {
    const { grid, labels } = picture('012', '103', '222');
    expect(removeCrossings(grid, labels)).toBeGreaterThan(0);
    for (let c = 1; c < 3; c++)
      for (let r = 1; r < 3; r++) {
        const at = (dc: number, dr: number): number => labels[(r - dr) * 3 + c - dc]!;
        const crossing = at(1, 1) === at(0, 0) && at(1, 0) !== at(0, 0) && at(0, 1) !== at(0, 0);
        expect(crossing).toBe(false);
      }
  });
});
