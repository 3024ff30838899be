import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../../src/aggregate/arithmetic/arithmetic';
import {
  columnKey,
  type Dataset,
  type Indicator,
  type IndicatorYear,
} from '../../../../src/data/model/dataset';
import { column, indicator, villages, type Cell } from '../sample';

const OFFICIAL = {
  upper: [0.4907, 0.5989, 0.7072, 0.8155],
  labels: ['Sangat Tertinggal', 'Tertinggal', 'Berkembang', 'Maju', 'Mandiri'].map((t) => ({ id: t, en: t })),
};

function dataset(parts: readonly (readonly [Indicator, IndicatorYear])[]): Dataset {
  return {
    manifest: {
      id: 'uji',
      title: { id: 'Uji', en: 'Test' },
      region: {
        code: '33.26',
        name: { id: 'Kab.', en: 'Regency' },
        subtitle: { id: '', en: '' },
      },
      version: '2024.3',
      created: '2024-12-01',
      demo: false,
      bbox: [109, -7.3, 110, -6.8],
      defaultIndicator: 'idm',
      villageCount: 2,
      boundary: { status: 'model', note: { id: '', en: '' }, sourceIds: [] },
      resources: [],
    },
    villages: villages([
      { code: '33.26.15.2011', name: 'Jeruksari', kecamatan: 'Tirto' },
      { code: '33.26.15.2014', name: 'Mulyorejo', kecamatan: 'Tirto' },
    ]),
    indicators: parts.map(([one]) => one),
    sources: new Map(),
    columns: new Map(parts.map(([one, values]) => [columnKey(one.id, values.year), values])),
  };
}

const part = (id: string, cells: readonly Cell[], change: Partial<Indicator> = {}) =>
  [indicator({ id, ...change }), column(cells, { indicatorId: id })] as const;

const idm = (cells: readonly Cell[]) =>
  part('idm', cells, { formula: { kind: 'mean', inputs: ['iks', 'ike', 'ikl'] }, official: OFFICIAL });
const terms = [part('iks', [0.6457, 0.5]), part('ike', [0.3667, 'missing']), part('ikl', [0.8, 0.4])];

const ask = (data: Dataset, indicatorId: string, row = 0) =>
  arithmetic(data, { indicatorId, year: 2024, row });

describe('a mean', () => {
  it('is recomputed from its terms and agrees after rounding', () => {
    // (0.6457 + 0.3667 + 0.8) / 3 = 0.604133…
    const answer = ask(dataset([idm([0.6041, 0.45]), ...terms]), 'idm');
    expect(answer?.inputs.map(({ value }) => value)).toEqual([0.6457, 0.3667, 0.8]);
    expect(answer?.inputs.map((input) => input.indicator?.id)).toEqual(['iks', 'ike', 'ikl']);
    expect(answer?.recomputed).toBeCloseTo(0.6041333, 6);
    expect([answer?.agrees, answer?.difference]).toEqual([true, 0]);
  });

  it('reports by how much the published value differs', () => {
    const answer = ask(dataset([idm([0.6058, 0.45]), ...terms]), 'idm');
    expect([answer?.agrees, answer?.withinRounding]).toEqual([false, false]);
    expect(answer?.difference).toBeCloseTo(0.0017, 10);
  });

  it('distinguishes differences explained by rounding of the terms from others', () => {
    // terms to four decimals move the mean 0.604133 by up to 0.00005: 0.6042 is within 0.0001, 0.6040 is not
    const published = (value: number) => ask(dataset([idm([value]), ...terms]), 'idm');
    expect(published(0.6042)).toMatchObject({ agrees: false, withinRounding: true });
    expect(published(0.604)).toMatchObject({ agrees: false, withinRounding: false });
    expect(published(0.6042)?.difference).toBeCloseTo(0.0001, 10);
  });

  it('accepts either rounding of a value halfway between', () => {
    const half = [part('a', [0.1]), part('b', [0.1001])]; // mean 0.10005
    for (const published of [0.1, 0.1001]) {
      const mean = part('m', [published], { formula: { kind: 'mean', inputs: ['a', 'b'] } });
      expect(ask(dataset([mean, ...half]), 'm')?.agrees, String(published)).toBe(true);
    }
  });

  it("is not recomputed where a term is missing, and shows the term's mark", () => {
    const answer = ask(dataset([idm([0.6041, 0.45]), ...terms]), 'idm', 1);
    expect(answer?.inputs.map(({ value, mark }) => [value, mark])).toEqual([
      [0.5, 0],
      [null, 1],
      [0.4, 0],
    ]);
    expect([answer?.recomputed, answer?.agrees, answer?.difference]).toEqual([null, null, null]);
  });

  it('finds terms in columns that were loaded later', () => {
    const data = dataset([idm([0.6041, 0.45]), ...terms]);
    const without: Dataset = { ...data, columns: new Map() };
    expect(ask(without, 'idm')).toBeNull();
    const answer = arithmetic(without, { indicatorId: 'idm', year: 2024, row: 0 }, data.columns);
    expect(answer?.agrees).toBe(true);
  });
});

