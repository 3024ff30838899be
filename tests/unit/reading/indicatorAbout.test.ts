import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnKey, indicatorOf, type Dataset, type Indicator } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { indicatorAbout } from '../../../src/reading/indicatorAbout';
import { NAMED_FIXTURES } from '../../../src/reading/indicatorChecks';
import { column, indicator, type Cell } from '../aggregate/sample';
import { viewedPack } from '../../support/viewedPack';

const ID = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const EN = { t: translator('en'), f: formats('en'), language: 'en' } as const;
const both = (text: string) => ({ id: text, en: text });

let pekalongan: Dataset;
let contoh: Dataset;
beforeAll(async () => {
  pekalongan = (await viewedPack('pekalongan')).dataset;
  contoh = (await viewedPack('contoh')).dataset;
});

function about(dataset: Dataset, id: string, words: typeof ID | typeof EN = ID) {
  return indicatorAbout({ dataset, indicator: indicatorOf(dataset, id)! }, words);
}

/** The page of an indicator that stands in a pack by itself, with the cells of its years. */
function aboutOne(
  one: Indicator,
  cells: Readonly<Record<number, readonly Cell[]>>,
  errors?: readonly number[],
) {
  const columns = new Map(
    Object.entries(cells).map(([year, list]) => {
      const parts = { indicatorId: one.id, year: Number(year), ...(errors ? { standardError: errors } : {}) };
      return [columnKey(one.id, Number(year)), column(list, parts)] as const;
    }),
  );
  const dataset = { ...pekalongan, indicators: [one], columns, sources: new Map() };
  return indicatorAbout({ dataset, indicator: one }, ID);
}

describe('the page of method of a published index', () => {
  it('says what it is, which way is worse and what darker means', () => {
    const idm = about(pekalongan, 'idm');
    expect(idm).toMatchObject({
      name: 'Indeks Desa Membangun (IDM)',
      unit: 'indeks 0–1',
      direction: 'makin rendah makin berat',
      darker: 'Di peta, makin gelap berarti makin rendah, jadi makin berat.',
      formula: 'rata-rata IKS, IKE, IKL',
      provenance: 'resmi',
      provenanceName: 'Resmi',
      licence: 'lihat penerbit',
      years: [2024],
    });
    expect(idm.inputs.map(({ id }) => id)).toEqual(['iks', 'ike', 'ikl']);
    expect(idm.classes.slice(0, 2)).toEqual(['Sangat Tertinggal sampai 0,4907', 'Tertinggal sampai 0,5989']);
    expect(idm.classes.at(-1)).toBe('Mandiri di atasnya');
    expect(idm.sources.map(({ id }) => id)).toEqual(['idm-2024', 'permendesa-2-2016']);
  });

  it('is never added up or averaged', () => {
    expect(about(pekalongan, 'idm').aggregation).toMatch(
      /^Tidak dijumlahkan dan tidak dirata-ratakan\..*seperlima terberat/,
    );
    expect(about(pekalongan, 'idm_status').aggregation).toMatch(/kelas terberat\.$/);
  });

  it('is computed again from its inputs for every village that has it', () => {
    expect(about(pekalongan, 'idm').recomputed).toBe(
      'Dihitung ulang untuk 272 desa, tahun 2024: 272 sama setelah dibulatkan.',
    );
    expect(about(pekalongan, 'iks').recomputed).toBe('');
  });

  it('counts who has a number: 272 of 272, the other 13 are urban wards', () => {
    const { counts, gaps } = about(pekalongan, 'idm');
    expect(counts).toEqual([
      {
        year: 2024,
        present: 272,
        missing: 0,
        suppressed: 0,
        notApplicable: 13,
        applicable: 272,
        withError: 0,
      },
    ]);
    expect(gaps).toContain('Tidak berlaku untuk 13 desa atau kelurahan.');
    expect(gaps).toContain('Hanya ada satu tahun, jadi perubahannya tidak dapat dilihat.');
    expect(gaps).toContain('Penerbit tidak menyatakan lisensi yang jelas.');
  });

  it('speaks English', () => {
    const idm = about(pekalongan, 'idm', EN);
    expect(idm.name).toBe('Village Development Index (IDM)');
    expect(idm.darker).toBe('On the map, darker means lower, and so worse.');
    expect(idm.gaps).toContain('Does not apply to 13 villages or urban wards.');
  });
});

