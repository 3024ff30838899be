import * as v from 'valibot';
import type { Fixture, Verifier } from './fixture';
import { namedIntervals, suppress, type SuppressionCase } from './suppression';
import { PARAMS } from './tableSuppression';

const COUNT = v.pipe(v.number(), v.finite(), v.minValue(0));
const INPUT = v.object({ hierarchy: v.record(v.string(), v.record(v.string(), COUNT)) });

/** Suppression where villages add up to kecamatan and those to the regency, all published. */
export const hierarchySuppression: Verifier = {
  method: 'primary and complementary suppression in a hierarchy',
  compute,
  allowed: (path) => (path.includes('intervals') ? 1e-6 : 0),
};

function compute(fixture: Fixture): Record<string, unknown> | string {
  const input = v.safeParse(INPUT, fixture.input);
  const params = v.safeParse(PARAMS, fixture.params);
  if (!input.success) return 'input.hierarchy: counts by village by kecamatan expected, none negative';
  if (!params.success) return 'params.threshold: a whole number from 2 expected';
  const asked = caseOf(input.output.hierarchy, params.output.threshold);
  const answer = suppress(asked);
  if (typeof answer === 'string') return answer;
  const { names } = asked;
  const named = (cells: readonly number[]) => cells.map((cell) => names[cell]);
  return {
    primary: named(answer.primary),
    unsafe_if_primary_only: named(answer.exposedAlone),
    primary_only_intervals: namedIntervals(answer.alone, { cells: answer.primary, names }),
    min_complementary_cells: answer.best.cells.length,
    min_value_at_that_count: answer.best.price,
    one_optimal: named(answer.best.cells),
    n_optimal_count_patterns: answer.best.patterns,
    intervals_one_optimal: namedIntervals(answer.after, { cells: answer.primary, names }),
  };
}

/** Villages first, then the kecamatan in their order, the regency last. */
function caseOf(
  hierarchy: Readonly<Record<string, Readonly<Record<string, number>>>>,
  threshold: number,
): SuppressionCase {
  const groups = Object.entries(hierarchy);
  const villages = groups.flatMap(([group, members]) =>
    Object.entries(members).map(([name, value]) => ({ group, name: `desa/${group}/${name}`, value })),
  );
  const totals = groups.map(([, members]) => Object.values(members).reduce((sum, value) => sum + value, 0));
  const groupCells = groups.map((_, i) => villages.length + i);
  const regency = villages.length + groups.length;
  const partsOf = (group: string) => villages.flatMap((village, i) => (village.group === group ? [i] : []));
  return {
    tables: {
      value: Float64Array.from([
        ...villages.map(({ value }) => value),
        ...totals,
        totals.reduce((sum, value) => sum + value, 0),
      ]),
      sums: [
        ...groups.map(([group], i) => ({ total: villages.length + i, parts: partsOf(group) })),
        { total: regency, parts: groupCells },
      ],
      shares: [],
    },
    names: [
      ...villages.map(({ name }) => name),
      ...groups.map(([group]) => `kecamatan/${group}`),
      'kabupaten',
    ],
    cells: [...villages.map((_, i) => i), ...groupCells],
    threshold,
  };
}
