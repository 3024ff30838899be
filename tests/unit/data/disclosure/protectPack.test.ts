import { describe, expect, it } from 'vitest';
import {
  hiddenByFormula,
  protectPack,
  type PackToProtect,
  type ProtectedPack,
} from '../../../../src/data/disclosure/protectPack';
import { indicator } from '../../aggregate/sample';
import { attackOn, count, counts, hiddenIn, packOf, protectedOf, ratio, rates } from './samplePack';

describe('suppression in a pack', () => {
  it('covers a small count and the two smallest of its neighbours in the kecamatan, whose total stays', () => {
    const pack = packOf([4, 3], [count('rtlh')], [counts('rtlh', 2024, [12, 3, 40, 9, 30, 31, 32])]);
    const done = protectedOf(pack);
    expect(hiddenIn(done)).toEqual({ 'rtlh@2024': [0, 1, 3] });
    expect(done.totals.map(({ code, value, villages, mark }) => [code, value, villages, mark])).toEqual([
      ['99.01.01', 64, 4, 'present'],
      ['99.01.02', 93, 3, 'present'],
      ['99.01', 157, 7, 'present'],
    ]);
    expect(done.report).toEqual({
      ...{ primary: 1, complementary: 2, withheldTotals: 0 },
      // 24 in all, at least one each: 1 … 22.
      ...{ audited: 3, blocks: 1, narrowest: 21 },
    });
  });

  it('is empty where no count is small, without totals', () => {
    const done = protectedOf(packOf([3], [count('a')], [counts('a', 2024, [0, 5, 60])]));
    expect([done.hiddenRows.size, done.totals]).toEqual([0, []]);
  });

  it('covers equal counts in both indicators that contain them, and only there', () => {
    const rows = [12, 3, 40, 9];
    const done = protectedOf(
      packOf(
        [4],
        [count('rtlh', 'rtlh_persen'), ratio('rtlh_persen'), count('keluarga')],
        [
          counts('rtlh', 2024, rows),
          rates(
            'rtlh_persen',
            2024,
            rows.map((n, i) => [n, 100 + i] as const),
          ),
          counts('keluarga', 2024, [100, 101, 102, 103]),
        ],
      ),
    );
    expect(hiddenIn(done)).toEqual({ 'rtlh@2024': [0, 1, 3], 'rtlh_persen@2024': [0, 1, 3] });
  });

  it('covers another year with the same count', () => {
    const rows = [12, 3, 40, 9];
    const done = protectedOf(packOf([4], [count('a')], [counts('a', 2023, rows), counts('a', 2024, rows)]));
    expect(hiddenIn(done)).toEqual({ 'a@2023': [0, 1, 3], 'a@2024': [0, 1, 3] });
  });

  it('covers a rate with a small denominator, and its numerator where that is a count as well', () => {
    const done = protectedOf(
      packOf(
        [3],
        [count('b', 'b_persen'), ratio('b_persen')],
        [
          counts('b', 2024, [7, 30, 50]),
          rates('b_persen', 2024, [
            [7, 19],
            [30, 90],
            [50, 120],
          ]),
        ],
      ),
    );
    expect(hiddenIn(done)).toEqual({ 'b@2024': [0, 1, 2], 'b_persen@2024': [0, 1, 2] });
  });

  it('covers a rate of 100 %, which discloses everybody, but not a zero', () => {
    const done = protectedOf(
      packOf(
        [3],
        [ratio('c')],
        [
          rates('c', 2024, [
            [80, 80],
            [0, 90],
            [50, 120],
          ]),
        ],
      ),
    );
    expect(hiddenIn(done)).toEqual({ 'c@2024': [0, 2] });
  });

  it('covers a share with a small rest, and the indicator that counts the rest (1 − rate)', () => {
    const parts = [97, 60, 55, 40] as const;
    const wholes = [100, 110, 120, 130] as const;
    const done = protectedOf(
      packOf(
        [4],
        [ratio('punya', 'low'), ratio('tanpa')],
        [
          rates(
            'punya',
            2024,
            parts.map((n, i) => [n, wholes[i]!] as const),
          ),
          rates(
            'tanpa',
            2024,
            parts.map((n, i) => [wholes[i]! - n, wholes[i]!] as const),
          ),
        ],
      ),
    );
    const { 'punya@2024': punya, 'tanpa@2024': tanpa } = hiddenIn(done);
    expect(punya).toContain(0);
    expect(punya).toEqual(tanpa);
  });

  it('closes cycles over a declared sum: another class of the village, and both classes of two more villages', () => {
    const classes = [
      [3, 50, 47],
      [20, 60, 30],
      [25, 70, 35],
    ];
    const column = (id: string, at: number) =>
      counts(
        id,
        2024,
        classes.map((village) => village[at]!),
      );
    const linked = [{ total: 'semua', parts: ['d1', 'd2', 'd3'] }];
    const pack = packOf(
      [3],
      ['d1', 'd2', 'd3', 'semua'].map((id) => count(id)),
      [column('d1', 0), column('d2', 1), column('d3', 2), counts('semua', 2024, [100, 110, 130])],
      { linked },
    );
    const done = protectedOf(pack);
    expect(done.report).toMatchObject({ primary: 1, complementary: 5 });
    expect(hiddenIn(done)).toEqual({ 'd1@2024': [0, 1, 2], 'd3@2024': [0, 1, 2] });
    // Without the sum, two more villages would be enough; with it, they give the count away.
    const loose = hiddenIn(protectedOf({ ...pack, settings: { ...pack.settings, linked: [] } }));
    expect(loose).toEqual({ 'd1@2024': [0, 1, 2] });
    expect(attackOn(pack, loose, done.totals).attacked[0]).toMatchObject({
      reach: { low: 3, high: 3 },
      kept: false,
    });
  });

  it('follows a sum into the year before', () => {
    const linked = [{ total: 'stok@-1', parts: ['stok', 'ditangani'] }];
    const pack = packOf(
      [3],
      [count('stok'), count('ditangani')],
      [
        counts('stok', 2023, [40, 50, 60]),
        counts('stok', 2024, [37, 30, 25]),
        counts('ditangani', 2024, [3, 20, 35]),
      ],
      { linked },
    );
    const done = protectedOf(pack);
    expect(hiddenIn(done)['ditangani@2024']).toContain(0);
    // 40 before and 37 after would tell of the three, though each year by itself keeps them.
    const apart = { ...pack, settings: { ...pack.settings, linked: [] } };
    const reachOf = (attacked: PackToProtect, made: ProtectedPack) =>
      attackOn(attacked, hiddenIn(made), made.totals).attacked.find(
        ({ code, figure }) => code === 'desa 0' && figure === 'ditangani, 2024',
      );
    const loose = protectedOf(apart);
    expect(reachOf(apart, loose)).toMatchObject({ kept: true });
    expect(reachOf(pack, loose)).toMatchObject({ reach: { low: 3, high: 3 }, kept: false });
    expect(reachOf(pack, done)).toMatchObject({ kept: true });
    expect([...(hiddenIn(done)['stok@2023'] ?? []), ...(hiddenIn(done)['stok@2024'] ?? [])]).toContain(0);
  });

  it('covers the total of a kecamatan of one village, and two more totals that would reveal it', () => {
    const done = protectedOf(packOf([1, 2, 3], [count('a')], [counts('a', 2024, [3, 20, 30, 40, 50, 60])]));
    expect(hiddenIn(done)).toEqual({ 'a@2024': [0, 1, 2, 3, 4] });
    expect(done.totals.map(({ code, mark }) => [code, mark])).toEqual([
      ['99.01.01', 'suppressed'],
      ['99.01.02', 'suppressed'],
      ['99.01.03', 'suppressed'],
      ['99.01', 'present'],
    ]);
    expect(done.totals[0]).toMatchObject({ value: NaN, numerator: NaN });
  });

  it('excludes missing villages from totals, and keeps what the source suppresses', () => {
    const column = counts('a', 2024, [3, null, 20, 30]);
    const done = protectedOf(packOf([4], [count('a')], [column]));
    expect(done.totals[0]).toMatchObject({ code: '99.01.01', villages: 3, value: 53 });
    column.mark[2] = 2;
    column.value[2] = NaN;
    expect(protectedOf(packOf([4], [count('a')], [column])).totals[0]).toMatchObject({ mark: 'suppressed' });
  });

  it('leaves exempt counts as they are', () => {
    const exempt = [{ indicator: 'sekolah', reason: 'Menghitung sekolah' }];
    const done = protectedOf(packOf([2], [count('sekolah')], [counts('sekolah', 2024, [1, 2])], { exempt }));
    expect(done.hiddenRows.size).toBe(0);
  });

  it('extends to the class derived from a suppressed count', () => {
    const { hiddenRows } = protectedOf(packOf([3], [count('a')], [counts('a', 2024, [3, 8, 30])]));
    const classed = indicator({ id: 'kelas_a', kind: 'category', formula: { kind: 'classOf', input: 'a' } });
    expect([...hiddenByFormula(classed, 2024, hiddenRows)].sort()).toEqual([0, 1, 2]);
    expect(hiddenByFormula(classed, 2023, hiddenRows).size).toBe(0);
    expect(hiddenByFormula(count('b'), 2024, hiddenRows).size).toBe(0);
  });
});

