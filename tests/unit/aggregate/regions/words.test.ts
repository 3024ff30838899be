import { describe, expect, it } from 'vitest';
import { regionFaultWords, type RegionFault } from '../../../../src/aggregate/regions/regionFaultWords';
import { refusalWords } from '../../../../src/aggregate/rollup/refusalWords';

describe('messages', () => {
  it.each([
    [
      { reason: 'selfCrossing', at: [109.123456, -7.1] },
      'bersilangan di 109.1235, -7.1',
      'crosses itself at 109.1235, -7.1',
    ],
    [{ reason: 'unionFailed', polygons: 3 }, '3 poligon ini', 'These 3 polygons'],
    [{ reason: 'tooFewCorners', corners: 2 }, 'punya 2 sudut', 'Corners of this drawing: 2'],
    [{ reason: 'tooLarge', distance_m: 1e6, most_m: 1e5 }, 'Jarak 1000000 meter', 'at most 100000 metres'],
    [{ reason: 'notPositive', distance_m: 0, most_m: 1e5 }, 'lebih dari 0', 'more than 0'],
    [{ reason: 'tooWide', degrees: 11.26, most: 3 }, 'membentang 11.3°', 'spans 11.3°'],
    [{ reason: 'tooMany', hexagons: 99999, most: 20000 }, '99999 segi enam', '99999 hexagons'],
    [{ reason: 'outsidePack' }, 'di luar wilayah paket', 'outside of the pack'],
    [{ reason: 'notDegrees', at: [352000, 9226000] }, '352000, 9226000 bukan derajat', 'not degrees'],
  ] as const satisfies [RegionFault, string, string][])(
    'of %j names the numbers and the remedy, in both languages',
    (fault, id, en) => {
      const words = regionFaultWords(fault);
      expect(words.id).toContain(id);
      expect(words.en).toContain(en);
      expect(words.id + words.en).not.toMatch(/[{}]/);
    },
  );

  it('on a refusal contain the reason, the alternative, and the rate of a count', () => {
    const sum = refusalWords({ reason: 'sumOfIndex', offered: 'distribution', rateId: null });
    expect(sum.id).toMatch(/^Indeks tidak dapat dijumlahkan.*sebarannya/);
    expect(sum.en).toMatch(/^An index cannot be summed.*distribution/);
    expect(refusalWords({ reason: 'countHasNoDenominator', offered: 'sum', rateId: 'p0' }).id).toMatch(
      /p0\.$/,
    );
    expect(refusalWords({ reason: 'coarserThanGroups', offered: null, rateId: null }).en).not.toContain(
      'There is',
    );
  });
});
