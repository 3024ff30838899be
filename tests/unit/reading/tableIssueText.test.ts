import { describe, expect, it } from 'vitest';
import { TABLE_ISSUES } from '../../../src/data/import/tableIssues';
import type { ImportIssue } from '../../../src/data/import/imported';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import { tableIssueText } from '../../../src/reading/tableIssueText';

const issue = (given: Partial<ImportIssue>): ImportIssue => ({
  ...{ code: 'NUMBER_LOCALE', severity: 'notice', part: '', column: null, rows: [], count: 1, found: {} },
  ...given,
});
const textIn = (language: 'id' | 'en', given: Partial<ImportIssue>) =>
  tableIssueText(issue(given), { t: translator(language), f: formats(language) })!;

describe('an issue of a table in words', () => {
  it('names the column, the sheet and the first rows, and counts the others', () => {
    const given = {
      ...{ code: 'NUMBER_UNREAD', part: 'Data', column: 'Miskin', count: 1012 },
      rows: Array.from({ length: 100 }, (_, i) => i + 2),
    };
    expect(textIn('id', given).what).toBe(
      'Pada kolom “Miskin” di lembar “Data”, 1.012 sel bukan angka dan dianggap kosong (baris 2, 3, 4, 5, 6, 7, 8, 9, dan 1.004 lainnya).',
    );
    expect(textIn('en', { ...given, rows: [7], count: 1, part: '' }).what).toBe(
      'In the column “Miskin”, 1 cell is no number and counts as empty (row 7).',
    );
  });

  it('shows how numbers were read, without marks that could be read in two ways', () => {
    const found = { format: 'id', text1: '1.234', value1: 1234, text2: '12,5', value2: 12.5 };
    expect(textIn('id', { column: 'Miskin', found }).what).toBe(
      'Angka pada kolom “Miskin” dibaca dengan koma desimal dan titik ribuan: 1.234 = 1234; 12,5 = 12,5.',
    );
    expect(textIn('en', { column: 'Miskin', found }).what).toContain('1.234 = 1234; 12,5 = 12.5.');
  });

  it('says why a column tells of persons', () => {
    const given = { code: 'PRIVACY_PERSONAL_DATA', column: 'Ket', found: { reason: 'idShape' } };
    expect(textIn('id', given).what).toBe(
      'Berkas ditolak, karena kolom “Ket” memuat angka 16 digit berbentuk NIK atau nomor KK. Tidak ada isinya yang disimpan.',
    );
  });

  it('exists for every code, and for no other', () => {
    for (const code of Object.keys(TABLE_ISSUES)) {
      for (const language of ['id', 'en'] as const) {
        const { what, remedy } = textIn(language, { code, found: { reason: 'nik' } });
        expect(`${what}${remedy}`, code).not.toMatch(/undefined|[{}]/);
      }
    }
    expect(
      tableIssueText(issue({ code: 'RING_WINDING' }), { t: translator('id'), f: formats('id') }),
    ).toBeNull();
  });
});
