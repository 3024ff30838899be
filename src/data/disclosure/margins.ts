import type { Coverage, Figure } from './figures';
import type { Hierarchy } from './hierarchy';

/**
 * A total of a figure in one group. There is one per coverage: two columns of the same figure that cover
 * different villages have different totals. Where two coverages include the same villages of a group, they
 * share one total.
 */
export interface Margin {
  readonly figure: Figure;
  /** Index into `figure.coverages`. */
  readonly coverage: number;
  readonly level: 'district' | 'regency';
  /** Index of the kecamatan or regency. */
  readonly group: number;
}

export function marginKey({ figure, coverage, level, group }: Margin): string {
  return `${figure.id}/${coverage}/${level}/${group}`;
}

/** Villages of a group that a coverage includes. */
export function rowsOf({ figure, coverage, level, group }: Margin, hierarchy: Hierarchy): number[] {
  const rows =
    level === 'district'
      ? hierarchy.rowsOf[group]!
      : hierarchy.districtsOf[group]!.flatMap((district) => hierarchy.rowsOf[district]!);
  const { exists } = figure.coverages[coverage]!;
  return rows.filter((row) => exists[row]);
}

/** A margin with its villages and all coverages whose total it is. */
export interface CountedMargin {
  readonly margin: Margin;
  readonly rows: readonly number[];
  readonly coverages: readonly Coverage[];
}

/** The margins of a figure in a group: one per distinct set of villages, without empty ones. */
export function marginsOf(
  figure: Figure,
  at: Pick<Margin, 'level' | 'group'>,
  hierarchy: Hierarchy,
): readonly CountedMargin[] {
  const found = new Map<string, { margin: Margin; rows: number[]; coverages: Coverage[] }>();
  figure.coverages.forEach((one, coverage) => {
    const margin: Margin = { figure, coverage, ...at };
    const rows = rowsOf(margin, hierarchy);
    const same = found.get(rows.join());
    if (same) same.coverages.push(one);
    else if (rows.length > 0) found.set(rows.join(), { margin, rows, coverages: [one] });
  });
  return [...found.values()];
}

/** The margin that has a coverage's total; undefined where the coverage includes no village of the group. */
export function marginOf(
  { figure, coverage, level, group }: Margin,
  hierarchy: Hierarchy,
): CountedMargin | undefined {
  const asked = figure.coverages[coverage]!;
  return marginsOf(figure, { level, group }, hierarchy).find(({ coverages }) => coverages.includes(asked));
}
