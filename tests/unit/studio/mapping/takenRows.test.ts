import { expect, it } from 'vitest';
import { tableOfColumns, takenRows } from '../../../../src/studio/mapping/takenRows';
import { TEMPLATES } from '../../../../src/studio/templates/templates';

const VILLAGES = new Set(['33.26.01.2001', '33.26.01.2002']);
const namesOf = (id: keyof typeof TEMPLATES) => TEMPLATES[id].columns.map(({ name }) => name);

/** A part of rows as they would be in a file that begins with a header. */
function partOf(names: readonly string[], rows: readonly (readonly (string | number | null)[])[]) {
  return {
    rows: rows.length,
    rowNumbers: Int32Array.from(rows, (_, i) => i + 2),
    columns: names.map((name, column) => ({ name, cells: rows.map((row) => row[column] ?? null) })),
  };
}

it('knows the templates by their columns, in any order and beside others', () => {
  expect(tableOfColumns(namesOf('program'))).toBe('program');
  expect(tableOfColumns(['lain', ...namesOf('ppa').toReversed()])).toBe('ppa');
  expect(tableOfColumns(namesOf('pelaku'))).toBe('pelaku');
  expect(tableOfColumns(namesOf('intervensi'))).toBe('intervensi');
  expect(tableOfColumns(namesOf('indikatorKolom'))).toBeNull();
  expect(tableOfColumns(namesOf('program').slice(1))).toBeNull();
});

it('takes the examples of the templates as they stand', () => {
  for (const id of ['program', 'ppa', 'pelaku', 'intervensi'] as const) {
    const { examples } = TEMPLATES[id];
    const { rows, left } = takenRows(partOf(namesOf(id), examples as never), id, VILLAGES);
    expect(left, id).toEqual([]);
    expect(rows, id).toHaveLength(examples.length);
  }
});

it('sets rows apart with the first cell that stands against each, and loses none', () => {
  const names = ['kode', 'dusun', 'jenis', 'label', 'peringkat', 'tanggal', 'lain'];
  const part = partOf(names, [
    ['33.26.01.2001', 'Krajan', 'peringkat_masalah', 'Air bersih', '1', '2024-03-15', 'x'],
    ['3326012002', null, 'peringkat_masalah', 'Jalan', 2, '2024-03-15', null],
    ['33.26.01.2999', null, 'peringkat_masalah', 'Jalan', 2, '2024-03-15', null],
    ['33.26.01.2001', null, 'keluhan', 'Jalan', 2, '2024-03-15', null],
    ['33.26.01.2001', null, 'peringkat_masalah', '', 2, '2024-03-15', null],
    ['33.26.01.2001', null, 'peringkat_masalah', 'Jalan', 'kedua', '2024-03-15', null],
    ['33.26.01.2001', null, 'peringkat_masalah', 'Jalan', 1.5, '2024-03-15', null],
  ]);
  const { rows, left } = takenRows(part, 'ppa', VILLAGES);
  expect(rows).toEqual([
    {
      kode: '33.26.01.2001',
      dusun: 'Krajan',
      jenis: 'peringkat_masalah',
      label: 'Air bersih',
      peringkat: 1,
      tanggal: '2024-03-15',
    },
    {
      kode: '33.26.01.2002',
      dusun: '',
      jenis: 'peringkat_masalah',
      label: 'Jalan',
      peringkat: 2,
      tanggal: '2024-03-15',
    },
  ]);
  expect(left).toEqual([
    { row: 4, column: 'kode', reason: 'village', cell: '33.26.01.2999' },
    { row: 5, column: 'jenis', reason: 'word', cell: 'keluhan' },
    { row: 6, column: 'label', reason: 'empty', cell: '' },
    { row: 7, column: 'peringkat', reason: 'number', cell: 'kedua' },
    { row: 8, column: 'peringkat', reason: 'number', cell: '1.5' },
  ]);
});
