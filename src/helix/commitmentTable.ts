import { isFormula } from '../data/export/exportText';
import { isIsoDate } from '../data/model/isoDate';
import { PRECISION_WORDS, type Provenance } from '../data/model/packWords';
import { TABLES } from '../data/model/schema';
import {
  COMMITMENT_WORDS,
  readCommitment,
  type CommitmentDraft,
  type CommitmentFault,
  type CommitmentPack,
  type CommitmentStatus,
  type RecordedCommitment,
} from './commitment';
import { contentDigits } from './mergeCommitments';

type PackColumn = (typeof TABLES)['intervensi'][number]['name'];
/** How a commitment stands: the one column that the pack's table does not have. */
const STATUS_COLUMN = 'keadaan';

/** The columns of `intervensi`, in the pack's order, and the status last. */
export const COMMITMENT_COLUMNS: readonly string[] = [
  ...TABLES.intervensi.map(({ name }) => name),
  STATUS_COLUMN,
];

/** The pack asks for a sector; this word stands where nobody named one. */
export const UNTOLD_SECTOR = 'Belum dirinci';

/** Where the rows say that they come from: every row of a pack does. */
export interface CommitmentOrigin {
  readonly provenance: Provenance;
  /** Id in sumber.csv. */
  readonly sourceId: string;
}

const WORD_OF_STATUS = invert(COMMITMENT_WORDS);
const WORD_OF_PRECISION = invert(PRECISION_WORDS);
/** What the pack calls it: of what was cancelled nothing came but the plan. */
const STAGE_OF: Readonly<Record<CommitmentStatus, string>> = {
  promised: 'rencana',
  running: 'berjalan',
  done: 'selesai',
  cancelled: 'rencana',
};

/** Commitments as rows for a spreadsheet, cells in the order of `COMMITMENT_COLUMNS`. */
export function commitmentRows(
  commitments: readonly RecordedCommitment[],
  origin: CommitmentOrigin,
): (string | number)[][] {
  return commitments.map((one) => {
    const cells: Readonly<Record<string, string | number>> = {
      ...packCells(one, origin),
      [STATUS_COLUMN]: WORD_OF_STATUS[one.status],
    };
    return COMMITMENT_COLUMNS.map((column) => {
      const cell = cells[column] ?? '';
      return typeof cell === 'string' ? tamed(cell) : cell;
    });
  });
}

