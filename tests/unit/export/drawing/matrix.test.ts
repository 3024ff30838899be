import { describe, expect, it } from 'vitest';
import { IDENTITY, moved, placed, scaleOf, turnOf, within } from '../../../../src/export/drawing/matrix';

const rounded = (values: readonly number[]) => values.map((v) => +v.toFixed(9) + 0);
const AT = { x: 10, y: 20, scale: 1, turn: 0 };

describe('coordinates of a group', () => {
  it('are moved, then turned clockwise, then scaled, about the group’s own place', () => {
    expect(placed(within(IDENTITY, AT), 3, 4)).toEqual([13, 24]);
    expect(placed(within(IDENTITY, { ...AT, scale: 2 }), 3, 4)).toEqual([16, 28]);
    // A quarter to the right: what lay to the right lies below, as y goes down.
    expect(rounded(placed(within(IDENTITY, { ...AT, turn: 90 }), 3, 0))).toEqual([10, 23]);
    expect(rounded(placed(within(IDENTITY, { ...AT, turn: 90 }), 0, 4))).toEqual([6, 20]);
  });

  it('of a group within a group follow both, the outer one last', () => {
    const outer = within(IDENTITY, { ...AT, turn: 90, scale: 2 });
    const inner = within(outer, { x: 5, y: 0, scale: 3, turn: -90 });
    // 1, 0 is 0, −3 in the outer group's units from 5, 0: 5, −3; turned 6, 10; at 16, 30.
    expect(rounded(placed(inner, 1, 0))).toEqual([16, 30]);
    expect(scaleOf(inner)).toBeCloseTo(6, 9);
    expect(turnOf(inner)).toBeCloseTo(0, 9);
  });

  it('say their turn and scale', () => {
    const turned = within(IDENTITY, { ...AT, turn: 30, scale: 4 });
    expect([scaleOf(turned), turnOf(turned)].map((v) => +v.toFixed(6))).toEqual([4, 30]);
  });

  it('move every point of a step, and keep what has none', () => {
    const curve = { op: 'c', c: [0, 0, 1, 1, 2, 3] } as const;
    const to = within(IDENTITY, { ...AT, scale: 10 });
    expect(moved([curve, { op: 'h', c: [] }], to)).toEqual([
      { op: 'c', c: [10, 20, 20, 30, 30, 50] },
      { op: 'h', c: [] },
    ]);
  });
});
