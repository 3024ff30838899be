import { describe, expect, it } from 'vitest';
import { programmeStandings } from '../../../src/aggregate/programme/programmeStatus';
import { columnAmong, columnKey, type Indicator, type IndicatorYear } from '../../../src/data/model/dataset';
import {
  NO_SHARES,
  type Actor,
  type Intervention,
  type ProgrammeEvent,
} from '../../../src/data/model/programme';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { villageAnswers, type AnswersAsked } from '../../../src/reading/villageAnswers';
import { column, indicator } from '../aggregate/sample';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const both = (text: string) => ({ id: text, en: text });
const actor = (id: string, name: string): Actor => ({
  ...{ id, kind: id, name: both(name), aliases: [], symbol: 'Xx', color: '#000000' },
});
const actors = [actor('pemkab', 'Pemkab'), actor('usaha', 'Dunia usaha'), actor('pt', 'Perguruan tinggi')];

function work(change: Partial<Intervention>): Intervention {
  return {
    ...{ id: 'x', title: both('Pelatihan'), sector: 'umkm', actorIds: ['pemkab'], actorName: '', fund: '' },
    ...{ budget_rp: null, realised_rp: null, amountNote: '', commitment: null, shares: NO_SHARES, owner: '' },
    ...{ programme: '', updated: '', startYear: 2019, endYear: null, stage: 'running', beneficiaries: '' },
    ...{ precision: 'village', rows: [0], districts: [], points: [], provenance: 'resmi', sourceId: 's' },
    note: '',
    ...change,
  };
}

const p0 = (change: Partial<Indicator> = {}) =>
  indicator({
    id: 'p0',
    name: both('Penduduk miskin'),
    kind: 'ratio',
    unit: both('%'),
    decimals: 1,
    ...change,
  });

function columnsOf(...list: IndicatorYear[]) {
  return columnAmong(new Map(list.map((one) => [columnKey('p0', one.year), one])));
}

function said(change: Partial<AnswersAsked> = {}) {
  const asked: AnswersAsked = {
    ...{ row: 0, works: { here: [], around: [] }, hasWorks: true, actors, standing: undefined },
    ...{ indicator: null, columnOf: columnsOf() },
    ...change,
  };
  return Object.fromEntries(villageAnswers(asked, words).map(({ id, answer }) => [id, answer]));
}

const event = (change: Partial<ProgrammeEvent>): ProgrammeEvent => ({
  ...{ row: 0, status: 'red', date: '2016', basis: 'BDT 2015', parentRow: null, provenance: 'dokumentasi' },
  ...{ sourceId: 's', note: both('') },
  ...change,
});

