import * as v from 'valibot';
import type { Fixture, Verifier } from './fixture';
import { namedIntervals, suppress, type SuppressionCase } from './suppression';

const COUNT = v.pipe(v.number(), v.finite(), v.minValue(0));
const INPUT = v.object({
  rows: v.array(v.string()),
  cols: v.array(v.string()),
  table: v.array(v.array(COUNT)),
  row_totals: v.array(COUNT),
  col_totals: v.array(COUNT),
  grand_total: COUNT,
});
export const PARAMS = v.object({ threshold: v.pipe(v.number(), v.integer(), v.minValue(2)) });

/** Suppression in a table of two ways with all its margins published. */
export const tableSuppression: Verifier = {
  method: 'primary and complementary cell suppression',
  compute,
  allowed: (path) => (path.includes('intervals') ? 1e-6 : 0),
};

function compute(fixture: Fixture): Record<string, unknown> | string {
  const input = v.safeParse(INPUT, fixture.input);
  const params = v.safeParse(PARAMS, fixture.params);
  if (!input.success) return 'input: rows, cols, table and its three kinds of totals expected, none negative';
  if (!params.success) return 'params.threshold: a whole number from 2 expected';
  const { rows, cols, table, row_totals, col_totals, grand_total } = input.output;
  if (table.length !== rows.length || table.some((row) => row.length !== cols.length)) {
    return 'input.table: as many rows and columns as names expected';
  }
  const [n, m] = [rows.length, cols.length];
  const at = (i: number, j: number) => i * m + j;
  const rowTotal = (i: number) => n * m + i;
  const colTotal = (j: number) => n * m + n + j;
  const each = (count: number) => Array.from({ length: count }, (_, i) => i);
  const asked: SuppressionCase = {
    tables: {
      value: Float64Array.from([...table.flat(), ...row_totals, ...col_totals, grand_total]),
      sums: [
        ...each(n).map((i) => ({ total: rowTotal(i), parts: each(m).map((j) => at(i, j)) })),
        ...each(m).map((j) => ({ total: colTotal(j), parts: each(n).map((i) => at(i, j)) })),
        { total: n * m + n + m, parts: each(n).map(rowTotal) },
      ],
      shares: [],
    },
    names: [
      ...rows.flatMap((row) => cols.map((col) => `${row}|${col}`)),
      ...[...rows, ...cols].map((name) => `${name}|total`),
      'total',
    ],
    cells: each(n * m),
    threshold: params.output.threshold,
  };
  const answer = suppress(asked);
  if (typeof answer === 'string') return answer;
  const { names } = asked;
  const pair = (cell: number) => [rows[Math.floor(cell / m)], cols[cell % m]];
  const shown = [...answer.after.keys()];
  return {
    primary: answer.primary.map(pair),
    min_complementary_cells: answer.best.cells.length,
    min_complementary_value_at_that_count: answer.best.price,
    n_optimal_patterns_by_count: answer.best.patterns,
    one_optimal: answer.best.cells.map(pair),
    intervals_one_optimal: namedIntervals(answer.after, { cells: shown, names }),
    primary_only_intervals: namedIntervals(answer.alone, { cells: answer.primary, names }),
    exactly_recoverable_if_primary_only: answer.primary
      .filter((cell) => answer.alone.get(cell)!.low === answer.alone.get(cell)!.high)
      .map(pair),
  };
}
