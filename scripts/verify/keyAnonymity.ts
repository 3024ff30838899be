import * as v from 'valibot';
import { classesAlike, classesBelow, keyClasses, type KeyClass } from '../../src/data/disclosure/kAnonymity';
import type { Fixture, Verifier } from './fixture';

const INPUT = v.object({
  rows: v.pipe(v.array(v.record(v.string(), v.string())), v.minLength(1)),
  quasi_identifiers: v.pipe(v.array(v.string()), v.minLength(1)),
  sensitive: v.string(),
});
const PARAMS = v.object({ k: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Smallest class, classes of fewer than k rows, and classes whose rows all have one sensitive value. */
export const keyAnonymity: Verifier = {
  method: 'k-anonymity and l-diversity of a published microdata/table key',
  compute,
  allowed: () => 0,
};

function compute(fixture: Fixture): Record<string, unknown> | string {
  const input = v.safeParse(INPUT, fixture.input);
  const params = v.safeParse(PARAMS, fixture.params);
  if (!input.success) return 'input: rows, quasi_identifiers and sensitive expected';
  if (!params.success) return 'params.k: a whole number from 1 expected';
  const { rows, quasi_identifiers: columns, sensitive } = input.output;
  const absent = [...columns, sensitive].find((column) => rows.some((row) => row[column] === undefined));
  if (absent !== undefined) return `input.rows: column "${absent}" is not in every row`;
  const secret = rows.map((row) => row[sensitive]!);
  const classesOf = (by: readonly string[]) =>
    keyClasses(
      rows.map((row) => by.map((column) => row[column]!)),
      secret,
    );
  const smallest = (classes: readonly KeyClass[]) => Math.min(...classes.map(({ rows: count }) => count));
  const classes = classesOf(columns);
  const violating = classesBelow(classes, params.output.k);
  const dropped = columns.map((column) => [
    `min_class_after_dropping_${column}`,
    smallest(classesOf(columns.filter((other) => other !== column))),
  ]);
  return {
    min_class: smallest(classes),
    n_classes: classes.length,
    violating_classes: violating.map(({ key }) => key),
    violating_rows: violating.reduce((sum, { rows: count }) => sum + count, 0),
    homogeneous_classes: classesAlike(classes).map(({ key }) => key),
    // One answer for each column that may be dropped: of these, only those that the fixture expects.
    ...Object.fromEntries(
      dropped.filter(([key]) => !fixture.expected || Object.hasOwn(fixture.expected, String(key))),
    ),
  };
}