describe('what is missing about an indicator', () => {
  it('names years without data between the first and the last, and a change of the basis', () => {
    expect(about(contoh, 'rtlh_persen').gaps).toContain('Tidak ada data untuk tahun 2017.');
    const { gaps, bases } = about(contoh, 'desil_1_4');
    expect(bases.map(({ label }) => label)).toEqual(['BDT 2015–2020', 'DTSEN 2021–2024']);
    expect(gaps).toContain(
      'Dasar data berganti: BDT 2015–2020, DTSEN 2021–2024. Angka sebelum dan sesudahnya jangan dibandingkan.',
    );
  });

  it('says first that figures are made up, modelled or quoted', () => {
    expect(about(contoh, 'p0').gaps[0]).toBe('Angka ini rekaan untuk contoh, bukan data.');
    expect(about(pekalongan, 'p0_desa').gaps[0]).toBe('Angka ini hasil model, bukan angka terbitan lembaga.');
    expect(about(pekalongan, 'rob_kk').gaps[0]).toMatch(/^Angka ini dikutip/);
    expect(about(pekalongan, 'idm').gaps.join(' ')).not.toMatch(/rekaan|model|dikutip/);
  });

  it('counts each mark apart, in the latest year', () => {
    const one = indicator({ id: 'x', kind: 'count', years: [2020, 2021] });
    const cells: Cell[] = [3, 'missing', 'missing', 'suppressed', 'notApplicable', 0];
    const { counts, gaps } = aboutOne(one, { 2020: [1, 2, 3, 4, 5, 6], 2021: cells });
    expect(counts.map(({ year, present }) => [year, present])).toEqual([
      [2021, 2],
      [2020, 6],
    ]);
    expect(gaps).toEqual([
      '2 dari 5 desa belum punya angka tahun 2021.',
      '1 angka tahun 2021 disembunyikan demi kerahasiaan keluarga.',
      'Tidak berlaku untuk 1 desa atau kelurahan.',
    ]);
  });

  it('says whether a standard error comes with the numbers, and that it is not known before they are loaded', () => {
    const one = indicator({ id: 'x', kind: 'count', years: [2021] });
    const errors = [0.5, Number.NaN, 0.1];
    expect(aboutOne(one, { 2021: [1, 2, 'missing'] }, errors).error).toBe(
      '1 dari 2 angka tahun 2021 disertai galat baku.',
    );
    expect(aboutOne(one, { 2021: [1, 2, 3] }).error).toMatch(/^Galat baku tidak terbit/);
    expect(aboutOne(one, {}).error).toMatch(/setelah angkanya dimuat/);
    expect(aboutOne(one, {}).counts).toEqual([]);
  });

  it('names sources whose address was not kept', () => {
    const one = indicator({ sourceIds: ['a', 'b'] });
    const source = { publisher: '', licence: '', date: '', note: '' };
    const sources = new Map([
      ['a', { ...source, id: 'a', title: 'Tanpa alamat', url: '' }],
      ['b', { ...source, id: 'b', title: 'Beralamat', url: 'https://contoh.invalid/' }],
    ]);
    const { gaps } = indicatorAbout({ dataset: { ...pekalongan, sources }, indicator: one }, ID);
    expect(gaps).toContain('Alamat sumber ini tidak tersimpan: Tanpa alamat.');
  });
});

describe('what an indicator is checked against', () => {
  it('by what is done with its numbers', () => {
    const names = (one: ReturnType<typeof about>) => one.checks.flatMap(({ fixtures }) => fixtures);
    expect(names(about(pekalongan, 'miskin'))).toContain('rollup_a');
    expect(names(about(pekalongan, 'idm'))).not.toContain('rollup_a');
    expect(names(about(pekalongan, 'idm_status'))).toEqual([]);
    expect(names(about(contoh, 'ats'))).toContain('sdc_hierarchy_a');
    expect(names(about(pekalongan, 'miskin'))).not.toContain('sdc_hierarchy_a');
  });

  it('every reference answer that is named exists', () => {
    expect(NAMED_FIXTURES.filter((name) => !existsSync(`tests/fixtures/truth/${name}.json`))).toEqual([]);
  });
});

it('every indicator of both packs has its page, in both languages, without a text that lacks a word', () => {
  for (const dataset of [pekalongan, contoh]) {
    for (const { id } of dataset.indicators) {
      for (const words of [ID, EN])
        expect(JSON.stringify(about(dataset, id, words))).not.toMatch(/\{\w+[:}]/);
    }
  }
});

it('the inputs of a formula that the pack does not have are left out of the links', () => {
  const one = indicator({ formula: { kind: 'mean', inputs: ['idm', 'nowhere'] }, name: both('Rata-rata') });
  const { inputs, formula } = indicatorAbout(
    { dataset: { ...pekalongan, indicators: [one] }, indicator: one },
    ID,
  );
  expect(inputs).toEqual([{ id: 'idm', name: 'Rata-rata' }]);
  expect(formula).toBe('rata-rata IDM, nowhere');
});
