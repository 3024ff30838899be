/** Names of the columns that hold an indicator's numbers; null where there is none. */
export interface NumberColumns {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** Where the numbers of an indicator stand in a table. */
export type ValueLayout =
  /** A village has one row; each year has columns of its own. */
  | { readonly kind: 'columns'; readonly years: readonly (NumberColumns & { readonly year: number })[] }
  /** A village has a row a year, and `year` is the column that says which. */
  | ({ readonly kind: 'rows'; readonly year: string } & NumberColumns);

/** Names of all columns whose numbers a layout takes. */
export function columnsIn(layout: ValueLayout): readonly string[] {
  const all: readonly NumberColumns[] = layout.kind === 'rows' ? [layout] : layout.years;
  return all
    .flatMap(({ value, numerator, denominator }) => [value, numerator, denominator])
    .filter((name) => name !== null);
}
