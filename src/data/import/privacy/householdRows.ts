import { systemOfCode } from '../tables/villageCode';
import type { Cell, ImportedColumn } from '../imported';
import { bareHeading } from '../tables/bareHeading';

/** Headings of numbers that name one household or person. */
const HOUSEHOLD_ID =
  /\b(?:id|no|nomor|kode) ?(?:keluarga|ruta|rumah tangga|rt|art|kpm|krt|individu|dtks|dtsen|dtsen keluarga|urut ruta)\b|\bidbdt\b/;
/** Headings of what is said of one household or person. */
const ATTRIBUTE =
  /^(?:desil|jenis kelamin|jk|kelamin|umur|usia|hubungan(?: dengan.*)?(?: keluarga)?|hub(?:ungan)? ?k(?:rt|k)|status (?:perkawinan|kawin|kesejahteraan|pekerjaan|bangunan)|pekerjaan(?: utama)?|pendidikan(?: terakhir)?|agama|luas lantai|jenis lantai|jenis dinding|jenis atap|sumber (?:air|penerangan)(?: minum)?|disabilitas|penyandang disabilitas|penyakit.*|ijazah.*|rt|rw)$/;
const COORDINATE = /\b(?:lat|lon|long|lng|latitude|longitude|lintang|bujur|koordinat)\b/;
const VILLAGE = /\b(?:desa|kelurahan)\b/;
/** So many rows a village are no table of villages any more. */
const ROWS_A_VILLAGE = 2;
/** Cells that show whether a column holds codes. */
const LOOKED_AT = 2_000;

/**
 * Whether the rows are households or persons: several a village, with a number of the household, or with what is said of
 * one household where rows repeat although all that would tell groups apart is the same, or each have their own place.
 */
export function areHouseholds(columns: readonly ImportedColumn[], rows: number): boolean {
  if (namePersons(columns)) return true;
  const village = villageColumn(columns);
  if (village === null || rows < 3) return false;
  const bare = columns.map((column) => ({ column, heading: bareHeading(column.name) }));
  const isAbout = bare.some(({ heading }) => HOUSEHOLD_ID.test(heading) || ATTRIBUTE.test(heading));
  if (!isAbout || rows < new Set(village.cells.map(String)).size * ROWS_A_VILLAGE) return false;
  if (bare.some(({ column, heading }) => HOUSEHOLD_ID.test(heading) && isDistinct(column.cells))) return true;
  const attributes = bare.filter(({ heading }) => ATTRIBUTE.test(heading));
  if (attributes.length === 0) return false;
  if (bare.some(({ column, heading }) => COORDINATE.test(heading) && isDistinct(column.cells))) return true;
  return repeats([village, ...bare.filter(isGrouping).map(({ column }) => column)], rows);

  function isGrouping({ column, heading }: (typeof bare)[number]): boolean {
    return column !== village && (ATTRIBUTE.test(heading) || fewValues(column.cells));
  }
}

/** What is said of a person in a word, and of a village in a number. */
const OF_PERSON =
  /^(?:jenis kelamin|jk|kelamin|hubungan.*|hub.*k(?:rt|k)|status (?:perkawinan|kawin)|pekerjaan.*|pendidikan.*|agama)$/;

/** Whether each row has its own name, and a word on the person. */
function namePersons(columns: readonly ImportedColumn[]): boolean {
  const isOfPersons = columns.some(({ name, cells }) => OF_PERSON.test(bareHeading(name)) && areWords(cells));
  return (
    isOfPersons && columns.some(({ name, cells }) => /^nama$/.test(bareHeading(name)) && isDistinct(cells))
  );
}

function areWords(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
}

function villageColumn(columns: readonly ImportedColumn[]): ImportedColumn | null {
  const isCode = (column: ImportedColumn) => {
    const cells = column.cells.slice(0, LOOKED_AT);
    return cells.filter((cell) => systemOfCode(cell) !== null).length >= Math.max(1, cells.length * 0.5);
  };
  const byCode = columns.find(isCode);
  return byCode ?? columns.find(({ name }) => VILLAGE.test(bareHeading(name))) ?? null;
}

function isDistinct(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 2 && new Set(filled).size > filled.length * 0.8;
}

const fewValues = (cells: readonly Cell[]): boolean =>
  new Set(cells).size <= Math.max(12, cells.length * 0.05);

/** Whether at least a tenth of the rows are like another in all of the columns. */
function repeats(columns: readonly ImportedColumn[], rows: number): boolean {
  const keys = new Set<string>();
  for (let row = 0; row < rows; row++)
    keys.add(JSON.stringify(columns.map(({ cells }) => cells[row] ?? null)));
  return rows - keys.size >= Math.max(1, rows * 0.1);
}
