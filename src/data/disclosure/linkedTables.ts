/** A figure that is the sum of others: `cells[total] = Σ cells[parts]`. An equality is a sum with one part. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A part of a whole, such as the numerator of a share: `cells[part] ≤ cells[whole]`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * Non-negative counts that are related to one another: cells of tables, their margins, and equal or related
 * counts elsewhere. `value[cell]` is NaN where the holder of the tables does not know it.
 */
export interface LinkedTables {
  readonly value: Float64Array;
  /** The minimum of each cell that everybody knows, suppressed or not; 0 where absent. */
  readonly least?: Float64Array;
  /** By cell: 1 where it can only be an integer; absent where none is. */
  readonly whole?: Uint8Array;
  /**
   * By cell: the row of the village that knows it, −1 where no village does; absent where no insiders are
   * considered.
   */
  readonly owner?: Int32Array;
  readonly sums: readonly Sum[];
  readonly shares: readonly Share[];
}

/** Tolerance for sums of fractions; sums of integers are met exactly. */
const SLACK = 1e-6;

/** The first sum that known cells contradict; null where all add up. */
export function brokenSum({ value, sums }: LinkedTables): Sum | null {
  return (
    sums.find(({ total, parts }) => {
      const sum = parts.reduce((all, part) => all + value[part]!, 0);
      return Math.abs(sum - value[total]!) > SLACK * Math.max(1, Math.abs(sum));
    }) ?? null
  );
}

/** Connected components of `cells` through sums and shares. */
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
