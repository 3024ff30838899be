import type { ImportIssue, ImportedPart } from '../../data/import/imported';

/** What readers mend in the shapes of a file, by their codes. */
export const READ_MENDS = {
  RING_WINDING: 'turned',
  RING_NOT_CLOSED: 'closed',
  RING_POINT_REPEATED: 'repeatsDropped',
  RING_NO_AREA: 'noAreaDropped',
  COORD_Z_DROPPED: 'heightsDropped',
  COORD_STRING: 'textRead',
} as const satisfies Readonly<Record<string, string>>;
export type ReadCode = keyof typeof READ_MENDS;

/** What a reader mended in the shape of a village, and where. */
export interface ReadMend {
  readonly code: ReadCode;
  /** Row of the village. */
  readonly row: number;
  /** The position that was mended; where that is all of a shape, its first one. */
  readonly at: readonly [lon: number, lat: number];
}

export function isReadCode(code: string): code is ReadCode {
  return code in READ_MENDS;
}

/**
 * The mends of a reader by village. Rows that were joined to no village are left out, as are those beyond what an issue notes.
 *
 * @param issues of the file of the part
 * @param rowsOfPlace of every village the rows of the part that were joined to it
 */
export function readMends(
  issues: readonly ImportIssue[],
  part: Pick<ImportedPart, 'name' | 'rowNumbers' | 'shapes'>,
  rowsOfPlace: readonly (readonly number[])[],
): readonly ReadMend[] {
  const placeOf = new Map(rowsOfPlace.flatMap((rows, place) => rows.map((row) => [row, place] as const)));
  const rowOf = new Map(Array.from(part.rowNumbers, (number, row) => [number, row] as const));
  const mend = (code: ReadCode, number: number, at?: readonly [number, number]): readonly ReadMend[] => {
    const row = rowOf.get(number);
    const place = row === undefined ? undefined : placeOf.get(row);
    const [x, y] = part.shapes?.[row ?? -1]?.parts[0]?.[0] ?? [];
    const found = at ?? (x === undefined || y === undefined ? null : ([x, y] as const));
    return place === undefined || !found ? [] : [{ code, row: place, at: found }];
  };
  return issues.flatMap(({ code, part: name, rows, places }) => {
    if (!isReadCode(code) || name !== part.name) return [];
    return places
      ? places.flatMap((one) => mend(code, one.row, one.at))
      : rows.flatMap((number) => mend(code, number));
  });
}
