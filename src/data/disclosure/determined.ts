import { group } from 'd3-array';
import { connectedPieces, type LinkedTables } from './linkedTables';

/** A hidden cell that follows from what an insider knows, whatever the numbers are. */
export interface Determined {
  readonly cell: number;
  readonly insider: number;
}

/**
 * What insiders learn of others (see `firstLearnt`), asked of published files, which do not hold the true values: the
 * hidden cells that the sums leave no freedom once all that is hidden of one village is known. One entry a cell.
 */
export function determined(tables: LinkedTables, hidden: ReadonlySet<number>): Determined[] {
  const { owner } = tables;
  if (!owner) return [];
  const found = new Map<number, Determined>();
  for (const piece of connectedPieces(tables, hidden)) {
    const inSum = sumsOf(tables, piece);
    const twins = group(piece, (cell) => inSum.get(cell)!.join());
    for (const insider of new Set(piece.map((cell) => owner[cell]!).filter((one) => one >= 0))) {
      const others = piece.filter((cell) => owner[cell] !== insider);
      // Two in the same sums can be exchanged.
      const isFree = (cell: number) =>
        twins.get(inSum.get(cell)!.join())!.some((twin) => twin !== cell && owner[twin] !== insider);
      if (others.every((cell) => found.has(cell) || isFree(cell))) continue;
      for (const cell of pivotsAlone(tables, others))
        if (!found.has(cell)) found.set(cell, { cell, insider });
    }
  }
  return [...found.values()];
}

function sumsOf({ sums }: LinkedTables, cells: readonly number[]): Map<number, string[]> {
  const of = new Map(cells.map((cell): [number, string[]] => [cell, []]));
  sums.forEach(({ total, parts }, i) => {
    of.get(total)?.push(`-${i}`);
    for (const part of parts) of.get(part)?.push(`+${i}`);
  });
  return of;
}

/** Unknowns that a system of sums gives a single value: in its reduced form they stand alone in their row. */
function pivotsAlone({ sums }: LinkedTables, unknowns: readonly number[]): number[] {
  const at = new Map(unknowns.map((cell, i) => [cell, i]));
  const rows = sums.flatMap(({ total, parts }) => {
    const row = new Float64Array(unknowns.length);
    for (const part of parts) if (at.has(part)) row[at.get(part)!]! += 1;
    if (at.has(total)) row[at.get(total)!]! -= 1;
    return row.some((weight) => weight !== 0) ? [row] : [];
  });
  reduce(rows, unknowns.length);
  return rows.flatMap((row) => {
    const used = [...row.keys()].filter((i) => row[i] !== 0);
    return used.length === 1 ? [unknowns[used[0]!]!] : [];
  });
}

/** Weights below this are what subtracting leaves of nothing. */
const NOTHING = 1e-9;

/** Gauss–Jordan elimination in place: every pivot is 1 and alone in its column. */
function reduce(rows: Float64Array[], columns: number): void {
  let done = 0;
  for (let column = 0; column < columns && done < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= done && Math.abs(row[column]!) > NOTHING);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const own = rows[done]!;
    const scale = own[column]!;
    for (let i = column; i < columns; i++) own[i]! /= scale;
    for (const row of rows) {
      const weight = row[column]!;
      if (row === own || weight === 0) continue;
      for (let i = column; i < columns; i++) {
        const left = row[i]! - weight * own[i]!;
        row[i] = Math.abs(left) > NOTHING ? left : 0;
      }
    }
    done++;
  }
}
