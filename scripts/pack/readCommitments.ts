import { readFileSync } from 'node:fs';
import { readTableFile, type TableFileFault } from '../../src/data/spreadsheet/readTableFile';
import { readCommitmentTable, type CommitmentImport, type RefusedRow } from '../../src/helix/commitmentTable';
import { texts } from '../../src/messages/id/helix/commitments';
import { translatorOf } from '../../src/messages/translate';

const FILE_FAULTS: Readonly<Record<TableFileFault['reason'], string>> = {
  empty: 'tidak berisi tabel',
  oldWorkbook: 'dari Excel lama atau terkunci; simpan sebagai .xlsx tanpa kata sandi',
  damagedWorkbook: 'rusak atau bukan tabel Excel',
  noText: 'bukan CSV dalam UTF-8',
  openQuote: 'ada tanda kutip yang tidak ditutup',
};

/** A table of commitments as the app exports it, CSV or XLSX. Throws a sentence a row where one cannot be taken. */
export function readCommitments(
  path: string,
  asked: Parameters<typeof readCommitmentTable>[1],
): CommitmentImport {
  const file = readTableFile(new Uint8Array(readFileSync(path)));
  if (!file.ok) {
    const row = 'row' in file.fault ? `, baris ${file.fault.row}` : '';
    throw new Error(`${path}${row}: ${FILE_FAULTS[file.fault.reason]}`);
  }
  const read = file.sheets.map(({ rows }) => readCommitmentTable(rows, asked));
  const found = read.find((one) => 'taken' in one);
  if (!found) throw new Error(`${path}: bukan tabel komitmen; kolom judul dan pelaku tidak ada`);
  if (found.refused.length === 0) return found;
  const count = `${found.refused.length} dari ${found.rows} baris ditolak; tidak ada yang ditambahkan`;
  throw new Error([...found.refused.map((row) => refusal(path, row)), `${path}: ${count}`].join('\n'));
}

function refusal(path: string, { row, faults }: RefusedRow): string {
  const t = translatorOf(texts, { language: 'id', level: 'village' });
  const sentences = faults.map(({ kind, got }) => t(`komitmen.galat.${kind}` as const, { isi: got }));
  return `${path}, baris ${row}: ${sentences.join(' ')}`;
}
