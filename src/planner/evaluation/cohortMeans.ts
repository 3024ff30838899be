import type { Panel } from './groupTime';
import { meanOfKnown } from './meanOf';

/** Four means of a cohort and those never treated, and the difference that they make. */
export interface CohortMeans {
  readonly cohort: number;
  readonly treated: SideMeans;
  readonly never: SideMeans;
  /** (treated after − before) − (never after − before). */
  readonly difference: number;
  /** The cohort's share in the difference over all cohorts. */
  readonly share: number;
}

export interface SideMeans {
  readonly before: number;
  readonly after: number;
  /** Places with a value before and after, and a weight. */
  readonly places: number;
}

/**
 * What `longDifference` is made of, to be written out: the means of all years before and of all years from the
 * cohort's first on, over the places that have both.
 */
export function cohortMeans(panel: Panel): CohortMeans[] {
  const last = panel.times.at(-1) ?? -Infinity;
  const isNever = (year: number | null) => year === null || year > last;
  const cohorts = [...new Set(panel.cohort)].filter((year): year is number => year !== null && year <= last);
  cohorts.sort((a, b) => a - b);
  const found = cohorts.flatMap((cohort) => {
    const treated = sideMeans(panel, cohort, (year) => year === cohort);
    const never = sideMeans(panel, cohort, isNever);
    if (treated.places === 0 || never.places === 0) return [];
    const size = panel.weight.reduce((sum, one, i) => sum + (panel.cohort[i] === cohort ? one : 0), 0);
    const difference = treated.after - treated.before - (never.after - never.before);
    return [{ cohort, treated, never, difference, size }];
  });
  const all = found.reduce((sum, { size }) => sum + size, 0);
  return found.map(({ size, ...means }) => ({ ...means, share: size / all }));
}

function sideMeans(
  { times, values, cohort, weight }: Panel,
  start: number,
  isIn: (year: number | null) => boolean,
): SideMeans {
  let [before, after, weights, places] = [0, 0, 0, 0];
  values.forEach((own, i) => {
    if (!isIn(cohort[i]!) || !(weight[i]! > 0)) return;
    const early = meanOfKnown(own.filter((_, t) => times[t]! < start));
    const late = meanOfKnown(own.filter((_, t) => times[t]! >= start));
    if (Number.isNaN(early) || Number.isNaN(late)) return;
    before += weight[i]! * early;
    after += weight[i]! * late;
    weights += weight[i]!;
    places++;
  });
  return { before: before / weights, after: after / weights, places };
}
