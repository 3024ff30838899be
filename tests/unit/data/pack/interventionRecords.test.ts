import { describe, expect, it } from 'vitest';
import { groupColumn } from '../../../../src/data/model/groupColumn';
import type { Villages } from '../../../../src/data/model/dataset';
import { readInterventions } from '../../../../src/data/pack/readInterventions';
import { readActors, readProblems } from '../../../../src/data/pack/readProgramme';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = new Map([
  ['01.2001', 0],
  ['01.2002', 1],
]);
const villages = {
  ...{ n: 2, kecamatan: groupColumn(['01', '01']) },
  ...{ lon: Float64Array.of(109, 110), lat: Float64Array.of(-7, -6) },
} as unknown as Villages;
const BASE = {
  ...{ id: 'a', judul: 'Air', sektor: 'Air bersih', tahun_mulai: 2023, status: 'rencana' },
  ...{ kode: '01.2001;01.2002', presisi_lokasi: 'desa', asal: 'peraga', sumber: 's' },
};
const read = (properties: Record<string, unknown>) =>
  readInterventions(
    'intervensi.geojson',
    bytes(JSON.stringify({ features: [{ geometry: null, properties: { ...BASE, ...properties } }] })),
    { rows, villages },
  );
const first = (properties: Record<string, unknown>) => {
  const result = read(properties);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value[0]!;
};

describe('the record of an intervention', () => {
  it('of an older pack, which has none of it, is empty', () => {
    expect(first({})).toMatchObject({
      commitment: null,
      shares: { places: null, actors: null, funds: null },
      ...{ owner: '', programme: '', updated: '' },
    });
  });

  it('has shares in the order of what they divide, as a list or as text', () => {
    const { shares } = first({
      ...{ porsi: [0.2, 0.8], pelaku: 'pemkab;usaha', porsi_pelaku: '0.7; 0.3' },
      ...{ sumber_dana: 'APBD; CSR', porsi_dana: '1;0' },
    });
    expect(shares).toEqual({ places: [0.2, 0.8], actors: [0.7, 0.3], funds: [1, 0] });
  });

  it('has what was promised, also without an amount', () => {
    expect(first({ komitmen_rp: 5, tanggal_komitmen: '2024-05', tenggat: '2025' }).commitment).toEqual({
      ...{ amount_rp: 5, date: '2024-05', due: '2025' },
    });
    expect(first({ tenggat: '2025' }).commitment).toEqual({ amount_rp: null, date: '', due: '2025' });
    expect(first({ komitmen_rp: 0 }).commitment?.amount_rp).toBe(0);
  });

  it('has its agency, its programme and its last update', () => {
    expect(first({ opd: 'Dinas A', program: 'KKN', diperbarui: '2024' })).toMatchObject({
      ...{ owner: 'Dinas A', programme: 'KKN', updated: '2024' },
    });
  });

  it.each([
    ['too few shares', { porsi: '1' }, 'porsi'],
    ['a share that is no number', { porsi: '0.5;separuh' }, 'porsi'],
    ['a blank share', { porsi: '0.5;' }, 'porsi'],
    ['shares of no actors', { porsi_pelaku: '1' }, 'porsi_pelaku'],
    ['a date that there is not', { diperbarui: '2023-02-30' }, 'diperbarui'],
    ['a promise below nothing', { komitmen_rp: -1 }, 'komitmen_rp'],
    ['an end before the start', { tahun_selesai: 2022 }, 'tahun_selesai'],
  ])('with %s is refused, and says where', (_, properties, column) => {
    const result = read(properties);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.fault.where).toBe(`fitur 1, ${column}`);
  });
});

describe('tables of who and what', () => {
  it('have actors with their kind and aliases, also without that column', () => {
    const old = readActors(
      'pelaku.csv',
      bytes('id,jenis,nama,nama_en,warna,simbol\na,usaha,A,A,#000000,Aa\n'),
    );
    expect(old.ok && old.value[0]).toMatchObject({ kind: 'usaha', aliases: [] });
    const text = 'id,jenis,nama,nama_en,warna,simbol,alias\na,usaha,A,A,#000000,Aa,B; C\n';
    const actors = readActors('pelaku.csv', bytes(text));
    expect(actors.ok && actors.value[0]?.aliases).toEqual(['B', 'C']);
  });

  it('have problems with their indicator, words and sectors', () => {
    const text =
      'id,nama,nama_en,indikator,label_ppa,sektor\nair,Air,Water,,Sumur kering; Air jauh,Air bersih\n';
    const problems = readProblems('masalah.csv', bytes(text));
    expect(problems.ok && problems.value).toEqual([
      {
        ...{ id: 'air', name: { id: 'Air', en: 'Water' }, indicatorId: '' },
        ...{ labels: ['Sumur kering', 'Air jauh'], sectors: ['Air bersih'] },
      },
    ]);
  });
});
