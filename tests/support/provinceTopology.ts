import type { Topology } from 'topojson-specification';

/**
 * Four villages in a row of unit squares, as a topology on a grid of 0.01°: two of province 01, two of 02, and a sea in the
 * north of the first. Corners are at y = 0 and y = 10, x = 0, 10, 20, 30, 40.
 *
 *     ┌──s──┐
 *     ├──n0─┬──n1─┬──n2─┬──n3─┐
 *     w     a     b     c     e
 *     └──s0─┴──s1─┴──s2─┴──s3─┘
 */
export function provinceTopology(): Topology {
  const across = (x: number, y: number) => [
    [x, y],
    [10, 0],
  ];
  const up = (x: number) => [
    [x, 0],
    [0, 10],
  ];
  const shape = (id: string, arcs: number[]) => ({
    type: 'Polygon' as const,
    id,
    properties: { kode: id },
    arcs: [arcs],
  });
  return {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [100, -5] },
    // 0–3 the southern sides, 4–8 the sides between from west to east, 9–12 the northern ones, 13 around the sea.
    arcs: [
      ...[0, 10, 20, 30].map((x) => across(x, 0)),
      ...[0, 10, 20, 30, 40].map(up),
      ...[0, 10, 20, 30].map((x) => across(x, 10)),
      [
        [10, 10],
        [0, 5],
        [-10, 0],
        [0, -5],
      ],
    ],
    objects: {
      desa: {
        type: 'GeometryCollection',
        geometries: [
          shape('01.01.01.2001', [0, 5, ~9, ~4]),
          shape('01.01.02.2001', [1, 6, ~10, ~5]),
          shape('02.01.01.2001', [2, 7, ~11, ~6]),
          shape('02.02.01.2001', [3, 8, ~12, ~7]),
        ],
      },
      laut: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', properties: {}, arcs: [[9, 13]] }],
      },
    },
  } as Topology;
}
