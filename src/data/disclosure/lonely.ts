import { connectedPieces, type LinkedTables } from './linkedTables';

/**
 * Suppressed village cells that no published relation links to a suppressed cell of another village. Even if
 * the totals reveal little, the suppression rule itself does: such a cell must be primary, and therefore
 * small.
 */
export function lonelyCells(tables: LinkedTables, hidden: ReadonlySet<number>): ReadonlySet<number> {
  const { owner } = tables;
  if (!owner) return new Set();
  const lonely = connectedPieces(tables, hidden).filter(
    (piece) => new Set(piece.map((cell) => owner[cell]!).filter((one) => one >= 0)).size === 1,
  );
  return new Set(lonely.flat().filter((cell) => owner[cell]! >= 0));
}
