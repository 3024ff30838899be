import { describe, expect, it } from 'vitest';
import { drawingFault, ringsOf, type PolygonParts } from '../../../../src/aggregate/geometry/drawing';

const PACK = [109, -8, 110, -6] as const;
const faultOf = (parts: PolygonParts) => drawingFault(parts, PACK);
const SQUARE = [
  [109.2, -7.2],
  [109.4, -7.2],
  [109.4, -7],
  [109.2, -7],
];

describe('a drawing', () => {
  it.each([
    ['open', SQUARE],
    ['closed', [...SQUARE, SQUARE[0]!]],
    ['with a position twice', [SQUARE[0]!, SQUARE[0]!, ...SQUARE.slice(1)]],
  ])('may be %s: its rings are the same', (_, ring) => {
    expect(faultOf([[ring]])).toBeNull();
    expect([...ringsOf([[ring]]).position]).toEqual(SQUARE.flat());
  });

  it('with a self-intersection is refused with its position', () => {
    const bow = [
      [109.2, -7.2],
      [109.4, -7],
      [109.4, -7.2],
      [109.2, -7],
    ];
    const fault: unknown = faultOf([[bow]]);
    expect(fault).toMatchObject({ reason: 'selfCrossing' });
    expect((fault as { at: readonly number[] }).at[0]).toBeCloseTo(109.3, 9);
    expect((fault as { at: readonly number[] }).at[1]).toBeCloseTo(-7.1, 9);
    // Sound polygons beside it make it no better.
    expect(faultOf([[SQUARE], [bow]])).toEqual(fault);
  });

  it('that runs back along itself is refused', () => {
    const spike = [
      [109.2, -7.2],
      [109.4, -7.2],
      [109.4, -7],
      [109.6, -7],
      [109.3, -7],
    ];
    expect(faultOf([[spike]])).toMatchObject({ reason: 'selfCrossing', at: [109.5, -7] });
  });

  it('may touch itself in a vertex', () => {
    const touching = [
      [109.2, -7.2],
      [109.3, -7.1],
      [109.4, -7.2],
      [109.4, -7],
      [109.3, -7.1],
      [109.2, -7],
    ];
    expect(faultOf([[touching]])).toBeNull();
  });

  it('may have holes inside its outline, and overlapping polygons', () => {
    const inner = [
      [109.25, -7.15],
      [109.3, -7.15],
      [109.3, -7.1],
    ];
    const over = inner.map(([lon, lat]) => [lon! + 0.12, lat!]);
    expect(faultOf([[SQUARE, inner]])).toBeNull();
    expect(faultOf([[SQUARE, over]])).toMatchObject({ reason: 'selfCrossing' });
    expect([inner, over, SQUARE].map((other) => faultOf([[SQUARE], [other]]))).toEqual([null, null, null]);
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
    const fault = faultOf(parts) as { reason: string };
    expect(fault.reason).toMatch(reason);
    expect(fault).toMatchObject(detail);
  });
});
