import { describe, expect, it } from 'vitest';
import { NO_CLASS } from '../../../src/aggregate/classes/classify';
import { calculateHexagons } from '../../../src/engine/calculateHexagons';
import type { HexQuestion } from '../../../src/aggregate/regions/hexQuestion';
import { polygonColumns } from '../../../src/aggregate/geometry/polygonColumns';
import { STATUS } from '../../../src/aggregate/rollup/rollupRequest';
import { geometry as world, villages as seven } from '../../scenes/world';
import { column, indicator, villages as namedVillages, type Cell } from '../aggregate/sample';

const INPUTS = { geometry: world.villages, villages: seven };
const count = indicator({ id: 'miskin', kind: 'count', worse: 'high', decimals: 0 });
const rate = indicator({ id: 'p0', kind: 'ratio', worse: 'high', multiplier: 100 });
const index = indicator();
const CELLS = [120, 40, 7, 300, 55, 81, 210] as const;

function ask(change: Partial<HexQuestion>, inputs = INPUTS) {
  const question: HexQuestion = {
    area_km2: 150,
    as: 'contract',
    indicator: count,
    column: column(CELLS),
    upper: [50, 200],
    shown: null,
    ...change,
  };
  return calculateHexagons(inputs, question, {})!;
}
function made(...asked: Parameters<typeof ask>) {
  const answer = ask(...asked);
  if (!answer.ok) throw new Error('refused');
  return answer.hexagons;
}
const sum = (numbers: Float64Array) => numbers.reduce((all, x) => all + x, 0);

/** Two squares of a hundredth of a degree side by side: west 109.00 … 109.01, east 109.01 … 109.02. */
const PAIR = {
  geometry: polygonColumns(
    [109, 109.01].map((west) => [
      [
        [
          [west, -7],
          [west + 0.01, -7],
          [west + 0.01, -6.99],
          [west, -6.99],
        ],
      ],
    ]),
  ),
  villages: {
    ...namedVillages([
      { code: '33.99.01.2001', name: 'Asri', kecamatan: 'Awan' },
      { code: '33.99.01.2002', name: 'Bumi', kecamatan: 'Awan' },
    ]),
    lon: Float64Array.of(109.005, 109.015),
    lat: Float64Array.of(-6.995, -6.995),
  },
};

describe('hexagons of a count', () => {
  it.each([40, 150, 900, 30_000])('sum to the total of the villages, %i km² each', (area_km2) => {
    const hexagons = made({ area_km2 });
    expect(sum(hexagons.value)).toBeCloseTo(813, 6);
    const perVillage = new Float64Array(7);
    hexagons.row.forEach((row, i) => (perVillage[row]! += hexagons.share[i]!));
    for (const share of perVillage) expect(share).toBeCloseTo(1, 9);
  });

  it('are one where one covers everything, with all villages at full share', () => {
    // The two squares are 2.44 km² together; the hexagon in the middle of the box is far larger.
    const hexagons = made({ area_km2: 100, column: column([30, 12]) }, PAIR);
    expect(hexagons.value.length).toBe(1);
    expect([...hexagons.value]).toEqual([42]);
    expect([...hexagons.share]).toEqual([1, 1]);
    expect(hexagons.land[0]).toBeCloseTo(0.0244, 3);
  });

  it('have class breaks of their own, because they have equal areas and villages do not', () => {
    const hexagons = made({});
    expect(hexagons.upper).not.toEqual([50, 200]);
    expect(Math.max(...hexagons.classIndex)).toBe(hexagons.classCount - 1);
  });

  it('have an interval and no value over a suppressed village, and are withheld over a missing one', () => {
    const cells: Cell[] = ['suppressed', 'missing'];
    const whole = made({ area_km2: 100, column: column(cells) }, PAIR);
    expect([...whole.value, whole.classIndex[0]]).toEqual([NaN, NO_CLASS]);
    expect(whole.status[0]).toBe(STATUS.notEnough);
    const hidden = made({ area_km2: 100, column: column(['suppressed', 12]) }, PAIR);
    expect([hidden.status[0], hidden.low[0], hidden.high[0]]).toEqual([STATUS.interval, 12, Infinity]);
  });

  it('exclude villages outside of the filter', () => {
    const hexagons = made({ area_km2: 100, column: column([30, 12]), shown: Uint8Array.of(0, 1) }, PAIR);
    expect([...hexagons.value]).toEqual([12]);
  });
});