/** A commitment in the columns of the pack's table `intervensi`; what nobody said is left out. */
export function packCells(
  one: RecordedCommitment,
  { provenance, sourceId }: CommitmentOrigin,
): Partial<Record<PackColumn, string | number>> {
  const cells: Partial<Record<PackColumn, string | number>> = {
    id: one.id,
    judul: one.action,
    sektor: one.sector || UNTOLD_SECTOR,
    pelaku: one.actorId,
    nama_pelaku: one.actorName,
    sumber_dana: one.fund,
    komitmen_rp: one.amount_rp ?? '',
    tanggal_komitmen: one.made,
    tenggat: one.due,
    tahun_mulai: Number((one.due || one.made).slice(0, 4)),
    status: STAGE_OF[one.status],
    kode: one.codes.join(';'),
    presisi_lokasi: WORD_OF_PRECISION[one.precision],
    asal: provenance,
    sumber: sourceId,
    diperbarui: one.updated,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

/** An apostrophe before what a spreadsheet would run, and before what already looks so, so that none is lost. */
function tamed(text: string): string {
  return isFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

function untamed(text: string): string {
  return text.startsWith("'") && isFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

/** A row that was not taken, and everything that stands against it. */
export interface RefusedRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly action: string;
  readonly faults: readonly CommitmentFault[];
}

/** What became of the rows of a table: each is taken or refused. */
export interface CommitmentImport {
  readonly rows: number;
  readonly taken: readonly RecordedCommitment[];
  readonly refused: readonly RefusedRow[];
  /** Columns with content that a commitment has no place for. */
  readonly unused: readonly string[];
}

/** A table without the columns that make a commitment; their names are answered. */
export interface NoCommitments {
  readonly missing: readonly string[];
  readonly there: readonly string[];
}

/** Columns that the reader looks at, and those that follow from them. */
const READ: ReadonlySet<string> = new Set<PackColumn | typeof STATUS_COLUMN>([
  ...(['id', 'judul', 'sektor', 'pelaku', 'nama_pelaku', 'sumber_dana', 'komitmen_rp', 'kode'] as const),
  ...(['tanggal_komitmen', 'tenggat', 'tahun_mulai', 'status', 'presisi_lokasi'] as const),
  ...(['asal', 'sumber', 'diperbarui', STATUS_COLUMN] as const),
]);
const NEEDED = ['judul', 'pelaku'] as const;

interface Importing {
  readonly pack: CommitmentPack;
  /** ISO day: when rows without a date were recorded here. */
  readonly today: string;
}

/** Reads rows of cells, the first of which is the header. No row is dropped without a word. */
export function readCommitmentTable(
  [header = [], ...body]: readonly (readonly string[])[],
  { pack, today }: Importing,
): CommitmentImport | NoCommitments {
  const columns = header.map((heading) => heading.trim().toLowerCase());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { missing, there: columns.filter((name) => name !== '') };
  const taken = new Map<string, RecordedCommitment>();
  const refused: RefusedRow[] = [];
  let rows = 0;
  for (const [i, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows++;
    const cell = (name: string) => untamed((cells[columns.indexOf(name)] ?? '').trim());
    const read = readRow(cell, { pack, today });
    const repeated: CommitmentFault[] =
      read.ok && taken.has(read.value.id) ? [{ field: 'id', kind: 'idRepeated', got: read.value.id }] : [];
    const faults = read.ok ? repeated : read.faults;
    if (read.ok && faults.length === 0) taken.set(read.value.id, read.value);
    else refused.push({ row: i + 2, action: cell('judul'), faults });
  }
  const unused = columns.filter(
    (name, at) => !READ.has(name) && body.some((cells) => (cells[at] ?? '').trim() !== ''),
  );
  return { rows, taken: [...taken.values()], refused, unused };
}

function readRow(
  cell: (name: string) => string,
  { pack, today }: Importing,
): ReturnType<typeof readCommitment> {
  const made = cell('tanggal_komitmen') || today;
  const updated = isIsoDate(cell('diperbarui')) ? cell('diperbarui') : made;
  const sector = cell('sektor');
  const draft: CommitmentDraft = {
    actor: cell('pelaku'),
    actorName: cell('nama_pelaku'),
    action: cell('judul'),
    codes: cell('kode').split(';'),
    amount: cell('komitmen_rp'),
    fund: cell('sumber_dana'),
    due: cell('tenggat'),
    sector: sector === UNTOLD_SECTOR ? '' : sector,
  };
  const status = statusOf(cell);
  const head = { id: cell('id'), made, updated, status: status ?? 'promised' };
  const read = readCommitment(draft, { pack, head, language: 'id' });
  if (status === null) {
    const unknown = { field: 'status', kind: 'statusUnknown', got: cell(STATUS_COLUMN) } as const;
    return { ok: false, faults: read.ok ? [unknown] : [...read.faults, unknown] };
  }
  // A row that somebody added by hand gets the same id whenever the file is read again.
  if (!read.ok || read.value.id !== '') return read;
  return { ok: true, value: { ...read.value, id: `komitmen-${contentDigits(read.value)}` } };
}

/** By its own column, else by the pack's stage; null for a word that is neither. */
function statusOf(cell: (name: string) => string): CommitmentStatus | null {
  const own = cell(STATUS_COLUMN).toLowerCase();
  if (own !== '') return Object.entries(COMMITMENT_WORDS).find(([word]) => word === own)?.[1] ?? null;
  const stage = cell('status').toLowerCase();
  const status = Object.entries(STAGE_OF).find(([, word]) => word === stage)?.[0] ?? 'promised';
  return status as CommitmentStatus;
}

function invert<K extends string, V extends string>(words: Readonly<Record<K, V>>): Readonly<Record<V, K>> {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [value, word])) as Record<V, K>;
}
