import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../../scripts/pack/places';
import { serviceRows } from '../../../../scripts/pack/serviceRows';
import { readSourceTable } from '../../../../scripts/pack/sourceTable';
import { decodeUtf8 } from '../../../../src/data/bytes/utf8';
import { readTable } from '../../../../src/data/pack/tableReader';
import { readFileSync } from 'node:fs';

const dir = mkdtempSync(join(tmpdir(), 'petala-services-'));
const HEAD = 'npsn,nama,bentuk,status,kecamatan,lon,lat,catatan_koordinat';
const places = placesOf([
  {
    kode: '33.26.09.2020',
    kode_bps: '',
    nama: 'Rejo',
    jenis: 'desa',
    kode_kecamatan: '33.26.09',
    kecamatan: 'Kesesi',
    lon: 109.5,
    lat: -7,
    luas_km2: 3,
    rentang_panjang_km: 1,
    rentang_pendek_km: 1,
    arah_derajat: 0,
  },
]);

function rowsOf(...lines: string[]) {
  const path = join(dir, 'sekolah.csv');
  writeFileSync(path, [HEAD, ...lines, ''].join('\n'));
  return serviceRows(readSourceTable(path), places);
}

describe('services of the pack', () => {
  it('keep every school with its point as it stands, those that contradict their kecamatan marked', () => {
    const rows = rowsOf(
      '30,SMP SATU,SMP,S,Kesesi,109.7,-7.1,kecamatan lain',
      '20,SD DUA,SD,N,Kesesi,109.51,-7.02,dalam kecamatan',
      '40,SMP TIGA,SMP,N,Kesesi,9.5,7,di luar Indonesia',
      '10,SD EMPAT,SD,N,Kesesi,110.9,-7.3,di luar kabupaten',
    );
    expect(rows.map(({ id, status, letak, lon, catatan }) => [id, status, letak, lon, catatan])).toEqual([
      ['10', 'negeri', 'di_luar', 110.9, ''],
      ['20', 'negeri', 'sesuai', 109.51, ''],
      ['30', 'swasta', 'kecamatan_lain', 109.7, ''],
      ['40', 'negeri', 'di_luar', 9.5, 'Koordinat di luar Indonesia'],
    ]);
    expect(new Set(rows.map((row) => row.kode_kecamatan))).toEqual(new Set(['33.26.09']));
  });

  it('refuse a word that the source did not have before, with file and row', () => {
    expect(() => rowsOf('1,SD,SD,N,Kesesi,109,-7,entah')).toThrow('sekolah.csv, baris 2');
    expect(() => rowsOf('1,MI,MI,N,Kesesi,109,-7,dalam kecamatan')).toThrow('bentuk "MI"');
  });

  it('number as the source does: 654, of which 70 lie in another kecamatan and 4 outside', () => {
    const bytes = readFileSync('public/geojson/pekalongan/layanan.csv');
    const table = readTable('layanan', 'layanan.csv', bytes);
    if (!table.ok) throw new Error(decodeUtf8(bytes).slice(0, 80));
    const fits = table.value.text('letak');
    const count = (word: string) => fits.filter((one) => one === word).length;
    expect([fits.length, count('sesuai'), count('kecamatan_lain'), count('di_luar')]).toEqual([
      654, 580, 70, 4,
    ]);
  });
});
