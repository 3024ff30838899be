interface Cohorts {
  /** First year of treatment by row; null where there is none. */
  readonly cohort: readonly (number | null)[];
  /** Years that are asked about, ascending. */
  readonly times: readonly number[];
}

/** Rows of those treated by the last year. */
export function treatedRows({ cohort, times }: Cohorts): number[] {
  const last = times.at(-1) ?? -Infinity;
  return cohort.flatMap((year, row) => (year !== null && year <= last ? [row] : []));
}

/** Rows of all others: whoever is treated after the last year is never treated, as far as these years tell. */
export function neverRows({ cohort, times }: Cohorts): number[] {
  const treated = new Set(treatedRows({ cohort, times }));
  return Array.from(cohort.keys()).filter((row) => !treated.has(row));
}
