import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Cell } from '../../../../src/data/import/imported';
import type { JoinDecision } from '../../../../src/studio/join/joinDecision';
import { joinRows, type JoinQuestion, type JoinResult } from '../../../../src/studio/join/joinRows';
import type { JoinPlace } from '../../../../src/studio/join/placesToJoin';

const ROOT = new URL('../../../../', import.meta.url);

/** Cells of a CSV file, the heading first. */
export function csvCells(text: string, delimiter = ','): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
}

/** The villages of the pack of Kabupaten Pekalongan. */
export const PEKALONGAN: readonly JoinPlace[] = pekalongan();

function pekalongan(): readonly JoinPlace[] {
  const text = readFileSync(new URL('public/geojson/pekalongan/desa.csv', ROOT), 'utf8');
  const [heading = [], ...rows] = csvCells(text);
  const at = (row: readonly string[], column: string) => row[heading.indexOf(column)] ?? '';
  return rows.map((row) => ({
    code: at(row, 'kode'),
    bpsCode: at(row, 'kode_bps'),
    name: at(row, 'nama'),
    districtCode: at(row, 'kode_kecamatan'),
    district: at(row, 'kecamatan'),
  }));
}

/** Rows as [code, name, kecamatan], numbered from 2, below a heading. */
export type WrittenRow = readonly [code: Cell, name: Cell, district: Cell];

export function questionOf(rows: readonly WrittenRow[], more: Partial<JoinQuestion> = {}): JoinQuestion {
  return {
    places: PEKALONGAN,
    columns: {
      code: rows.map(([code]) => code),
      name: rows.map(([, name]) => name),
      district: rows.map(([, , district]) => district),
    },
    rowNumbers: Int32Array.from(rows, (_, row) => row + 2),
    apart: null,
    contentOf: null,
    decisions: [],
    ...more,
  };
}

export function joined(rows: readonly WrittenRow[], decisions: readonly JoinDecision[] = []): JoinResult {
  return joinRows(questionOf(rows, { decisions }));
}

/** The code of the village that a row was joined to; null where it was not. */
export function codeOf({ outcomes, index }: JoinResult, row: number): string | null {
  const outcome = outcomes[row]!;
  return outcome.kind === 'joined' ? index.places[outcome.place]!.code : null;
}

export function placeOf(code: string): number {
  return PEKALONGAN.findIndex((place) => place.code === code);
}
