import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/data/export/exportText';
import { packWorkbook } from '../../../src/data/export/packWorkbook';
import { encodeUtf8 } from '../../../src/data/bytes/utf8';
import { readTableFile } from '../../../src/data/spreadsheet/readTableFile';
import {
  COMMITMENT_COLUMNS,
  commitmentRows,
  readCommitmentTable,
  type CommitmentImport,
} from '../../../src/helix/commitmentTable';
import { aCommitment, ANY_LIST, PACK } from './aCommitment';

const ORIGIN = { provenance: 'peraga', sourceId: 'peraga' } as const;
const TODAY = '2026-11-29';
const HEADER = COMMITMENT_COLUMNS;
const cellOf = (row: readonly (string | number)[], column: string) => row[HEADER.indexOf(column)];
const import_ = (rows: readonly (readonly string[])[]) => {
  const read = readCommitmentTable(rows, { pack: PACK, today: TODAY });
  if ('missing' in read) throw new Error(`no commitments: ${read.missing.join()}`);
  return read;
};
/** A table with these columns alone. */
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): CommitmentImport =>
  import_([columns, ...rows]);

describe('commitments as rows of the pack', () => {
  it('are planned, with the money as promised', () => {
    const [row] = commitmentRows([aCommitment('k1', { actorName: 'Dinas A' })], ORIGIN);
    expect(row).toHaveLength(HEADER.length);
    const filled = HEADER.flatMap((column, i) => (row![i] === '' ? [] : [[column, row![i]]]));
    expect(Object.fromEntries(filled)).toEqual({
      ...{ id: 'k1', judul: 'Perbaikan 12 rumah', sektor: 'RTLH', pelaku: 'pemkab', nama_pelaku: 'Dinas A' },
      ...{ sumber_dana: 'APBD Kabupaten', komitmen_rp: 180_000_000, tanggal_komitmen: '2026-03-02' },
      ...{ tenggat: '2026-06-30', tahun_mulai: 2026, status: 'rencana', kode: '33.01.01.2001' },
      ...{ presisi_lokasi: 'desa', asal: 'peraga', sumber: 'peraga', diperbarui: '2026-03-02' },
      keadaan: 'dijanjikan',
    });
  });

  it('leave blank what nobody said, and begin in the year in which they are due', () => {
    const bare = aCommitment('k1', { amount_rp: null, due: '', sector: '', precision: 'regency', codes: [] });
    const [row, other] = commitmentRows([bare, aCommitment('k2', { due: '2027-01' })], ORIGIN);
    expect(cellOf(row!, 'komitmen_rp')).toBe('');
    expect(cellOf(row!, 'sektor')).toBe('Belum dirinci');
    expect(cellOf(row!, 'presisi_lokasi')).toBe('kabupaten');
    expect(cellOf(row!, 'tahun_mulai')).toBe(2026);
    expect(cellOf(other!, 'tahun_mulai')).toBe(2027);
  });

  it('tell what has begun, and what was cancelled', () => {
    const rows = commitmentRows(
      [aCommitment('a', { status: 'running' }), aCommitment('b', { status: 'cancelled' })],
      ORIGIN,
    );
    expect(rows.map((row) => [cellOf(row, 'status'), cellOf(row, 'keadaan')])).toEqual([
      ['berjalan', 'berjalan'],
      ['rencana', 'batal'],
    ]);
  });
});

describe('a table of commitments', () => {
  it('is read again as it was written, by CSV and by XLSX', () => {
    fc.assert(
      fc.property(ANY_LIST, (list) => {
        const rows = commitmentRows(list, ORIGIN);
        const csv = encodeUtf8(`\ufeff${csvText([HEADER, ...rows], 'csv')}`);
        const sheet = { name: 'Komitmen', header: HEADER, rows, columns: [] };
        for (const bytes of [csv, packWorkbook([sheet])]) {
          const file = readTableFile(bytes);
          if (!file.ok) throw new Error(file.fault.reason);
          const read = import_(file.sheets[0]!.rows);
          expect(read).toEqual({ rows: list.length, taken: list, refused: [], unused: [] });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('may be typed by hand, in any order of columns, without ids and dates', () => {
    const read = table(
      ['Pelaku', 'judul', 'komitmen_rp', 'catatan'],
      ['Pemda', 'Air bersih', 'Rp 2.000.000', ''],
      ['', '', '', ''],
      ['Dunia usaha', 'Bibit', '', ''],
    );
    expect(read.rows).toBe(2);
    expect(read.taken.map(({ actorId, amount_rp, made }) => [actorId, amount_rp, made])).toEqual([
      ['pemkab', 2_000_000, TODAY],
      ['usaha', null, TODAY],
    ]);
    expect(read.unused).toEqual([]);
    const again = table(['pelaku', 'judul', 'komitmen_rp'], ['Pemda', 'Air bersih', '2000000']);
    expect(again.taken[0]!.id).toBe(read.taken[0]!.id);
    expect(read.taken[0]!.id).toMatch(/^komitmen-[\da-f]{12}$/);
  });

  it('takes every row or says why not, with its number in the spreadsheet', () => {
    const read = table(
      ['id', 'pelaku', 'judul', 'kode', 'komitmen_rp', 'tenggat', 'tanggal_komitmen', 'keadaan'],
      ['a', 'pemkab', 'Jalan', '33.01.01.2001; 33.01.01.2002', '5', '2026-05-01', '2026-04-01', 'Berjalan'],
      ['b', 'entah', 'Air', '', '5', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['c', 'usaha', '', '99.99', '-5', '2026-03-01', '2026-04-01', 'mungkin'],
      ['a', 'pemkab', 'Jalan lain', '', '', '', '', ''],
      ['d', 'pemkab', 'Sumur', '', '', '', '', 'constructor'],
    );
    expect(read.rows).toBe(5);
    expect(read.taken.map(({ id, status, codes }) => [id, status, codes.length])).toEqual([
      ['a', 'running', 2],
    ]);
    expect(
      read.refused.map(({ row, action, faults }) => [row, action, ...faults.map(({ kind }) => kind)]),
    ).toEqual([
      [3, 'Air', 'actorUnknown'],
      [5, '', 'actionMissing', 'placeUnknown', 'amountNegative', 'dueBeforeMade', 'statusUnknown'],
      [6, 'Jalan lain', 'idRepeated'],
      [7, 'Sumur', 'statusUnknown'],
    ]);
    expect(read.taken.length + read.refused.length).toBe(read.rows);
  });

  it('names columns whose content has no place in a commitment', () => {
    const read = table(
      ['pelaku', 'judul', 'pagu_rp', 'catatan', 'sumber'],
      ['pemkab', 'Jalan', '7', '', 'rapat'],
    );
    expect(read.unused).toEqual(['pagu_rp']);
  });

  it('takes the stage of the pack where it has no status of its own', () => {
    const read = table(['pelaku', 'judul', 'status'], ['pemkab', 'A', 'selesai'], ['pemkab', 'B', 'rencana']);
    expect(read.taken.map(({ status }) => status)).toEqual(['done', 'promised']);
  });

  it('without actors or actions is no such table', () => {
    const read = readCommitmentTable([['Judul', 'desa', '']], { pack: PACK, today: TODAY });
    expect(read).toEqual({ missing: ['pelaku'], there: ['judul', 'desa'] });
    expect(readCommitmentTable([], { pack: PACK, today: TODAY })).toEqual({
      missing: ['judul', 'pelaku'],
      there: [],
    });
  });
});
