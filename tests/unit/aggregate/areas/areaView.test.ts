import { describe, expect, it } from 'vitest';
import { areaGeometry } from '../../../../src/aggregate/areas/areaGeometry';
import { areaView } from '../../../../src/aggregate/areas/areaView';
import { arithmetic } from '../../../../src/aggregate/arithmetic/arithmetic';
import type { PackGeometry } from '../../../../src/data/model/geometry';
import { MARK } from '../../../../src/data/model/mark';
import { geometryOf, lines } from '../../../scenes/world';
import { column, indicator } from '../sample';
import { areasAt, packOf } from './areaSample';

const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;

/** The six villages in a row, of one height; the last has an island. */
const GEOMETRY = {
  villages: geometryOf([
    [[box(0, 0, 1, 2)]],
    [[box(1, 0, 2, 2)]],
    [[box(2, 0, 3, 2)]],
    [[box(3, 0, 4, 2)]],
    [[box(4, 0, 5, 2)]],
    [[box(5, 0, 6, 2)], [box(8, 0, 9, 1)]],
  ]),
  villageLines: lines(),
  districtLines: lines([
    [3, 0],
    [3, 2],
  ]),
  outline: lines(),
  neighbours: [],
  sea: [],
} as unknown as PackGeometry;

describe('the borders of areas', () => {
  it('are the dissolved outlines of their villages, including islands', () => {
    const { villages } = areaGeometry(GEOMETRY, areasAt('district'));
    expect(villages.n).toBe(3);
    const parts = [0, 1, 2].map((row) => villages.villageStart[row + 1]! - villages.villageStart[row]!);
    expect(parts).toEqual([1, 1, 2]);
    const xs = villages.position.filter((_, i) => i % 2 === 0);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 9]);
  });

  it('have lines within a regency and lines between regencies, without duplicates', () => {
    const { villageLines, districtLines } = areaGeometry(GEOMETRY, areasAt('district'));
    const xsOf = ({ position }: typeof villageLines) => [...new Set(position.filter((_, i) => i % 2 === 0))];
    expect([xsOf(villageLines), xsOf(districtLines)]).toEqual([[3], [4]]);
    expect([villageLines.start.length, districtLines.start.length]).toEqual([2, 2]);
  });

  it("of a single regency are the pack's own lines", () => {
    const four = {
      ...GEOMETRY,
      villages: geometryOf([
        [[box(0, 0, 1, 2)]],
        [[box(1, 0, 2, 2)]],
        [[box(2, 0, 3, 2)]],
        [[box(3, 0, 4, 2)]],
      ]),
    };
    const made = areaGeometry(four, areasAt('district', 4));
    expect(made.villageLines).toBe(GEOMETRY.districtLines);
    expect(made.districtLines.position.length).toBe(0);
  });
});

describe('a pack at a coarser level', () => {
  const rate = indicator({
    id: 'p0',
    kind: 'ratio',
    multiplier: 100,
    decimals: 2,
    formula: { kind: 'ratio' },
  });
  const ofDistricts = indicator({ id: 'kemiskinan_kec', level: 'district' });
  const cells = column([50, 10, 5, 20, 1, 2], {
    indicatorId: 'p0',
    numerator: [50, 90, 5, 8, 1, 4],
    denominator: [100, 900, 100, 40, 100, 200],
  });
  const published = column([7, 8, 9], { indicatorId: 'kemiskinan_kec' });
  const base = packOf({ indicators: [rate, ofDistricts], columns: [cells, published] });

  it('has areas as rows, and uses indicators published for that level as they are', () => {
    const { dataset, columnOf } = areaView(base, 'district');
    expect([dataset.villages.n, dataset.manifest.villageCount]).toEqual([3, 3]);
    expect(dataset.indicators.map(({ id, level }) => [id, level])).toEqual([
      ['p0', 'village'],
      ['kemiskinan_kec', 'village'],
    ]);
    expect(columnOf(published)).toBe(published);
    expect(columnOf(column([1], { indicatorId: 'asing' }))).toBeNull();
    expect(dataset.columns.get('p0@2024')!.mark.length).toBe(3);
  });

  it('does not take an indicator published for kecamatan as one of regencies', () => {
    expect(areaView(base, 'regency').dataset.indicators.map(({ level }) => level)).toEqual([
      'village',
      'district',
    ]);
  });

  it('has the arithmetic of an area: both sums and the resulting rate', () => {
    const { dataset } = areaView(base, 'district');
    const sum = arithmetic(dataset, { indicatorId: 'p0', year: 2024, row: 2 })!;
    expect(sum).toMatchObject({ kind: 'areas', mark: MARK.present, agrees: true });
    expect(sum.inputs.map(({ role, value }) => [role, value])).toEqual([
      ['numerator', 5],
      ['denominator', 300],
    ]);
    expect(sum.recomputed).toBeCloseTo(500 / 300, 12);
  });
});
