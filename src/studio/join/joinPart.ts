import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cell, ImportedPart } from '../../data/import/imported';
import type { JoinPlace } from './placesToJoin';
import { guessColumns } from './guessColumns';
import type { JoinDecision } from './joinDecision';
import { joinRows, type JoinResult } from './joinRows';

/** Names of the columns that say which village a row is about; null where the part has none. */
export interface KeyColumnNames {
  readonly code: string | null;
  readonly name: string | null;
  readonly district: string | null;
  /** What tells several rows of a village apart, such as the year. */
  readonly apart: string | null;
}

export interface PartJoin extends JoinResult {
  readonly columns: KeyColumnNames;
}

/** Joins the rows of a part of a file to villages, by the columns given or else by those that are guessed. */
export function joinPart(
  part: ImportedPart,
  places: readonly JoinPlace[],
  decisions: readonly JoinDecision[],
  columns: KeyColumnNames = guessedNames(part, places),
): PartJoin {
  const cells = (name: string | null): readonly Cell[] | null =>
    part.columns.find((column) => column.name === name)?.cells ?? null;
  const result = joinRows({
    places,
    columns: {
      code: cells(columns.code),
      name: cells(columns.name),
      district: cells(columns.district),
    },
    rowNumbers: part.rowNumbers,
    apart: cells(columns.apart),
    contentOf: (row) => contentOf(part, row),
    decisions,
  });
  return { ...result, columns };
}

/** The columns that `guessColumns` takes for keys, by their names. */
export function guessedNames(part: ImportedPart, places: readonly JoinPlace[]): KeyColumnNames {
  const { code, name, district, apart } = guessColumns(part, places);
  return {
    code: code?.column ?? null,
    name: name?.column ?? null,
    district: district?.column ?? null,
    apart: apart?.column ?? null,
  };
}

/** Twelve hexadecimal digits that follow from all cells of a row, in the order of their columns. */
export function contentOf({ columns }: Pick<ImportedPart, 'columns'>, row: number): string {
  const text = JSON.stringify(columns.map(({ cells }) => cells[row] ?? null));
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}
