import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/data/disclosure/attack';
import { brokenTotals, masked, shownTotals } from '../../../../src/data/disclosure/publishedTotals';
import { hierarchyOf } from '../../../../src/data/disclosure/hierarchy';
import { linkFigures } from '../../../../src/data/disclosure/linkFigures';
import { shownTooSmall } from '../../../../src/data/disclosure/shownCells';
import { oneGroup } from './sampleTables';
import { attackOn, count, counts, hiddenIn, packOf, protectedOf, ratio, rates } from './samplePack';

const VALUES = [12, 3, 40, 9, 30, 31, 32];
const pack = packOf([4, 3], [count('a')], [counts('a', 2024, VALUES)]);
const { totals } = protectedOf(pack);

describe('an attack on a pack', () => {
  it('fails where complementary cells are suppressed too', () => {
    const { attacked, learnt, blocks } = attackOn(pack, { 'a@2024': [0, 1, 3] }, totals);
    expect([blocks, learnt]).toEqual([1, []]);
    // 24 between them, and at least one each.
    expect(
      attacked.map(({ code, figure, reach, kept }) => [code, figure, reach.low, reach.high, kept]),
    ).toEqual([
      ['desa 0', 'a, 2024', 1, 22, true],
      ['desa 1', 'a, 2024', 1, 22, true],
      ['desa 3', 'a, 2024', 1, 22, true],
    ]);
  });

  it('finds what each of two villages learns from its own count', () => {
    const { attacked, learnt } = attackOn(pack, { 'a@2024': [1, 3] }, totals);
    expect(attacked.map(({ reach, kept }) => [reach.low, reach.high, kept])).toEqual([
      [1, 11, true],
      [1, 11, true],
    ]);
    expect(learnt).toEqual([
      { figure: 'a, 2024', code: 'desa 3', by: 'desa 1' },
      { figure: 'a, 2024', code: 'desa 1', by: 'desa 3' },
    ]);
  });

  it('finds the count exactly where only the primary cell is suppressed', () => {
    const { attacked } = attackOn(pack, { 'a@2024': [1] }, totals);
    expect(attacked).toEqual([
      { code: 'desa 1', figure: 'a, 2024', reach: { low: 3, high: 3, rest: Infinity }, kept: false },
    ]);
  });

  it('finds it in another year that still publishes it', () => {
    const carried = packOf([4, 3], [count('a')], [counts('a', 2023, VALUES), counts('a', 2024, VALUES)]);
    const done = protectedOf(carried);
    const shownIn = (hidden: Readonly<Record<string, readonly number[]>>) => {
      const columns = carried.columns.map((column) => masked(column, new Set(hidden[`a@${column.year}`])));
      const links = linkFigures({ ...carried, columns });
      if (typeof links === 'string') throw new Error(links);
      return shownTooSmall({ links, settings: carried.settings, codeAt: carried.codeAt });
    };
    expect(shownIn({ 'a@2024': [1, 3] })[0]).toContain('a, 2023 = 2024, desa 1: 3 ditampilkan');
    expect(shownIn(hiddenIn(done))).toEqual([]);
    // Hidden in both years, but with another complementary village in each: each year shows what the other hides.
    const apart = attackOn(carried, { 'a@2023': [1, 0], 'a@2024': [1, 3] }, done.totals);
    expect(apart.attacked).toMatchObject([{ code: 'desa 1', reach: { low: 3, high: 3 }, kept: false }]);
    expect(attackOn(carried, hiddenIn(done), done.totals)).toMatchObject({
      attacked: [{ kept: true }, { kept: true }, { kept: true }],
      learnt: [],
    });
  });

  it('finds it in another indicator that still publishes it', () => {
    const two = packOf(
      [4],
      [count('a', 'r'), ratio('r')],
      [
        counts('a', 2024, VALUES.slice(0, 4)),
        rates(
          'r',
          2024,
          VALUES.slice(0, 4).map((n) => [n, 200] as const),
        ),
      ],
    );
    // Hidden in the count and shown as a numerator: it is simply known, and small.
    const links = linkFigures({ ...two, columns: two.columns });
    if (typeof links === 'string') throw new Error(links);
    expect(shownTooSmall({ links, settings: two.settings, codeAt: two.codeAt })[0]).toContain(
      'a = r.pembilang, 2024, desa 1: 3 ditampilkan',
    );
    expect(attackOn(two, { 'a@2024': [1, 3] }, []).attacked).toEqual([]);
  });

  it('finds a village that only one of two columns covers, by the difference of their totals', () => {
    // The rate lacks village 1: its total of numerators and that of the count differ by the count of village 1.
    const two = packOf(
      [4],
      [count('a', 'r'), ratio('r')],
      [counts('a', 2024, [12, 3, 40, 9]), rates('r', 2024, [[12, 200], null, [40, 200], [9, 200]])],
    );
    // One of the two totals must go …
    expect(protectedOf(two).totals.every(({ mark }) => mark === 'suppressed')).toBe(true);
    // … since this follows if both stay.
    const total = {
      code: '99.01.01',
      year: 2024,
      mark: 'present',
      value: NaN,
      numerator: NaN,
      denominator: NaN,
    } as const;
    const { attacked } = attackOn(two, { 'a@2024': [1, 3], 'r@2024': [3] }, [
      { ...total, indicatorId: 'a', villages: 4, value: 64 },
      { ...total, indicatorId: 'r', villages: 3, numerator: 61, denominator: 600 },
    ]);
    expect(attacked.filter(({ kept, code }) => !kept && code === 'desa 1')).toMatchObject([
      { reach: { low: 3, high: 3 } },
    ]);
  });

  it('treats kecamatan with suppressed totals together', () => {
    const lonely = packOf([1, 2, 3], [count('a')], [counts('a', 2024, [3, 20, 30, 40, 50, 60])]);
    const done = protectedOf(lonely);
    const { attacked, learnt, blocks } = attackOn(lonely, hiddenIn(done), done.totals);
    expect([blocks, attacked.every(({ kept }) => kept), learnt]).toEqual([1, true, []]);
    const shown = (of: Readonly<Record<string, number>>) =>
      done.totals.map((row) =>
        row.code in of ? { ...row, mark: 'present' as const, value: of[row.code]! } : row,
      );
    // The third alone: whoever lives in the first knows its total, and so that of the second.
    expect(attackOn(lonely, hiddenIn(done), shown({ '99.01.03': 150 })).learnt).toContainEqual({
      ...{ figure: 'a, 2024', code: '99.01.02' },
      by: 'desa 0',
    });
    // Both: the first is what they leave of the regency.
    const { attacked: all } = attackOn(lonely, hiddenIn(done), shown({ '99.01.02': 50, '99.01.03': 150 }));
    expect(all.find(({ code }) => code === 'desa 0')).toMatchObject({
      reach: { low: 3, high: 3 },
      kept: false,
    });
  });

  it('reports a contradiction where a total is below the published villages', () => {
    const wrong = totals.map((row) => (row.code === '99.01.01' ? { ...row, value: 40 } : row));
    expect(attackOn(pack, { 'a@2024': [1, 3] }, wrong).contradictions).toContain('a, 2024, desa 1');
  });

  it('reports a total that differs from the sum of its published villages', () => {
    const links = linkFigures(pack);
    const hierarchy = hierarchyOf(pack.districtOfRow);
    if (typeof links === 'string' || typeof hierarchy === 'string') throw new Error('pack');
    const wrong = totals.map((row) => (row.code === '99.01.02' ? { ...row, value: 94 } : row));
    expect(brokenTotals(shownTotals(totals, pack.indicators), { links, hierarchy })).toEqual([]);
    expect(brokenTotals(shownTotals(wrong, pack.indicators), { links, hierarchy })).toEqual([
      'a 2024, 99.01.02: ada 94, padahal desanya berjumlah 93',
    ]);
  });
});

