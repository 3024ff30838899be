/** One figure is the sum of others: `cells[total] = Σ cells[parts]`. An equality is a sum of one part. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A part of a whole, as the numerator of a share is: `cells[part] ≤ cells[whole]`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * Counts that are tied to one another: cells of tables, their margins, and the same or related counts elsewhere.
 * `value[cell]` is NaN where whoever holds the tables does not know it. None is negative.
 */
export interface LinkedTables {
  readonly value: Float64Array;
  /** What everybody knows a cell to be at least, hidden or not; 0 where it is not given. */
  readonly least?: Float64Array;
  /** By cell: 1 where it can only be a whole number; nowhere where it is not given. */
  readonly whole?: Uint8Array;
  /** By cell: the village whose official knows it, −1 where nobody does; not given where there are no insiders. */
  readonly owner?: Int32Array;
  readonly sums: readonly Sum[];
  readonly shares: readonly Share[];
}

/** Totals in whole numbers must be met exactly; this forgives what adding fractions loses. */
const SLACK = 1e-6;

/** The first sum that its own known figures contradict; null where all add up. */
export function brokenSum({ value, sums }: LinkedTables): Sum | null {
  return (
    sums.find(({ total, parts }) => {
      const sum = parts.reduce((all, part) => all + value[part]!, 0);
      return Math.abs(sum - value[total]!) > SLACK * Math.max(1, Math.abs(sum));
    }) ?? null
  );
}

/** Cells that hang together through sums and shares, one set of rows for each connected piece of `cells`. */
export function connectedPieces(tables: LinkedTables, cells: ReadonlySet<number>): number[][] {
  const parent = new Map([...cells].map((cell) => [cell, cell]));
  const root = (cell: number): number => {
    let at = cell;
    while (parent.get(at)! !== at) at = parent.get(at)!;
    parent.set(cell, at);
    return at;
  };
  const join = (among: readonly number[]): void => {
    const [first, ...rest] = among.filter((cell) => parent.has(cell));
    for (const other of rest) parent.set(root(other), root(first!));
  };
  for (const { total, parts } of tables.sums) join([total, ...parts]);
  for (const { part, whole } of tables.shares) join([part, whole]);
  const pieces = new Map<number, number[]>();
  for (const cell of cells) {
    const piece = pieces.get(root(cell));
    if (piece) piece.push(cell);
    else pieces.set(root(cell), [cell]);
  }
  return [...pieces.values()];
}
