import { describe, expect, it } from 'vitest';
import { namesakes, placeAt, rowsOfKecamatan } from '../../../src/reading/villagePlace';
import { villages } from '../aggregate/sample';

const all = villages([
  { code: '33.26.09.2011', name: 'Mulyorejo', kecamatan: 'Kesesi' },
  { code: '33.26.09.2012', name: 'Mulyorej', kecamatan: 'Kesesi' },
  { code: '33.26.15.1001', name: 'Mulyoreja', kind: 'kelurahan', kecamatan: 'Tirto', typology: 'perkotaan' },
  { code: '33.26.15.2014', bps: '3326150015', name: 'Mulyorejo', kecamatan: 'Tirto', typology: 'pesisir' },
]);

describe('a village in words', () => {
  it('has both codes, its kind, its kecamatan and its typology', () => {
    expect(placeAt(all, 3)).toEqual({
      row: 3,
      code: '33.26.15.2014',
      bpsCode: '3326150015',
      name: 'Mulyorejo',
      kind: 'desa',
      kecamatan: 'Tirto',
      typology: 'pesisir',
    });
  });

  it('lies in its kecamatan with the others of it', () => {
    expect(rowsOfKecamatan(all, 2)).toEqual([2, 3]);
  });
});

describe('namesakes', () => {
  it('bear exactly the same name, in another place', () => {
    expect(namesakes(all, 3)).toEqual([0]);
    expect(namesakes(all, 0)).toEqual([3]);
  });

  it('are not names of the same length or beginning', () => {
    expect(namesakes(all, 1)).toEqual([]);
    expect(namesakes(all, 2)).toEqual([]);
  });
});
