import type { AggregateColumn, Measure } from '../../../data/import/imported';

/** What becomes of a column of households: a count of each of its texts, a sum, a mean, or nothing. */
export const USES = ['none', 'each', 'sum', 'mean'] as const;
export type ColumnUse = (typeof USES)[number];

/** The numbers of a village: how many rows it has, and what a person chose of the columns. */
export function measuresOf(
  columns: readonly AggregateColumn[],
  uses: ReadonlyMap<string, ColumnUse>,
  rowsName: string,
): readonly Measure[] {
  const chosen = columns.flatMap(({ column, categories }): Measure[] => {
    const use = uses.get(column) ?? 'none';
    if (use === 'each') {
      return categories.map((text) => ({
        kind: 'count',
        name: `${column}: ${text}`,
        where: { column, is: [text] },
      }));
    }
    return use === 'none' ? [] : [{ kind: use, name: column, column }];
  });
  return [{ kind: 'count', name: rowsName }, ...chosen];
}
