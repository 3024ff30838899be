import type { Cell } from '../../data/import/imported';
import type { CodeSystem } from './joinOutcome';
import { foldPlace } from './nameScore';
import type { PlaceIndex } from './placeIndex';
import { cellText, readVillageCode, type VillageCode } from './villageCode';

/** The columns of a file that say which village a row is about; null where it has none. */
export interface KeyColumns {
  readonly code: readonly Cell[] | null;
  readonly name: readonly Cell[] | null;
  readonly district: readonly Cell[] | null;
}

/** A row as it is written, which is also how a decision knows it again: never by its number. */
export interface RowPrint {
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

export interface RowFacts {
  readonly print: RowPrint;
  readonly code: VillageCode;
  /** Folded name, empty where there is none. */
  readonly name: string;
}

export function rowPrint({ code, name, district }: KeyColumns, row: number): RowPrint {
  return { code: cellText(code?.[row]), name: cellText(name?.[row]), district: cellText(district?.[row]) };
}

export function rowFacts(columns: KeyColumns, row: number): RowFacts {
  const print = rowPrint(columns, row);
  return { print, code: readVillageCode(columns.code?.[row]), name: foldPlace(print.name) };
}

/** A text by which equal prints are equal. */
export function printKey({ code, name, district }: RowPrint): string {
  return JSON.stringify([code, name, district]);
}

/** What is asked of a row: the table, and the system that its column of codes is in. */
export interface RowQuestion {
  readonly index: PlaceIndex;
  readonly system: CodeSystem;
}
