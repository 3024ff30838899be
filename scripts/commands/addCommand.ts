import { readFileSync } from 'node:fs';
import { readTableFile, type TableFileFault } from '../../src/data/spreadsheet/readTableFile';
import { readPart } from '../../src/data/pack/readParts';
import { commitmentOrigin, commitmentPack } from '../../src/helix/commitmentPack';
import { readCommitmentTable, type CommitmentImport } from '../../src/helix/commitmentTable';
import { texts } from '../../src/messages/id/commitments';
import { translatorOf } from '../../src/messages/translate';
import { addCommitments } from '../pack/addCommitments';
import { checkCommand } from './checkCommand';
import type { CommandIo } from './commandIo';
import { openFolder, sure } from './packFolder';

/** Folder of a pack, and a table of commitments as the app exports it. */
export interface AddOptions {
  readonly dir: string;
  readonly table: string;
  /** ISO day. */
  readonly today: string;
}

/**
 * `petala pack add`: adds recorded commitments to a pack as planned interventions, then checks the whole pack. Nothing is
 * written where a row cannot be taken.
 */
export async function addCommand({ dir, table, today }: AddOptions, io: CommandIo): Promise<number> {
  const { files, dataset, rows } = await openFolder(dir);
  const { villages, manifest, sources } = dataset;
  const actors = sure(await readPart('actors', files, { rows, dataset }), dir);
  const known = sure(await readPart('interventions', files, { rows, dataset }), dir);
  const read = readCommitments(table, { pack: commitmentPack({ actors, villages }), today });
  for (const line of refusedRows(read)) io.say(`${table}, ${line}`);
  if (read.refused.length > 0) {
    throw new Error(
      `${table}: ${read.refused.length} dari ${read.rows} baris ditolak; tidak ada yang ditambahkan`,
    );
  }
  const ids = new Set(known.map(({ id }) => id));
  const valid = read.taken.filter(({ status }) => status !== 'cancelled');
  const fresh = valid.filter(({ id }) => !ids.has(id));
  io.say(
    [
      `${table}: ${read.rows} komitmen dibaca, ${fresh.length} ditambahkan`,
      `${valid.length - fresh.length} sudah ada di paket dan dibiarkan`,
      `${read.taken.length - valid.length} batal dan tidak ikut`,
    ].join(', '),
  );
  if (fresh.length === 0) return 0;
  const origin = commitmentOrigin({ demo: manifest.demo, sourceIds: sources.keys() });
  const added = { commitments: fresh, origin, sourceKnown: sources.has(origin.sourceId), today };
  addCommitments(dir, added, { villages, rows });
  return checkCommand({ dir, json: false, attack: false }, io);
}

const FILE_FAULTS: Readonly<Record<TableFileFault['reason'], string>> = {
  empty: 'tidak berisi tabel',
  oldWorkbook: 'dari Excel lama atau terkunci; simpan sebagai .xlsx tanpa kata sandi',
  damagedWorkbook: 'rusak atau bukan tabel Excel',
  noText: 'bukan CSV dalam UTF-8',
  openQuote: 'ada tanda kutip yang tidak ditutup',
};

function readCommitments(table: string, asked: Parameters<typeof readCommitmentTable>[1]): CommitmentImport {
  const file = readTableFile(new Uint8Array(readFileSync(table)));
  if (!file.ok) {
    const row = 'row' in file.fault ? `, baris ${file.fault.row}` : '';
    throw new Error(`${table}${row}: ${FILE_FAULTS[file.fault.reason]}`);
  }
  const read = file.sheets.map(({ rows }) => readCommitmentTable(rows, asked));
  const found = read.find((one) => 'taken' in one);
  if (found) return found;
  throw new Error(`${table}: bukan tabel komitmen; kolom judul dan pelaku tidak ada`);
}

function refusedRows({ refused }: CommitmentImport): string[] {
  const t = translatorOf(texts, { language: 'id', level: 'village' });
  return refused.map(({ row, faults }) => {
    const sentences = faults.map(({ kind, got }) => t(`komitmen.galat.${kind}` as const, { isi: got }));
    return `baris ${row}: ${sentences.join(' ')}`;
  });
}
