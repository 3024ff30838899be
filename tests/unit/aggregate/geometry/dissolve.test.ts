import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dissolve, type Dissolved } from '../../../../src/aggregate/geometry/dissolve';
import { unionOf } from '../../../../src/aggregate/geometry/unionOf';
import type { PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { ringsArea, sortedEdges } from '../../../../src/aggregate/geometry/overlapArea';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import type { VillageGeometry } from '../../../../src/data/model/geometry';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { textColumn } from '../../../../src/data/model/textColumn';

type Box = readonly [west: number, south: number, east: number, north: number];
const ring = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const box = (...corners: Box): PolygonParts => [[ring(corners)]];

/** Every group as its parts, a part as the corners of its rings. */
const shape = ({ geometry }: Dissolved, group: number) => {
  const { villageStart, partStart, ringStart } = geometry;
  return Array.from({ length: villageStart[group + 1]! - villageStart[group]! }, (_, i) => {
    const part = villageStart[group]! + i;
    return Array.from({ length: partStart[part + 1]! - partStart[part]! }, (_, k) => {
      const at = partStart[part]! + k;
      return ringStart[at + 1]! - ringStart[at]!;
    });
  });
};
const area = ({ geometry }: Dissolved, group: number) => areaOf(geometry, group);
function areaOf({ position, ringStart, partStart, villageStart }: VillageGeometry, row: number): number {
  const [first, end] = [partStart[villageStart[row]!]!, partStart[villageStart[row + 1]!]!];
  return ringsArea(sortedEdges({ position, ringStart: ringStart.slice(first, end + 1) }));
}

const merge = (polygons: readonly PolygonParts[], groupOf: readonly number[], sharedArcs = false) =>
  dissolve({
    geometry: polygonColumns(polygons),
    groupOf: Int32Array.from(groupOf),
    groups: Math.max(...groupOf) + 1,
    sharedArcs,
  })!;

describe('merging villages', () => {
  it('removes shared edges within a group and ignores villages without one', () => {
    const made = merge([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 5, 1), box(0, 1, 1, 2)], [0, 0, -1, 1]);
    expect([shape(made, 0), area(made, 0), shape(made, 1), area(made, 1)]).toEqual([[[6]], 2, [[4]], 1]);
    expect(made.by).toEqual(['edges', 'edges']);
  });

  it('does not depend on direction and first vertex of rings', () => {
    const reversed: PolygonParts = [[ring([1, 0, 2, 1]).reverse()]];
    expect(shape(merge([box(0, 0, 1, 1), reversed], [0, 0]), 0)).toEqual([[6]]);
  });

  it('keeps a hole for a village outside of the group, and fills it when that is in the group', () => {
    const around: PolygonParts[] = [
      [
        [
          [
            [0, 0],
            [3, 0],
            [3, 1],
            [2, 1],
            [1, 1],
            [0, 1],
          ],
        ],
      ],
      [
        [
          [
            [0, 1],
            [1, 1],
            [1, 2],
            [0, 2],
          ],
        ],
      ],
      [
        [
          [
            [2, 1],
            [3, 1],
            [3, 2],
            [2, 2],
          ],
        ],
      ],
      [
        [
          [
            [0, 2],
            [1, 2],
            [2, 2],
            [3, 2],
            [3, 3],
            [0, 3],
          ],
        ],
      ],
      box(1, 1, 2, 2),
    ];
    const holed = merge(around, [0, 0, 0, 0, -1]);
    expect([shape(holed, 0).map((part) => part.length), area(holed, 0)]).toEqual([[2], 8]);
    const filled = merge(around, [0, 0, 0, 0, 0]);
    expect([shape(filled, 0).map((part) => part.length), area(filled, 0)]).toEqual([[1], 9]);
  });

  it('makes two parts where villages touch in a vertex, and a hole where one touches the outline', () => {
    const corner = merge([box(0, 0, 1, 1), box(1, 1, 2, 2)], [0, 0]);
    expect(shape(corner, 0)).toEqual([[4], [4]]);
    const bay: PolygonParts[] = [
      [
        [
          [
            [0, 0],
            [3, 0],
            [3, 3],
            [2, 2],
            [2, 1],
            [1, 1],
            [1, 2],
            [0, 2],
          ],
        ],
      ],
      [
        [
          [
            [0, 2],
            [1, 2],
            [2, 2],
            [3, 3],
            [0, 3],
          ],
        ],
      ],
    ];
    const made = merge(bay, [0, 0]);
    expect(shape(made, 0).map((part) => part.length)).toEqual([2]);
    expect(area(made, 0)).toBeCloseTo(8, 12);
  });

  it('uses a polygon union where borders do not match vertex for vertex, and reports it', () => {
    const made = merge([box(0, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 3), box(5, 5, 6, 6)], [0, 0, 0, 1]);
    expect(made.by).toEqual(['union', 'edges']);
    expect(shape(made, 0).length).toBe(1);
    expect(area(made, 0)).toBeCloseTo(5, 12);
  });

  it('merges overlapping villages without counting the overlap twice', () => {
    const made = merge([box(0, 0, 2, 2), box(1, 1, 3, 3)], [0, 0]);
    expect([made.by, area(made, 0)]).toEqual([['union'], 7]);
  });

  it('keeps all villages unmerged where the union fails', () => {
    const broken = [
      box(0, 0, 1, 1),
      [
        [
          [
            [Number.NaN, 0],
            [1, 1],
            [2, 0],
          ],
        ],
      ],
    ] as PolygonParts[];
    expect(unionOf(broken)).toEqual({ parts: broken.flat(), failed: true });
    expect(unionOf([box(0, 0, 1, 1)])).toEqual({ parts: box(0, 0, 1, 1), failed: false });
  });

  it('gives a group without villages no parts, and can be cancelled', () => {
    const geometry = polygonColumns([box(0, 0, 1, 1)]);
    const question = { geometry, groupOf: Int32Array.of(1), groups: 2, sharedArcs: true };
    expect(shape(dissolve(question)!, 0)).toEqual([]);
    expect(dissolve(question, { shouldStop: () => true })).toBeNull();
  });

  it("merges a pack's villages into kecamatan and regency with equal total areas", async () => {
    const dir = 'public/geojson/pekalongan';
    const codes = readFileSync(`${dir}/desa.csv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, 13));
    const bytes = new Uint8Array(readFileSync(`${dir}/batas.topo.json`));
    const read = await readBoundaries({ path: 'batas', binary: false, bytes }, textColumn(codes));
    if (!read.ok) throw new Error(read.fault.code);
    const geometry = read.value.villages;
    const keys = [...new Set(codes.map((code) => code.slice(0, 8)))];
    const groupOf = Int32Array.from(codes, (code) => keys.indexOf(code.slice(0, 8)));
    const districts = dissolve({ geometry, groupOf, groups: keys.length, sharedArcs: false })!;
    expect(new Set(districts.by)).toEqual(new Set(['edges']));
    const villages = codes.map((_, row) => areaOf(geometry, row));
    keys.forEach((_, group) => {
      const sum = villages.filter((_, row) => groupOf[row] === group).reduce((a, b) => a + b, 0);
      expect(area(districts, group) / sum).toBeCloseTo(1, 12);
    });
    const whole = dissolve({ geometry, groupOf: groupOf.fill(0), groups: 1, sharedArcs: true })!;
    expect(area(whole, 0) / villages.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(shape(whole, 0).length).toBeLessThan(5);
  });
});
