/** Not chosen by a plan, and next by its ranking. */
export interface NextInRank {
  readonly row: number;
  /** From 1 for the neediest; equal ones share the better place. */
  readonly rank: number;
  /** Chosen villages that stand behind it: a rule of the plan kept it out, not its need. */
  readonly passed: number;
}

/**
 * Villages that a plan just left out: the first of its ranking that are not in its list.
 * @param ranks 0 for those that do not compete
 */
export function nextInRank(
  ranks: ArrayLike<number>,
  { chosen, most }: { readonly chosen: readonly number[]; readonly most: number },
): NextInRank[] {
  const inside = new Set(chosen);
  const passedBy = (rank: number) => chosen.filter((row) => ranks[row]! > rank).length;
  return Array.from(ranks, (rank, row) => ({ row, rank }))
    .filter(({ row, rank }) => rank > 0 && !inside.has(row))
    .sort((a, b) => a.rank - b.rank || a.row - b.row)
    .slice(0, most)
    .map(({ row, rank }) => ({ row, rank, passed: passedBy(rank) }));
}
