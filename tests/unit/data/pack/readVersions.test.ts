import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../../src/data/bytes/utf8';
import { readVersions } from '../../../../src/data/pack/readVersions';

const HEADER = 'versi,tanggal,indikator,berubah,ditambah,dihapus,keterangan,keterangan_en';
const read = (...rows: string[]) => readVersions('versi.csv', encodeUtf8([HEADER, ...rows, ''].join('\n')));

describe('the publications of a pack', () => {
  it('come newest first, by the numbers of their versions, each with its counts', () => {
    const versions = read(
      '1.9.0,2025-01-02,,,,,Dibetulkan,Corrected',
      '1.9.0,2025-01-02,idm,3,,1,,',
      '1.10.0,2025-03-01,,,,,Ditambah,',
      '1.2.11,2024-01-01,,,,,Pertama,First',
    );
    expect(versions.ok && versions.value.map(({ version }) => version)).toEqual([
      '1.10.0',
      '1.9.0',
      '1.2.11',
    ]);
    expect(versions.ok && versions.value[1]).toEqual({
      version: '1.9.0',
      date: '2025-01-02',
      note: { id: 'Dibetulkan', en: 'Corrected' },
      changes: [{ indicatorId: 'idm', changed: 3, added: 0, removed: 1 }],
    });
    expect(versions.ok && versions.value[0]?.note.en).toBe('Ditambah');
  });

  it.each([
    ['a version without a reason', ['1.0.0,2025-01-02,,,,,,'], 'baris 2, kolom keterangan'],
    ['a count before its version', ['1.0.0,2025-01-02,idm,1,,,,'], 'baris 2, kolom indikator'],
    ['a date that is none', ['1.0.0,2025-02-30,,,,,Ya,'], 'baris 2, kolom tanggal'],
    ['a version that is none', ['satu,2025-02-03,,,,,Ya,'], 'baris 2, kolom versi'],
    [
      'a version told twice',
      ['1.0.0,2025-02-03,,,,,Ya,', '1.0.0,2025-02-03,,,,,Ya,'],
      'baris 3, kolom versi',
    ],
    [
      'a count below zero',
      ['1.0.0,2025-02-03,,,,,Ya,', '1.0.0,2025-02-03,idm,,-2,,,'],
      'baris 3, kolom berubah',
    ],
  ])('are refused with %s', (_, rows, where) => {
    const refused = read(...rows);
    expect(refused.ok ? null : refused.fault.where).toBe(where);
  });
});
