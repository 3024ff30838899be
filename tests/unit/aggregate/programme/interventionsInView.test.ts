import { describe, expect, it } from 'vitest';
import {
  ALL_INTERVENTIONS,
  interventionsInView,
  type InterventionFilter,
  type InterventionsQuestion,
} from '../../../../src/aggregate/programme/interventionsInView';
import { NO_SHARES, type Intervention } from '../../../../src/data/model/programme';
import { groups } from '../sample';

function intervention(id: string, change: Partial<Intervention> = {}): Intervention {
  return {
    id,
    title: { id, en: id },
    sector: 'RTLH',
    actorIds: ['pemkab'],
    actorName: '',
    fund: '',
    budget_rp: null,
    realised_rp: null,
    amountNote: '',
    commitment: null,
    shares: NO_SHARES,
    owner: '',
    programme: '',
    updated: '',
    startYear: 2020,
    endYear: null,
    stage: 'done',
    beneficiaries: '',
    precision: 'village',
    rows: [],
    districts: [],
    points: [],
    provenance: 'dokumentasi',
    sourceId: 'uji',
    note: '',
    ...change,
  };
}

// villages 0, 1 in kecamatan 0; 2, 3, 4 in kecamatan 1
const kecamatan = groups(['a', 'a', 'b', 'b', 'b']);
const interventions = [
  intervention('jamban', { rows: [1, 4], budget_rp: 300, realised_rp: 250, actorIds: ['usaha', 'pemdes'] }),
  intervention('batik', { districts: [1], precision: 'district', stage: 'planned' }),
  intervention('rtlh', { precision: 'regency', budget_rp: 19_490_000_000 }),
  intervention('lele', { rows: [4], budget_rp: 68, stage: 'running' }),
  intervention('listrik', { rows: [0], budget_rp: 0 }),
];
const ask = (change: Partial<InterventionsQuestion> = {}) =>
  interventionsInView({
    interventions,
    filter: ALL_INTERVENTIONS,
    inView: null,
    kecamatan,
    ...change,
  });
const asking = (filter: Partial<InterventionFilter>) => ask({ filter: { ...ALL_INTERVENTIONS, ...filter } });
const ids = (shown: readonly Intervention[] | undefined) => shown?.map(({ id }) => id);

describe('interventions in view', () => {
  it('are all of them without filters', () => {
    expect(ids(ask().shown)).toEqual(['jamban', 'batik', 'rtlh', 'lele', 'listrik']);
  });

  it('are listed under each village they name, under their kecamatan, or under the regency', () => {
    const { byRow, byDistrict, regencyWide } = ask();
    expect([...byRow].map(([row, list]) => [row, ids(list)])).toEqual([
      [1, ['jamban']],
      [4, ['jamban', 'lele']],
      [0, ['listrik']],
    ]);
    expect([...byDistrict].map(([district, list]) => [district, ids(list)])).toEqual([[1, ['batik']]]);
    expect(ids(regencyWide)).toEqual(['rtlh']);
  });

  it('that name a village twice are listed once', () => {
    const twice = ask({ interventions: [intervention('dua', { rows: [2, 2] })] });
    expect(ids(twice.byRow.get(2))).toEqual(['dua']);
  });

  it('pass the filter by any of their actors, not only the lead', () => {
    expect(ids(asking({ actorIds: ['pemdes', 'pt'] }).shown)).toEqual(['jamban']);
  });

  it('pass by stage, combined with another filter', () => {
    expect(ids(asking({ stages: ['running', 'planned'] }).shown)).toEqual(['batik', 'lele']);
    expect(asking({ actorIds: ['pemdes'], stages: ['running'] }).shown).toEqual([]);
  });

  it('pass by sector and by fund', () => {
    const list = [
      intervention('a', { sector: 'air', fund: 'APBD' }),
      intervention('b', { sector: 'air', fund: 'CSR' }),
      intervention('c', { sector: 'usaha', fund: 'CSR' }),
    ];
    const of = (filter: Partial<InterventionFilter>) =>
      ids(ask({ interventions: list, filter: { ...ALL_INTERVENTIONS, ...filter } }).shown);
    expect(of({ sectors: ['air'] })).toEqual(['a', 'b']);
    expect(of({ sectors: ['air'], funds: ['CSR'] })).toEqual(['b']);
  });

  it('count under each fund where several pay', () => {
    const list = [
      intervention('rumah', { fund: 'APBN-DAK; APBD Provinsi; CSR' }),
      intervention('sumur', { fund: 'CSR' }),
      intervention('jalan', { fund: '' }),
    ];
    const of = (funds: readonly string[]) =>
      ids(ask({ interventions: list, filter: { ...ALL_INTERVENTIONS, funds } }).shown);
    expect(of(['CSR'])).toEqual(['rumah', 'sumur']);
    expect(of(['APBD Provinsi'])).toEqual(['rumah']);
    expect(of([''])).toEqual(['jalan']);
  });

  it('pass by years in which they ran; without an end they still run, unless they are done', () => {
    const list = [
      intervention('2018 to 2020', { startYear: 2018, endYear: 2020 }),
      intervention('since 2019', { startYear: 2019, stage: 'running' }),
      intervention('done in 2019', { startYear: 2019, stage: 'done' }),
    ];
    const of = (from: number, to: number) =>
      ids(ask({ interventions: list, filter: { ...ALL_INTERVENTIONS, years: { from, to } } }).shown);
    expect(of(2020, 2022)).toEqual(['2018 to 2020', 'since 2019']);
    expect(of(2021, 2022)).toEqual(['since 2019']);
    expect(of(2015, 2018)).toEqual(['2018 to 2020']);
    expect(of(2019, 2019)).toEqual(['2018 to 2020', 'since 2019', 'done in 2019']);
  });

  it('depend on the view: by village, by a kecamatan with a visible village, and regency-wide ones always', () => {
    const east = ask({ inView: Uint8Array.of(0, 0, 1, 0, 0) });
    expect(ids(east.shown)).toEqual(['batik', 'rtlh']);
    const north = ask({ inView: Uint8Array.of(0, 1, 0, 0, 0) });
    expect(ids(north.shown)).toEqual(['jamban', 'rtlh']);
    expect([...north.byRow.keys()]).toEqual([1]);
  });
});

describe('money', () => {
  it('is summed once per intervention; unstated amounts are counted apart, and zero is an amount', () => {
    const { budget, realised } = ask({ inView: Uint8Array.of(1, 1, 0, 1, 1) });
    expect(budget).toEqual({ sum_rp: 19_490_000_368, known: 4, unknown: 1 });
    expect(realised).toEqual({ sum_rp: 250, known: 1, unknown: 4 });
  });

  it('of no interventions is known 0 and unknown 0', () => {
    expect(ask({ interventions: [] }).budget).toEqual({ sum_rp: 0, known: 0, unknown: 0 });
  });
});
