import { connectedPieces, type LinkedTables } from './linkedTables';

/**
 * Hidden cells of a village that nothing published ties to a hidden cell of another. However little its totals say, the
 * rule itself tells of such a one: it is hidden for its own sake, so that it is small.
 */
export function lonelyCells(tables: LinkedTables, hidden: ReadonlySet<number>): ReadonlySet<number> {
  const { owner } = tables;
  if (!owner) return new Set();
  const lonely = connectedPieces(tables, hidden).filter(
    (piece) => new Set(piece.map((cell) => owner[cell]!).filter((one) => one >= 0)).size === 1,
  );
  return new Set(lonely.flat().filter((cell) => owner[cell]! >= 0));
}
