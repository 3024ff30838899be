import type { RawCell } from '../../spreadsheet/rawSheet';

type Rows = readonly (readonly RawCell[])[];

const SECTION = /^\W*(?:[ivxlc\d]+[.)\s]+)?(?:kec(?:amatan)?\b\.?)[\s:]*(\p{L}.*)$/iu;

export interface Sections {
  /** Indices in the body of the rows that name a kecamatan and nothing else. */
  readonly rows: ReadonlySet<number>;
  /** Of every row of the body the kecamatan named above it; null before the first. */
  readonly districts: readonly RawCell[];
}

/**
 * Rows such as "KECAMATAN KAJEN" that stand over the villages of a kecamatan, in tables that have no column for it. Null
 * where there are none.
 */
export function sectionRows(body: Rows, names: readonly string[]): Sections | null {
  if (names.some((name) => /\bkec(?:amatan)?\b/i.test(name))) return null;
  const rows = new Set<number>();
  const districts: RawCell[] = [];
  let district: string | null = null;
  for (const [i, row] of body.entries()) {
    const named = sectionOf(row);
    if (named !== null) {
      district = named;
      rows.add(i);
    }
    districts.push(district);
  }
  return rows.size === 0 || rows.size > body.length / 2 ? null : { rows, districts };
}

/** Without it no text names a kecamatan. */
const WORD = /kec/iu;

/** The kecamatan of a row that holds nothing besides its name and a number of order. */
function sectionOf(row: readonly RawCell[]): string | null {
  if (!row.some((cell) => typeof cell === 'string' && WORD.test(cell))) return null;
  const texts = new Set(row.filter((cell) => typeof cell === 'string' && cell.trim() !== ''));
  const numbers = row.filter((cell) => typeof cell === 'number').length;
  const words = [...texts].filter((cell) => /\p{L}{3}/u.test(String(cell)));
  if (words.length !== 1 || texts.size + numbers > 2) return null;
  return SECTION.exec(String(words[0]).trim())?.[1]?.trim() ?? null;
}
