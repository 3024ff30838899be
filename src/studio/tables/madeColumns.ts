import type { Cell } from '../../data/import/imported';
import { cellText } from '../join/villageCode';

type Columns = ReadonlyMap<string, readonly Cell[]>;

const LONGEST = 48;

/** A text as an id: small letters and digits, parted by dashes. */
function idOfText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/**
 * Ids of activities that have none, made of the title, the place and the first year, so that an activity keeps its id when
 * the list comes again; the second of several that are alike ends in 2.
 */
export function activityIds(columns: Columns, rows: number): readonly Cell[] {
  const cell = (name: string, row: number) => cellText(columns.get(name)?.[row]);
  const used = new Map<string, number>();
  return Array.from({ length: rows }, (_, row) => {
    const title = idOfText(cell('judul', row));
    if (title === '') return null;
    const parts = [title, cell('kode', row).split(';')[0]!.replaceAll('.', ''), cell('tahun_mulai', row)];
    const id = parts.filter(Boolean).join('-');
    const before = used.get(id) ?? 0;
    used.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

/** Colours of actors that have none, by their kind; any other kind is grey. */
const COLOURS: Readonly<Record<string, string>> = {
  pemkab: '#26337f',
  pemdes: '#e9a13b',
  usaha: '#1b7fae',
  pt: '#d07fae',
  masyarakat: '#5d3f25',
};
const OTHER_COLOUR = '#6b6b6b';

/** What a table of actors lacks, made of their names and kinds: ids, English names, colours and the letters on the map. */
export function actorColumns(
  columns: Columns,
  rows: number,
): readonly (readonly [string, readonly Cell[]])[] {
  const names = columns.get('nama') ?? [];
  const kinds = columns.get('jenis') ?? [];
  const made: Readonly<Record<string, (name: string, row: number) => Cell>> = {
    id: idOfText,
    nama_en: (name) => name,
    warna: (_, row) => COLOURS[cellText(kinds[row])] ?? OTHER_COLOUR,
    simbol: lettersOf,
  };
  return Object.entries(made).flatMap(([column, make]) => {
    const own = columns.get(column);
    const cells = Array.from({ length: rows }, (_, row) => {
      const name = cellText(names[row]);
      return own?.[row] ?? (name === '' ? null : make(name, row));
    });
    return [[column, cells] as const];
  });
}

/** Two letters of a name: those that begin its words, or the first two. */
function lettersOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', second = ''] = words;
  return second === '' ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}