describe('regions and groupings', () => {
  const tables = oneGroup(12, 3, 40, 9);
  const hidden = new Set([1, 3]);
  const reach = (sums: readonly { value: number; parts: readonly number[] }[]) => {
    const extra = {
      value: Float64Array.from([...tables.value, ...sums.map(({ value }) => value)]),
      sums: [...tables.sums, ...sums.map(({ parts }, i) => ({ total: tables.value.length + i, parts }))],
      shares: [],
    };
    return [...attack(extra, hidden, hidden)].map(([, { low, high }]) => [low, high]);
  };
  const alone = [
    [0, 12],
    [0, 12],
  ];

  it('summed from published cells disclose nothing more, however they overlap', () => {
    // Villages 0–2 and 1–3 as the file adds them up: a hidden village is in neither sum.
    expect(
      reach([
        { value: 52, parts: [0, 2] },
        { value: 40, parts: [2] },
      ]),
    ).toEqual(alone);
  });

  it('summed from true counts would disclose the difference, which is why files contain no such sums', () => {
    expect(
      reach([
        { value: 55, parts: [0, 1, 2] },
        { value: 52, parts: [0, 2] },
      ])[0],
    ).toEqual([3, 3]);
  });

  it('by two groupings at once disclose nothing from the file, and everything from true counts', () => {
    expect(
      reach([
        { value: 12, parts: [0] },
        { value: 40, parts: [2] },
      ]),
    ).toEqual(alone);
    expect(
      reach([
        { value: 15, parts: [0, 1] },
        { value: 49, parts: [2, 3] },
      ]),
    ).toEqual([
      [3, 3],
      [9, 9],
    ]);
  });
});