describe('a ratio', () => {
  const rate = (numerator: number[], denominator: number[]) =>
    dataset([
      [
        indicator({ id: 'p0', kind: 'ratio', multiplier: 100, decimals: 2, formula: { kind: 'ratio' } }),
        column([12.9, 30], { indicatorId: 'p0', numerator, denominator, standardError: [2.58, 12] }),
      ],
    ]);

  it('is numerator over denominator times the multiplier', () => {
    // 129 of 1000 is 12.9 %, where the multiplier is forgotten 0.13
    const answer = ask(rate([129, 6], [1000, 0]), 'p0');
    expect(answer?.inputs.map(({ role, value }) => [role, value])).toEqual([
      ['numerator', 129],
      ['denominator', 1000],
    ]);
    expect([answer?.recomputed, answer?.agrees, answer?.multiplier]).toEqual([12.9, true, 100]);
  });

  it('with denominator 0 is not recomputed', () => {
    expect(ask(rate([129, 6], [1000, 0]), 'p0', 1)?.recomputed).toBeNull();
  });

  it('shows its standard error, its interval of 1.96 of them and its certainty', () => {
    const answer = ask(rate([129, 6], [1000, 0]), 'p0');
    expect(answer?.standardError).toBe(2.58);
    expect(answer?.interval?.low).toBeCloseTo(12.9 - 5.0568, 10);
    expect(answer?.interval?.high).toBeCloseTo(17.9568, 10);
    expect([answer?.cv_pct, answer?.certainty]).toEqual([expect.closeTo(20, 10), 'careful']);
    expect(ask(rate([129, 6], [1000, 0]), 'p0', 1)?.certainty).toBe('unsure');
  });
});

describe('a class', () => {
  const status = (published: number) =>
    dataset([
      idm([0.5989, 0.7]),
      ...terms,
      part('status', [published], {
        kind: 'category',
        decimals: 0,
        formula: { kind: 'classOf', input: 'idm' },
      }),
    ]);

  it('is derived from its input; a value equal to a bound is in the class it closes', () => {
    const answer = ask(status(1), 'status');
    expect([answer?.recomputed, answer?.agrees]).toEqual([1, true]);
    expect(answer?.classes).toBe(OFFICIAL);
  });

  it('that differs from the published class is reported', () => {
    expect(ask(status(2), 'status')).toMatchObject({ recomputed: 1, agrees: false, difference: 1 });
  });
});

describe('formulas that cannot be recomputed', () => {
  it('list the inputs of a model without a result', () => {
    const model = part('miskin', [41], {
      formula: { kind: 'model', inputs: ['ike'] },
      provenance: 'estimasi',
    });
    const answer = ask(dataset([model, ...terms]), 'miskin');
    expect(answer).toMatchObject({ kind: 'model', recomputed: null, agrees: null, provenance: 'estimasi' });
    expect(answer?.inputs.map(({ value }) => value)).toEqual([0.3667]);
  });

  it('show a reported value with its provenance', () => {
    const answer = ask(dataset([part('sekolah', [3, 0], { formula: { kind: 'reported' } })]), 'sekolah', 1);
    expect(answer).toMatchObject({
      question: { packId: 'uji', indicatorId: 'sekolah', year: 2024, row: 1 },
      published: 0,
      inputs: [],
      standardError: null,
      interval: null,
      certainty: null,
      sourceIds: ['idm-2024'],
      basis: 'IDM 2024',
      dataVersion: '2024.3',
    });
  });

  it('show only the mark of a cell without a value, so that inputs do not reveal a suppressed one', () => {
    const answer = ask(dataset([idm(['suppressed', 0.45]), ...terms]), 'idm');
    expect([answer?.mark, answer?.published, answer?.recomputed]).toEqual([2, null, null]);
  });

  it('is null for an indicator, a year or a row that the pack does not have', () => {
    const data = dataset([idm([0.6, 0.7]), ...terms]);
    expect(ask(data, 'tidak-ada')).toBeNull();
    expect(arithmetic(data, { indicatorId: 'idm', year: 1999, row: 0 })).toBeNull();
    expect(ask(data, 'idm', 2)).toBeNull();
  });
});