describe('hexagons of a ratio', () => {
  it("are Σ numerator / Σ denominator of the parts, in the map's classes", () => {
    const parts = column([50, 10], { numerator: [10, 30], denominator: [20, 300] });
    const hexagons = made({ area_km2: 100, indicator: rate, column: parts, upper: [5, 12, 40] }, PAIR);
    // (10 + 30) / (20 + 300), not the mean of 50 and 10.
    expect(hexagons.value[0]).toBeCloseTo(12.5, 9);
    expect(hexagons.upper).toEqual([5, 12, 40]);
    expect(hexagons.classIndex[0]).toBe(2);
    expect(hexagons.coverage[0]).toBe(1);
  });

  it('apportion numerator and denominator, never the rate', () => {
    const parts = column([50, 10], { numerator: [10, 30], denominator: [20, 300] });
    const hexagons = made({ area_km2: 0.5, indicator: rate, column: parts, upper: [12] }, PAIR);
    for (const hexagon of hexagons.value.keys()) {
      let [top, bottom] = [0, 0];
      for (let i = hexagons.start[hexagon]!; i < hexagons.start[hexagon + 1]!; i++) {
        top += hexagons.share[i]! * parts.numerator![hexagons.row[i]!]!;
        bottom += hexagons.share[i]! * parts.denominator![hexagons.row[i]!]!;
      }
      expect(hexagons.value[hexagon]).toBeCloseTo((100 * top) / bottom, 9);
    }
    expect(hexagons.value.length).toBeGreaterThan(4);
  });
});

describe('hexagons of an index', () => {
  it('are refused, with the alternative', () => {
    const answer = ask({ indicator: index });
    expect(answer).toEqual({
      ok: false,
      refusal: { reason: 'meanOfIndex', offered: 'distribution', rateId: null },
    });
    expect(ask({ indicator: indicator({ kind: 'category' }) })).toMatchObject({
      refusal: { reason: 'meanOfCategory' },
    });
    expect(ask({ indicator: rate })).toMatchObject({ refusal: { reason: 'ratioWithoutParts' } });
  });

  it('show the share of each class by area', () => {
    // Cut along the border: a hexagon has as much of the west as the mirrored one has of the east.
    const hexagons = made(
      { area_km2: 100, as: 'area', indicator: index, column: column([0.2, 0.9]), upper: [0.5] },
      PAIR,
    );
    expect(hexagons.perClass[0]).toBeCloseTo(0.5, 6);
    expect(hexagons.perClass[1]).toBeCloseTo(0.5, 6);
    const some = made({ as: 'area', indicator: index, upper: [50, 100] });
    for (const hexagon of some.status.keys()) {
      const shares = some.perClass.subarray(3 * hexagon, 3 * hexagon + 3);
      expect(sum(shares)).toBeCloseTo(1, 9);
      expect(shares[some.classIndex[hexagon]!]).toBe(Math.max(...shares));
    }
  });

  it('count every reference point once, in the class of its village', () => {
    const hexagons = made({ as: 'points', indicator: index, column: column(CELLS), upper: [50, 200] });
    const perClass = [0, 1, 2].map((classed) => sum(hexagons.perClass.filter((_, i) => i % 3 === classed)));
    // 40 and 7; 120, 55 and 81; 300 and 210.
    expect(perClass).toEqual([2, 3, 2]);
    const empty = hexagons.classIndex.filter((classed) => classed === NO_CLASS).length;
    expect(hexagons.status.filter((status) => status === STATUS.empty).length).toBe(empty);
  });

  it('resolve ties in favour of the worse class', () => {
    const tied = (worse: 'low' | 'high') =>
      made(
        {
          area_km2: 100,
          as: 'points',
          indicator: indicator({ worse }),
          column: column([0.2, 0.9]),
          upper: [0.5],
        },
        PAIR,
      ).classIndex[0];
    expect([tied('low'), tied('high')]).toEqual([0, 1]);
  });
});

it('is refused where there would be too many, or the area is not positive', () => {
  expect(ask({ area_km2: 0.001 })).toMatchObject({ ok: false, fault: { reason: 'tooMany', most: 20_000 } });
  expect(ask({ area_km2: 0 })).toMatchObject({ ok: false, fault: { reason: 'areaNotPositive' } });
});

it('reports progress and can be cancelled', () => {
  const shares: number[] = [];
  const question: HexQuestion = {
    area_km2: 20,
    as: 'contract',
    indicator: count,
    column: column(CELLS),
    upper: [],
    shown: null,
  };
  calculateHexagons(INPUTS, question, { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(calculateHexagons(INPUTS, question, { shouldStop: () => true })).toBeNull();
});
