import Papa from 'papaparse';
import {
  ACTIVITY_FIELDS,
  readActivityTable,
  type ActivityField,
  type ActivityTable,
} from '../helix/activityTable';
import type { KnownName } from '../helix/spellings';
import { UsageError } from './commandIo';
import { readText } from './readText';

const FIELD_OF: Readonly<Record<string, ActivityField>> = {
  ...{ id: 'id', pelaku: 'actor', sektor: 'sector', dana: 'fund', desa: 'village', kecamatan: 'district' },
  ...{ tahun: 'year', selesai: 'end', status: 'stage' },
  ...{ komitmen: 'komitmen', pagu: 'pagu', realisasi: 'realisasi' },
};
const WORD_OF = Object.fromEntries(Object.entries(FIELD_OF).map(([word, field]) => [field, word]));

export interface TableOrder {
  readonly path: string;
  /** `pelaku=Organisation,sektor=Cluster`. */
  readonly columns: string | undefined;
  readonly separators: string;
  /** A table of actors: id, nama, alias. */
  readonly actors: string | undefined;
}

/** Reads a spreadsheet of activities, a row each. Throws a sentence where it is none. */
export async function readHelixTable({
  path,
  columns,
  separators,
  actors,
}: TableOrder): Promise<ActivityTable> {
  const [first = [], ...rest] = await cellsOf(path);
  const header = first.map((cell) => cell.trim());
  const assigned = assignedColumns(columns, header);
  // Tables of humanitarian agencies have a second line of tags, such as #org: it is no activity.
  const rows = rest.filter((row, i) => row.some((cell) => cell.trim() !== '') && !(i === 0 && isTags(row)));
  if (rows.length === 0) throw new Error(`${path}: tidak ada baris kegiatan`);
  const known = actors === undefined ? [] : await knownActors(actors);
  const table = readActivityTable({ header, rows, assigned, separators, known });
  if (!table.columns.has('actor') && !table.columns.has('sector')) {
    const there = header.filter((heading) => heading !== '').join(', ');
    throw new Error(
      `${path}: kolom pelaku dan sektor tidak dikenali; sebutkan dengan --kolom pelaku=…,sektor=…. Yang ada: ${there}`,
    );
  }
  return table;
}

function isTags(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => cell.trim().startsWith('#'));
}

async function cellsOf(path: string): Promise<string[][]> {
  if (!/\.xlsx$/i.test(path)) {
    return Papa.parse<string[]>(readText(path).replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  }
  const { default: readSheet } = await import('read-excel-file/node');
  try {
    const [sheet] = await readSheet(path);
    return (sheet?.data ?? []).map((row) => row.map(textOf));
  } catch (cause) {
    throw new Error(`${path}: bukan berkas XLSX yang dapat dibaca`, { cause });
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function assignedColumns(text: string | undefined, header: readonly string[]): Map<ActivityField, string> {
  const assigned = new Map<ActivityField, string>();
  for (const pair of (text ?? '').split(',').filter((one) => one !== '')) {
    const [word = '', ...heading] = pair.split('=');
    const field = FIELD_OF[word];
    const name = heading.join('=');
    if (!field) throw new UsageError(`--kolom "${word}": pilih ${Object.keys(FIELD_OF).join(', ')}`);
    if (!header.includes(name))
      throw new UsageError(`--kolom ${word}: tidak ada kolom "${name}"; yang ada: ${header.join(', ')}`);
    assigned.set(field, name);
  }
  return assigned;
}

async function knownActors(path: string): Promise<KnownName[]> {
  const [header = [], ...rows] = await cellsOf(path);
  const at = (name: string) => header.indexOf(name);
  if (at('id') < 0) throw new Error(`${path}: kolom id tidak ada; yang ada: ${header.join(', ')}`);
  const cell = (row: readonly string[], name: string) => row[at(name)] ?? '';
  return rows.map((row) => ({
    id: cell(row, 'id'),
    names: [cell(row, 'nama'), cell(row, 'nama_en'), ...cell(row, 'alias').split(';')]
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }));
}

/** What was found in a table, in sentences: which columns, what was merged, what could not be read. */
export function tableSentences({ rows, columns, joint, merged, similar, unread }: ActivityTable): string[] {
  const found = ACTIVITY_FIELDS.flatMap((field) => {
    const heading = columns.get(field);
    return heading === undefined ? [] : [`${WORD_OF[field]} = "${heading}"`];
  });
  return [
    `${rows} baris dibaca, tidak ada yang dibuang; kolom: ${found.join(', ')}`,
    ...(joint > 0
      ? [`${joint} baris menyebut beberapa pelaku: kegiatan bersama, uangnya dibagi rata (asumsi)`]
      : []),
    ...merged.map(({ written, readAs, times }) => `"${written}" (${times} kali) dibaca sebagai "${readAs}"`),
    ...similar.map(([one, other]) => `"${one}" dan "${other}" mirip, tidak digabung; kalau sama, beri alias`),
    ...unread.map(
      ({ row, field, cell }) =>
        `baris ${row}, ${WORD_OF[field]} "${cell}" tidak terbaca: dihitung belum diketahui`,
    ),
  ];
}
