import { describe, expect, it } from 'vitest';
import { protectPack } from '../../../../src/data/disclosure/protectPack';
import type { TotalRow } from '../../../../src/data/disclosure/publishedTotals';
import { attackOn, count, counts, hiddenIn, packOf, protectedOf, ratio, rates } from './samplePack';

/** The total of stunted children that a kecamatan publishes. */
function total(code: string, numerator: number, denominator: number): TotalRow {
  const value = (100 * numerator) / denominator;
  return {
    ...{ code, indicatorId: 'stunting', year: 2023, villages: 8 },
    mark: 'present',
    value,
    numerator,
    denominator,
  };
}

/** Eight villages with their stunted and all children: four small ones that had been thought to guard one another. */
const FOUR = [
  ...([
    [1, 250],
    [2, 260],
    [1, 270],
    [1, 239],
  ] as const),
  ...([
    [40, 300],
    [52, 310],
    [59, 320],
    [60, 330],
  ] as const),
];

describe('public knowledge about a pack', () => {
  it('includes that a suppressed count is not zero: 216 − 211 leaves one or two for each of four villages', () => {
    const pack = packOf([8], [ratio('stunting')], [rates('stunting', 2023, FOUR)]);
    const { attacked } = attackOn(pack, { 'stunting@2023': [0, 1, 2, 3] }, [total('99.01.01', 216, 2279)]);
    const found = attacked.filter(({ figure }) => figure === 'stunting.pembilang, 2023');
    expect(found.map(({ code, reach: { low, high }, kept }) => [code, low, high, kept])).toEqual([
      ['desa 0', 1, 2, false],
      ['desa 1', 1, 2, false],
      ['desa 2', 1, 2, false],
      ['desa 3', 1, 2, false],
    ]);
    const done = protectedOf(pack);
    expect(hiddenIn(done)['stunting@2023']).toEqual([0, 1, 2, 3, 4]);
    const after = attackOn(pack, hiddenIn(done), done.totals);
    expect(after.attacked.every(({ kept }) => kept)).toBe(true);
    expect(after.learnt).toEqual([]);
  });

  it('includes that two villages with a sum of five are both small', () => {
    const pack = packOf([4, 3], [count('rtlh')], [counts('rtlh', 2022, [2, 3, 30, 41, 50, 60, 70])]);
    const done = protectedOf(pack);
    const { attacked } = attackOn(pack, { 'rtlh@2022': [0, 1] }, done.totals);
    expect(attacked.map(({ reach: { low, high }, kept }) => [low, high, kept])).toEqual([
      [1, 4, false],
      [1, 4, false],
    ]);
    expect(hiddenIn(done)).toEqual({ 'rtlh@2022': [0, 1, 2] });
  });

  it('does not include that zeros are published where low is worse or denominators are too small', () => {
    const low = packOf(
      [4],
      [ratio('punya', 'low')],
      [
        rates('punya', 2024, [
          [0, 90],
          [30, 80],
          [45, 91],
          [50, 99],
        ]),
      ],
    );
    const done = protectedOf(low);
    const { attacked } = attackOn(low, hiddenIn(done), done.totals);
    expect(attacked.find(({ code }) => code === 'desa 0')).toMatchObject({ reach: { low: 0 } });
    // A whole that other columns show: 15 families are too few for any rate, so that the 0 is hidden as well.
    const families = [15, 80, 91, 99, 120, 130];
    const without = [0, 30, 45, 50, 61, 72];
    const few = packOf(
      [6],
      [count('keluarga'), ratio('jamban')],
      [
        counts('keluarga', 2024, families),
        rates(
          'jamban',
          2024,
          families.map((all, i) => [without[i]!, all] as const),
        ),
      ],
    );
    const kept = protectedOf(few);
    const reached = attackOn(few, hiddenIn(kept), kept.totals).attacked;
    expect(reached.map(({ code, reach }) => [code, reach.low])).toContainEqual(['desa 0', 0]);
    expect(reached.map(({ code, reach }) => [code, reach.low])).toContainEqual(['desa 1', 1]);
  });

  it('includes shares: a count is at most the whole that another indicator publishes', () => {
    const [part, whole] = [counts('ats', 2024, [6, 3, 7, 40]), counts('anak', 2024, [6, 80, 8, 90])];
    const indicators = [count('ats'), count('anak')];
    const subsets = [{ part: 'ats', whole: 'anak' }];
    const tied = packOf([4], indicators, [part, whole], { subsets });
    const loose = packOf([4], indicators, [part, whole]);
    const { totals } = protectedOf(loose);
    const reach = (pack: typeof tied) =>
      attackOn(pack, { 'ats@2024': [0, 1, 2] }, totals).attacked.map(({ reach: { low, high } }) => [
        low,
        high,
      ]);
    // 16 between three: at most 6 and 8 of the first and the third leave two to the second at least.
    expect([reach(loose), reach(tied)]).toEqual([
      [
        [1, 14],
        [1, 14],
        [1, 14],
      ],
      [
        [1, 6],
        [2, 14],
        [1, 8],
      ],
    ]);
    const wrong = packOf([4], indicators, [counts('ats', 2024, [7, 3, 7, 40]), whole], { subsets });
    expect(protectPack(wrong)).toContain('ats, 2024, desa 0: ada 7, padahal anak, 2024 6');
    expect(
      protectPack({ ...tied, settings: { ...tied.settings, subsets: [{ part: 'x', whole: 'anak' }] } }),
    ).toContain('disclosure.subsets: tidak ada tahun');
  });

  it('includes that a suppressed count without any relation to another is primary', () => {
    const pack = packOf([1], [count('a')], [counts('a', 2024, [3])]);
    expect(protectPack(pack)).toContain('tidak ada pola');
    const alone = attackOn(pack, { 'a@2024': [0] }, [
      { ...total('99.01.01', NaN, NaN), indicatorId: 'a', year: 2024, mark: 'suppressed' },
      { ...total('99.01', NaN, NaN), indicatorId: 'a', year: 2024, mark: 'suppressed' },
    ]);
    expect(alone.attacked.find(({ code }) => code === 'desa 0')).toMatchObject({
      reach: { low: 1, high: Infinity },
      kept: false,
    });
  });
});

describe('knowledge of the year before', () => {
  const years = [2023, 2024];
  const columns = [counts('a', 2023, [6, 31, 34, 8, 60]), counts('a', 2024, [3, 20, 22, 30, 55])];
  const a = { ...count('a'), years };
  const pack = packOf([5], [a], columns);

  it('reveals the small one of three, where the two others were large', () => {
    const { told, attacked } = attackOn(pack, { 'a@2024': [0, 1, 2] }, protectedOf(pack).totals);
    expect(attacked.every(({ kept }) => kept)).toBe(true);
    expect(told).toEqual([{ figure: 'a, 2024', code: '99.01.01' }]);
  });

  it('does not where one more village is suppressed that was small as well', () => {
    const done = protectedOf(pack);
    expect(hiddenIn(done)).toEqual({ 'a@2024': [0, 1, 2, 3] });
    expect(attackOn(pack, hiddenIn(done), done.totals).told).toEqual([]);
  });

  it('does where no other village was small, which is reported', () => {
    const large = packOf([5], [a], [counts('a', 2023, [6, 31, 34, 12, 60]), columns[1]!]);
    const done = protectedOf(large);
    expect(hiddenIn(done)).toEqual({ 'a@2024': [0, 1, 2] });
    expect(attackOn(large, hiddenIn(done), done.totals).told).toHaveLength(1);
  });
});
