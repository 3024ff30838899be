import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interventionFeatures } from '../../../../scripts/pack/interventionFeatures';
import { placesOf, readVillageRows } from '../../../../scripts/pack/places';
import { countSchools, ellipseCost, namedVillage } from '../../../../scripts/pack/schools';
import { readSourceTable } from '../../../../scripts/pack/sourceTable';

const dir = mkdtempSync(join(tmpdir(), 'petala-table-'));

function table(name: string, text: string) {
  writeFileSync(join(dir, name), text);
  return readSourceTable(join(dir, name));
}

const HEAD =
  'kode,kode_bps,nama,jenis,kode_kecamatan,kecamatan,lon,lat,luas_km2,rentang_panjang_km,rentang_pendek_km,arah_derajat';
const villages = readVillageRows(
  table(
    'desa.csv',
    [
      HEAD,
      '33.26.15.2014,3326150015,Mulyorejo,desa,33.26.15,Tirto,109.64,-6.87,2,1,0.5,0',
      '33.26.09.2020,3326090020,Mulyorejo,desa,33.26.09,Kesesi,109.50,-7.00,3,1,1,0',
      '33.26.09.2001,3326090001,Rejo,desa,33.26.09,Kesesi,109.52,-7.00,3,1,1,0',
      '33.26.08.2012,3326080012,Tanjungkulon,desa,33.26.08,Kajen,109.58,-7.02,2,1,1,0',
      '',
    ].join('\n'),
  ),
);
const places = placesOf(villages);

describe('places', () => {
  it('stand in code order whatever the order of the file', () => {
    expect(villages.map(({ kode }) => kode)).toEqual([
      '33.26.08.2012',
      '33.26.09.2001',
      '33.26.09.2020',
      '33.26.15.2014',
    ]);
  });

  it('join the same name to another village in another kecamatan', () => {
    expect(places.village('Mulyorejo', 'Tirto', 'uji')).toBe(3);
    expect(places.village('Mulyorejo', 'Kesesi', 'uji')).toBe(2);
  });

  it('overlook spaces and case but no letter', () => {
    expect(places.village('tanjung kulon', 'KAJEN', 'uji')).toBe(0);
    expect(() => places.village('Tanjungkulan', 'Kajen', 'berkas.csv, baris 3')).toThrow(
      'berkas.csv, baris 3: "Tanjungkulan, Kec. Kajen" cocok dengan 0 desa',
    );
  });

  it('refuse a kecamatan that is not there', () => {
    expect(() => places.village('Mulyorejo', 'Wonokerto', 'uji')).toThrow('kecamatan "Wonokerto"');
  });

  it('refuse a code that stands twice', () => {
    const rows = table(
      'ganda.csv',
      `${HEAD}\n${'33.26.08.2012,1,A,desa,33.26.08,Kajen,1,1,1,1,1,0\n'.repeat(2)}`,
    );
    expect(() => readVillageRows(rows)).toThrow('dua kali');
  });
});

describe('source tables', () => {
  it('name file and row of a cell that is no number and of a row that is too short', () => {
    const [row] = table('angka.csv', 'a,b\nx,"1,5"\n');
    expect(() => row?.number('a')).toThrow('angka.csv, baris 2, kolom a: "x" bukan angka');
    expect(row?.text('b')).toBe('1,5');
    expect(() => row?.text('c')).toThrow('kolom c tidak ada');
    expect(() => table('pendek.csv', 'a,b\n1\n')).toThrow('pendek.csv, baris 2: 1 sel, seharusnya 2');
  });
});

describe('schools', () => {
  it('are placed by the longest village name that ends their own', () => {
    expect(namedVillage('SD NEGERI 02 MULYO REJO', [1, 2], villages)).toBe(2);
    expect(namedVillage('SD NEGERI 02 REJO', [1, 2], villages)).toBe(1);
    expect(namedVillage('SD NEGERI KETANON', [1, 2], villages)).toBeNull();
  });

  it('count by name, else by the nearest ellipse in their kecamatan, else not at all', () => {
    const rows = table(
      'sekolah.csv',
      [
        'npsn,nama,bentuk,status,kecamatan,lon,lat,catatan_koordinat',
        '1,SD NEGERI MULYOREJO,SD,N,Kesesi,109.52,-7.0,dalam kecamatan',
        '2,SMP NEGERI 1 REJO,SMP,N,Kesesi,109.501,-7.0,dalam kecamatan',
        '3,SD ISLAM,SD,S,Kesesi,109.52,-7.0,kecamatan lain',
        '',
      ].join('\n'),
    );
    const { count, byName, byPoint, doubtful, agreement } = countSchools(rows, villages, places);
    // The first by its name although its point lies in Rejo; the second by its point; the third is left out.
    expect(count).toEqual([0, 0, 2, 0]);
    expect([byName, byPoint, doubtful]).toEqual([1, 1, 1]);
    expect(agreement).toBe(0);
  });

  it('measure distance along and across the ellipse', () => {
    const ellipse = { lon: 109, lat: 0, rentang_panjang_km: 2, rentang_pendek_km: 0.5, arah_derajat: 90 };
    const step = 1 / 111.32;
    // One kilometre east, along the long axis: (1/2)². North, across it: (1/0.5)². Size term: 0.6 ln 1 = 0.
    expect(ellipseCost(ellipse, { lon: 109 + step, lat: 0 })).toBeCloseTo(0.25, 9);
    expect(ellipseCost(ellipse, { lon: 109, lat: step })).toBeCloseTo(4, 9);
  });
});

describe('interventions', () => {
  const HEADER =
    'id,judul,judul_en,sektor,pelaku,nama_pelaku,sumber_dana,pagu_rp,realisasi_rp,catatan_rp,tahun_mulai,tahun_selesai,status,penerima,tempat,presisi_lokasi,asal,sumber,catatan';
  const row = (place: string, precision: string) =>
    `a,Judul,Title,RTLH,pemkab,,,68000000,,,2021,,berjalan,,${place},${precision},dokumentasi,s,`;
  const features = (...lines: string[]) =>
    interventionFeatures(table('intervensi.csv', [HEADER, ...lines, ''].join('\n')), villages, places)
      .features;

  it('stand at the reference points of their villages, several as one MultiPoint', () => {
    const [one, two] = features(
      row('Mulyorejo / Tirto', 'desa'),
      row('Mulyorejo / Kesesi;Rejo / Kesesi', 'desa'),
    );
    expect(one?.geometry).toEqual({ type: 'Point', coordinates: [109.64, -6.87] });
    expect(one?.properties).toMatchObject({ kode: '33.26.15.2014', pagu_rp: 68_000_000, tahun_mulai: 2021 });
    expect(two?.geometry?.type).toBe('MultiPoint');
    expect(two?.properties.kode).toBe('33.26.09.2020;33.26.09.2001');
  });

  it('have no point where only the kecamatan or the regency is known', () => {
    const [kecamatan, regency] = features(row('Kesesi', 'kecamatan'), row('', 'kabupaten'));
    expect(kecamatan).toMatchObject({ geometry: null, properties: { kode: '33.26.09' } });
    expect(regency?.geometry).toBeNull();
    expect(regency?.properties).not.toHaveProperty('kode');
  });

  it('fail loudly on a village that is not in the named kecamatan', () => {
    expect(() => features(row('Rejo / Tirto', 'desa'))).toThrow('intervensi.csv, baris 2');
    expect(() => features(row('', 'desa'))).toThrow('tanpa tempat');
    expect(() => features(row('Kesesi', 'kabupaten'))).toThrow('dengan tempat');
  });
});
