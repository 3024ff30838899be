import { describe, expect, it } from 'vitest';
import { readDrawing, type PolygonParts } from '../../../../src/aggregate/region/drawing';

const PACK = [109, -8, 110, -6] as const;
const read = (parts: PolygonParts) => {
  const drawing = readDrawing(parts, PACK);
  return drawing.ok ? [...drawing.rings.position] : drawing.fault;
};
const SQUARE = [
  [109.2, -7.2],
  [109.4, -7.2],
  [109.4, -7],
  [109.2, -7],
];

describe('a drawing', () => {
  it('may be closed or not, and repeat a position', () => {
    expect(read([[SQUARE]])).toEqual(SQUARE.flat());
    expect(read([[[...SQUARE, SQUARE[0]!]]])).toEqual(SQUARE.flat());
    expect(read([[[SQUARE[0]!, SQUARE[0]!, ...SQUARE.slice(1)]]])).toEqual(SQUARE.flat());
  });

  it('that crosses itself is refused, and where it does is said', () => {
    const bow = [
      [109.2, -7.2],
      [109.4, -7],
      [109.4, -7.2],
      [109.2, -7],
    ];
    const fault: unknown = read([[bow]]);
    expect(fault).toMatchObject({ reason: 'selfCrossing' });
    expect((fault as { at: readonly number[] }).at[0]).toBeCloseTo(109.3, 9);
    expect((fault as { at: readonly number[] }).at[1]).toBeCloseTo(-7.1, 9);
  });

  it('that runs back along itself is refused', () => {
    const spike = [
      [109.2, -7.2],
      [109.4, -7.2],
      [109.4, -7],
      [109.6, -7],
      [109.3, -7],
    ];
    expect(read([[spike]])).toMatchObject({ reason: 'selfCrossing', at: [109.5, -7] });
  });

  it('may touch itself in a corner', () => {
    const touching = [
      [109.2, -7.2],
      [109.3, -7.1],
      [109.4, -7.2],
      [109.4, -7],
      [109.3, -7.1],
      [109.2, -7],
    ];
    expect(Array.isArray(read([[touching]]))).toBe(true);
  });

  it('may have holes and parts, but no part within another', () => {
    const inner = [
      [109.25, -7.15],
      [109.3, -7.15],
      [109.3, -7.1],
    ];
    expect(Array.isArray(read([[SQUARE, inner]]))).toBe(true);
    expect(read([[SQUARE], [inner]])).toEqual({ reason: 'partsOverlap', at: [109.25, -7.15] });
  });

  it.each([
    [[], { reason: 'empty' }],
    [[[[]]], { reason: 'tooFewCorners', corners: 0 }],
    [
      [
        [
          [
            [109.2, -7],
            [109.3, -7],
            [109.2, -7],
          ],
        ],
      ],
      { reason: 'tooFewCorners', corners: 2 },
    ],
    [
      [
        [
          [
            [109.2, -7],
            [NaN, -7],
            [109.3, -7.1],
          ],
        ],
      ],
      { reason: 'notFinite' },
    ],
    [
      [
        [
          [
            [109.2, -7],
            [Infinity, -7],
            [109.3, -7.1],
          ],
        ],
      ],
      { reason: 'notFinite' },
    ],
    [
      [
        [
          [
            [352000, 9226000],
            [353000, 9226000],
            [353000, 9227000],
          ],
        ],
      ],
      { reason: 'notDegrees' },
    ],
    [
      [
        [
          [
            [109.2, -7],
            [109.3, -7],
            [109.4, -7],
          ],
        ],
      ],
      { reason: /selfCrossing|noArea/ },
    ],
    [
      [
        [
          [
            [10, 50],
            [11, 50],
            [11, 51],
          ],
        ],
      ],
      { reason: 'outsidePack' },
    ],
  ] as [PolygonParts, { reason: string | RegExp }][])('%j is refused: %j', (parts, { reason, ...detail }) => {
    const fault = read(parts) as { reason: string };
    expect(fault.reason).toMatch(reason);
    expect(fault).toMatchObject(detail);
  });
});
