import { describe, expect, test } from 'vitest';
import { readServices } from '../../../../src/data/pack/readServices';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';

const HEAD = 'id,nama,jenis,status,kode_kecamatan,lon,lat,letak,asal,sumber,catatan';
const kecamatan = {
  index: Uint32Array.of(0, 1),
  keys: ['99.01.01', '99.01.02'],
  labels: ['Utara', 'Selatan'],
};

function read(...rows: string[]): ReturnType<typeof readServices> {
  return readServices('layanan.csv', encodeUtf8([HEAD, ...rows, ''].join('\n')), { kecamatan });
}

describe('services', () => {
  test('come with the kecamatan that their source states, wherever their point lies', () => {
    const services = read(
      '7,SD SATU,SD,negeri,99.01.02,109.61,-7.03,sesuai,resmi,s1,',
      '8,SMP DUA,SMP,swasta,99.01.01,109.52,-6.91,kecamatan_lain,resmi,s2,diperiksa',
      '9,SLB TIGA,SLB,,99.01.01,9.5,7,di_luar,dokumentasi,s2,',
    );
    expect(services).toEqual({
      ok: true,
      value: [
        {
          id: '7',
          name: 'SD SATU',
          kind: 'SD',
          isPublic: true,
          district: 1,
          lon: 109.61,
          lat: -7.03,
          fit: 'agrees',
          note: '',
          provenance: 'resmi',
          sourceId: 's1',
        },
        expect.objectContaining({
          id: '8',
          isPublic: false,
          district: 0,
          fit: 'otherDistrict',
          note: 'diperiksa',
        }),
        expect.objectContaining({ id: '9', isPublic: null, lon: 9.5, lat: 7, fit: 'outside' }),
      ],
    });
  });

  test('of a kecamatan that the pack does not know are a fault with file, row and column', () => {
    expect(read('7,SD SATU,SD,,99.01.09,109.6,-7,sesuai,resmi,s1,')).toMatchObject({
      ok: false,
      fault: {
        code: 'packInconsistent',
        file: 'layanan.csv',
        where: 'baris 2, kolom kode_kecamatan',
        got: '99.01.09',
      },
    });
  });

  test.each([
    ['a point left out', '7,SD,SD,,99.01.01,,-7,sesuai,resmi,s1,', 'baris 2, kolom lon'],
    ['a word that is none', '7,SD,SD,,99.01.01,109,-7,entah,resmi,s1,', 'baris 2, kolom letak'],
    ['an operator that is none', '7,SD,SD,N,99.01.01,109,-7,sesuai,resmi,s1,', 'baris 2, kolom status'],
  ])('are refused for %s', (_, row, where) => {
    expect(read(row)).toMatchObject({ ok: false, fault: { code: 'rowInvalid', where } });
  });
});