describe('a pack that cannot be protected', () => {
  const a = counts('a', 2024, [3, 20, 30]);
  it.each([
    [
      'has no hierarchy',
      { ...packOf([3], [count('a')], [a]), districtOfRow: ['99.01.01', '', '99.01.01'] },
      'baris 3: kode kecamatan ""',
    ],
    [
      'publishes a whole that is smaller than the threshold',
      packOf(
        [3],
        [count('kel'), ratio('r')],
        [
          counts('kel', 2024, [3, 200, 300]),
          rates('r', 2024, [
            [2, 3],
            [20, 200],
            [30, 300],
          ]),
        ],
        { exempt: [{ indicator: 'kel', reason: 'x' }] },
      ),
      'tidak ada pola',
    ],
    [
      'has a sum that does not add up',
      packOf(
        [3],
        [count('a'), count('b'), count('c')],
        [a, counts('b', 2024, [9, 9, 9]), counts('c', 2024, [12, 29, 40])],
        {
          linked: [{ total: 'c', parts: ['a', 'b'] }],
        },
      ),
      'c, 2024, desa 2: ada 40, padahal bagian-bagiannya berjumlah 39',
    ],
    [
      'ties a name that no year has',
      packOf([3], [count('a')], [a], { linked: [{ total: 'z', parts: ['a'] }] }),
      'tidak ada tahun yang memuat z, a',
    ],
    [
      'exempts an indicator that it does not have',
      packOf([3], [count('a')], [a], { exempt: [{ indicator: 'z', reason: 'x' }] }),
      'indikator "z" tidak ada',
    ],
    [
      'shows one count two ways that differ',
      packOf(
        [3],
        [count('a', 'r'), ratio('r')],
        [
          a,
          rates('r', 2024, [
            [3, 50],
            [21, 50],
            [30, 50],
          ]),
        ],
      ),
      'a 2024, desa 1: ada 20, padahal pembilang r 21',
    ],
    [
      'exempts the count whose rate tells too much',
      packOf(
        [3],
        [count('a', 'r'), ratio('r')],
        [
          a,
          rates('r', 2024, [
            [3, 50],
            [20, 50],
            [30, 50],
          ]),
        ],
        { exempt: [{ indicator: 'a', reason: 'x' }] },
      ),
      'rasionya harus disembunyikan',
    ],
  ])('%s, which is reported', (_, pack, words) => {
    expect(protectPack(pack)).toContain(words);
  });
});
