import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../src/data/import/imported';
import { columnKinds, yearLayout, yearOf } from '../../../../../src/data/import/tables/columnKinds';

const part = (columns: Readonly<Record<string, readonly Cell[]>>) => ({
  columns: Object.entries(columns).map(([name, cells]) => ({ name, cells })),
});
const kindOf = (name: string, cells: readonly Cell[]) => {
  const [guess] = columnKinds(part({ [name]: cells }));
  return [guess!.kind, guess!.share];
};

describe('what a column probably is', () => {
  it.each([
    ['kode', ['33.26.01.2001', '3326012002', '3,32602E+09', 3326012004], 'kemendagri', 0.75],
    ['x', ['33.26.01.1001', '33.26.01.2002'], 'kemendagri', 1],
    ['kode', ['id3326010001', '3326010002', '3326101003'], 'bps', 1],
    // Some codes of BPS have the shape of the other system; the heading knows.
    ['kode_bps', ['3326101001', '3326131002'], 'bps', 1],
    ['Nama Desa', ['Kajen', 'Kesesi', null], 'village', 1],
    ['KECAMATAN', ['Kajen', 'Kesesi'], 'district', 1],
    ['Tahun', ['2023', '2024'], 'year', 1],
    ['x', [2023, 2024, 2024], 'year', 1],
    ['penduduk', [2023, 2024, 2050], 'number', 1],
    ['miskin', ['1.234', '-', '12'], 'number', 1],
    ['tanggal', ['2024-03-15', '15/10/2017', '5 Maret 2024'], 'date', 1],
    ['Lintang', ['-7.1', `7°30' LS`], 'latitude', 1],
    ['lon', [109.5, '109,6'], 'longitude', 1],
    ['titik', ['-7.1, 109.5', '-7,2; 109,6'], 'coordinates', 1],
    ['IDM', ['0,6041', '0,6619'], 'number', 1],
    ['catatan', ['baik', 'cukup'], 'text', 1],
    ['kosong', [null, null], 'empty', 1],
  ] as const)('%s with %j is %s', (name, cells, kind, share) => {
    expect(kindOf(name, cells)).toEqual([kind, share]);
  });

  it('is a name of a village or kecamatan where most cells are known ones, whatever the heading', () => {
    const known = { villages: new Set(['kajen', 'api api', 'bodas']), districts: new Set(['kandangserang']) };
    const guesses = columnKinds(
      part({ a: ['KAJEN', 'Api-Api', 'Bodas', 'Lain'], b: ['Kandangserang', 'kandangserang', null, 'x'] }),
      known,
    );
    expect(guesses.map(({ kind, share }) => [kind, share])).toEqual([
      ['village', 0.75],
      ['district', 2 / 3],
    ]);
  });
});

describe('the years of a table', () => {
  it('stand in the headings of its columns, or in a column', () => {
    const wide = part({
      kode: ['33.26.01.2001'],
      'IDM 2023': [0.5],
      'IDM 2024': [0.6],
      'Tahun 2024 / Jumlah': [3],
    });
    expect(yearLayout(columnKinds(wide))).toEqual({
      kind: 'columns',
      columns: [
        { column: 'IDM 2023', name: 'IDM', year: 2023 },
        { column: 'IDM 2024', name: 'IDM', year: 2024 },
        { column: 'Tahun 2024 / Jumlah', name: 'Jumlah', year: 2024 },
      ],
    });
    const long = part({ tahun: ['2023', '2024'], nilai: ['1', '2'] });
    expect(yearLayout(columnKinds(long))).toEqual({ kind: 'rows', column: 'tahun' });
    expect(yearLayout(columnKinds(part({ nilai: ['1'] })))).toEqual({ kind: 'none' });
  });

  it('are four digits by themselves', () => {
    expect([yearOf('idm_2024'), yearOf('2020/2021'), yearOf('kode 332601'), yearOf('120245')]).toEqual([
      ...[2024, 2021, null, null],
    ]);
  });
});