describe('what a citizen asks first about a village', () => {
  it('counts activities by stage, what runs first, and names who does them and since when', () => {
    const here = [
      work({ id: 'a', startYear: 2021, stage: 'done' }),
      work({ id: 'b', startYear: 2018, actorIds: ['usaha', 'pemkab'] }),
      work({ id: 'c', startYear: 2023, actorIds: ['tidak-dikenal'], actorName: 'Karang taruna' }),
      work({ id: 'd', startYear: 2030, stage: 'planned', actorIds: ['pt'] }),
    ];
    expect(said({ works: { here, around: [] } })).toEqual({
      served: 'Ya. 4 kegiatan tercatat: 2 berjalan, 1 selesai, 1 rencana.',
      by: 'Pemkab, Dunia usaha, Karang taruna, dan 1 lainnya.',
      since: 'Sejak 2018. Yang terbaru mulai 2023.',
    });
  });

  it('says one year once, and that a source names nobody', () => {
    const here = [work({ actorIds: [] }), work({ actorIds: [] })];
    expect(said({ works: { here, around: [] } })).toMatchObject({
      by: 'Sumbernya tidak menyebut pelaku.',
      since: 'Sejak 2019.',
    });
  });

  it('gives no beginning to what is only planned', () => {
    expect(said({ works: { here: [work({ stage: 'planned' })], around: [] } })).not.toHaveProperty('since');
  });

  it('tells apart: nothing here, something in the kecamatan, no activities in the pack', () => {
    expect(said()).toEqual({ served: 'Belum ada kegiatan yang tercatat di sini.' });
    expect(said({ works: { here: [], around: [work({}), work({})] } }).served).toBe(
      'Belum tercatat di sini. 2 kegiatan tercatat untuk kecamatannya.',
    );
    expect(said({ hasWorks: false }).served).toBe('Paket data ini tidak memuat kegiatan.');
  });

  it('gives the latest event of the programme with its day', () => {
    const { byRow } = programmeStandings([
      event({ status: 'leftRed', date: '2020-08-04' }),
      event({ status: 'laboratory', date: '2018' }),
    ]);
    expect(said({ standing: byRow.get(0) }).changed).toBe('Keluar dari desa merah pada 4 Agustus 2020.');
  });

  it('compares the latest year with the first of the same data basis', () => {
    const one = p0({ years: [2015, 2019, 2021, 2024], basis: 'BDT 2015–2019; DTSEN 2021–2024' });
    const columnOf = columnsOf(column([30], { year: 2015 }), column([20], { year: 2021 }), column([12.5]));
    expect(said({ indicator: one, columnOf })).toMatchObject({
      changed: 'Penduduk miskin: 20,0\u00a0% pada 2021, 12,5\u00a0% pada 2024.',
      sure: 'Penduduk miskin adalah angka resmi. Galatnya tidak terbit.',
    });
  });

  it('says that a difference lies within the margin of error, and how wide the interval is', () => {
    const one = p0({ years: [2021, 2024], provenance: 'estimasi' });
    // The errors of both years together: √(3² + 4²) = 5; 1.96 × 5 = 9.8 is more than the difference of 7.
    const close = columnsOf(
      column([20], { year: 2021, standardError: [3] }),
      column([13], { standardError: [4] }),
    );
    expect(said({ indicator: one, columnOf: close })).toMatchObject({
      changed:
        'Penduduk miskin: 20,0\u00a0% pada 2021, 13,0\u00a0% pada 2024. Bedanya masih dalam batas galat.',
      // 13 ± 1.96 × 4 is 5.16 to 20.84; 4 ÷ 13 is 31 %, more than 30.
      sure: 'Penduduk miskin adalah estimasi model, bukan hasil pendataan. Nilainya antara 5 dan 21\u00a0%: tidak cukup pasti.',
    });
    const apart = columnsOf(
      column([23], { year: 2021, standardError: [3] }),
      column([13], { standardError: [4] }),
    );
    expect(said({ indicator: one, columnOf: apart }).changed).not.toContain('galat');
  });

  it('compares neither single years, nor two data bases, nor a hidden number', () => {
    expect(said({ indicator: p0(), columnOf: columnsOf(column([9])) }).changed).toBe(
      'Penduduk miskin hanya ada untuk 2024, jadi perubahan belum terlihat.',
    );
    const broken = p0({ years: [2015, 2024], basis: 'BDT 2015; DTSEN 2024' });
    expect(said({ indicator: broken, columnOf: columnsOf(column([9])) }).changed).toBe(
      'Penduduk miskin berganti dasar data, dari BDT 2015 ke DTSEN 2024. Angkanya tidak dibandingkan.',
    );
    const hidden = columnsOf(column(['suppressed'], { year: 2023 }), column([9]));
    expect(said({ indicator: p0({ years: [2023, 2024] }), columnOf: hidden }).changed).toBe(
      'Penduduk miskin tidak ada untuk 2023 dan 2024 sekaligus.',
    );
  });

  it('says where records of activities come from when they come from the press', () => {
    const here = [work({ provenance: 'dokumentasi' })];
    expect(said({ works: { here, around: [] } }).sure).toBe(
      'Catatan kegiatan dari dokumen publik dan mungkin belum lengkap.',
    );
  });
});
