/** What the cells of a column must look like for it to stand for one of the pack's. */
export type ColumnShape =
  'text' | 'label' | 'money' | 'number' | 'year' | 'date' | 'word' | 'code' | 'lat' | 'lon' | 'position';

/** A column of a pack's table, and what offices call it, in the order in which names are preferred. */
export interface MappedColumn {
  readonly name: string;
  readonly shape: ColumnShape;
  readonly headings: readonly string[];
}

/** A column by its name in the pack, what its cells look like, and its other headings. */
export const column = (name: string, shape: ColumnShape, ...headings: readonly string[]): MappedColumn => ({
  name,
  shape,
  headings,
});
