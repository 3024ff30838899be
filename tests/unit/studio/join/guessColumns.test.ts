import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../../src/studio/join/guessColumns';
import { PEKALONGAN } from './pekalongan';

const SOME = PEKALONGAN.slice(20, 60);

describe('the guess of the columns that name a village', () => {
  it('goes by the cells, whatever the headings say', () => {
    const columns = [
      { name: 'kode', cells: SOME.map((_, i) => i + 1) },
      { name: 'kolom_2', cells: SOME.map(({ bpsCode }) => `id${bpsCode}`) },
      { name: 'kolom_3', cells: SOME.map(({ district }) => district.toUpperCase()) },
      {
        name: 'kolom_4',
        cells: [...SOME.slice(0, 30).map(({ name }) => `Desa ${name}`), ...Array<null>(10).fill(null)],
      },
      { name: 'Tahun', cells: SOME.map((_, i) => 2023 + (i % 2)) },
    ];
    expect(guessColumns({ columns }, PEKALONGAN)).toEqual({
      code: {
        column: 'kolom_2',
        fitting: 40,
        filled: 40,
        examples: SOME.slice(0, 3).map(({ bpsCode }) => `id${bpsCode}`),
      },
      district: {
        column: 'kolom_3',
        fitting: 40,
        filled: 40,
        examples: Array<string>(3).fill(SOME[0]!.district.toUpperCase()),
      },
      name: {
        column: 'kolom_4',
        fitting: 30,
        filled: 30,
        examples: SOME.slice(0, 3).map(({ name }) => `Desa ${name}`),
      },
      apart: { column: 'Tahun', fitting: 40, filled: 40, examples: ['2023', '2024', '2023'] },
    });
  });

  it('is none where nothing fits, and a year that is the same everywhere tells no rows apart', () => {
    const columns = [
      { name: 'kode_desa', cells: ['1', '2'] },
      { name: 'tahun', cells: [2024, 2024] },
    ];
    expect(guessColumns({ columns }, PEKALONGAN)).toEqual({
      code: null,
      name: null,
      district: null,
      apart: null,
    });
  });
});
