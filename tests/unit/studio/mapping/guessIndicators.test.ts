import { beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/data/model/dataset';
import { guessIndicators } from '../../../../src/studio/mapping/guessIndicators';
import { draftOf } from '../publish/draftOf';
import { partOf } from './partOf';

let indicators: readonly Indicator[];
beforeAll(async () => {
  indicators = (await draftOf('pekalongan')).indicators;
});

describe('guessIndicators', () => {
  it('gathers headings that differ by their year, and finds the indicator by any of its names', () => {
    const part = partOf({
      kode: ['a', 'b'],
      'IDM 2023': ['0,7', '0,8'],
      'Skor IDM 2024': ['0,71', '0,9'],
      'Angka sakit': [1, 2],
      Catatan: ['x', 'y'],
    });
    expect(guessIndicators(part, new Set(['kode']), indicators)).toEqual([
      {
        heading: 'idm',
        columns: [
          { column: 'IDM 2023', year: 2023 },
          { column: 'Skor IDM 2024', year: 2024 },
        ],
        indicatorId: 'idm',
        score: 1,
      },
      {
        heading: 'angka sakit',
        columns: [{ column: 'Angka sakit', year: null }],
        indicatorId: null,
        score: 0,
      },
    ]);
  });

  it('takes the name of the sheet where headings are years alone', () => {
    const part = partOf({ desa: ['a'], '2023': [1], '2024': [2] }, { name: 'Jumlah Penduduk' });
    expect(guessIndicators(part, new Set(['desa']), indicators)).toEqual([
      {
        heading: 'jumlah penduduk',
        columns: [
          { column: '2023', year: 2023 },
          { column: '2024', year: 2024 },
        ],
        indicatorId: 'penduduk',
        score: 1,
      },
    ]);
  });

  it('keeps apart what is of the same year or may be of another unit', () => {
    const part = partOf({
      'IDM 2024': ['0,7'],
      'Skor IDM 2024': ['0,71'],
      'Jumlah miskin 2023': [12],
      'Angka miskin 2024': ['12,5'],
      'Skor SDGs': [40],
      'SDGs 2023': [41],
    });
    const headings = guessIndicators(part, new Set(), indicators).map(({ heading }) => heading);
    expect(headings).toEqual(['idm', 'skor idm', 'jumlah miskin', 'angka miskin', 'skor sdgs', 'sdgs']);
  });

  it('offers nothing that shares too few words', () => {
    const part = partOf({ 'Luas panen padi sawah': [1, 2] });
    expect(guessIndicators(part, new Set(), indicators)[0]).toMatchObject({ indicatorId: null, score: 0 });
  });
});
