import { group } from 'd3-array';
import { connectedPieces, type LinkedTables } from './linkedTables';

/** A suppressed cell that an insider can compute, whatever the actual numbers are. */
export interface Determined {
  readonly cell: number;
  readonly insider: number;
}

/**
 * The cells that insiders can compute (see `firstLearnt`), for published files, which do not contain the true
 * values: suppressed cells that the sums determine uniquely once all suppressed cells of one village are
 * known. One entry per cell.
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
      // Two cells in the same sums can be exchanged, so that neither is determined.
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

/**
 * Unknowns that a system of sums determines uniquely: in reduced row echelon form their row has no other
 * non-zero entry.
 */
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

/** Weights below this are rounding errors of the elimination. */
const NOTHING = 1e-9;

/** Gauss-Jordan elimination in place: every pivot becomes 1 and the only entry in its column. */
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
