import { describe, expect, it } from 'vitest';
import { crossingArcs } from '../../../../scripts/model/crossings';
import type { PlanePoint } from '../../../../scripts/model/plane';
import { smoothArc } from '../../../../scripts/model/smoothArc';

const stairs: PlanePoint[] = Array.from({ length: 21 }, (_, k) => [
  Math.ceil(k / 2),
  Math.floor(k / 2) * 0.5,
]);

describe('smoothing a border', () => {
  it('gives the same curve walked from the other end, so that both sides fit', () => {
    const there = smoothArc(stairs, 2.5);
    const back = smoothArc(stairs.toReversed(), 2.5).toReversed();
    there.forEach(([x, y], k) => {
      expect(x).toBeCloseTo(back[k]![0], 12);
      expect(y).toBeCloseTo(back[k]![1], 12);
    });
  });

  it('keeps its ends and takes the stairs out of the middle', () => {
    const smooth = smoothArc(stairs, 2.5);
    expect(smooth[0]).toEqual(stairs[0]);
    expect(smooth.at(-1)).toEqual(stairs.at(-1));
    const turns = smooth.slice(7, 14).map((_, k) => {
      const [a, b, c] = [smooth[k + 6]!, smooth[k + 7]!, smooth[k + 8]!];
      return Math.abs((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]));
    });
    expect(Math.max(...turns)).toBeLessThan(0.02);
  });

  it('weighs the neighbours of a point by the Gaussian', () => {
    // The window of the second point is 1, its spread ½: weights 1 and e^-2 on each side.
    const w = Math.exp(-2);
    const [, second] = smoothArc(
      [
        [0, 0],
        [1, 0],
        [1, 3],
        [2, 3],
      ],
      2,
    );
    expect(second![0]).toBeCloseTo((1 + w * (0 + 1)) / (1 + 2 * w), 12);
    expect(second![1]).toBeCloseTo((w * 3) / (1 + 2 * w), 12);
  });

  it('smooths a closed border all around and leaves it closed', () => {
    const square: PlanePoint[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 0],
    ];
    const smooth = smoothArc(square, 1);
    expect(smooth[0]).toEqual(smooth.at(-1));
    expect(smooth[0]![0]).toBeGreaterThan(0);
    expect(smooth[0]![0]).toBeCloseTo(smooth[0]![1], 12);
  });
});

describe('finding crossings', () => {
  it('finds arcs that cross, touch or fold back, and none that share only an end', () => {
    const straight = [
      [0, 0],
      [10, 4],
    ] as const;
    expect(
      [
        ...crossingArcs([
          straight,
          [
            [0, 4],
            [10, 0],
          ],
        ]),
      ].sort(),
    ).toEqual([0, 1]);
    expect(
      [
        ...crossingArcs([
          straight,
          [
            [5, 2],
            [6, 9],
          ],
        ]),
      ].sort(),
    ).toEqual([0, 1]);
    expect([
      ...crossingArcs([
        [
          [0, 0],
          [6, 0],
          [3, 0],
        ],
      ]),
    ]).toEqual([0]);
    expect([
      ...crossingArcs([
        straight,
        [
          [10, 4],
          [12, 0],
        ],
        [
          [0, 0],
          [3, 9],
        ],
      ]),
    ]).toEqual([]);
  });
});
