/** Places by years. */
export interface Panel {
  /** Ascending. */
  readonly times: readonly number[];
  /** One a place: a value a time, NaN where there is none. */
  readonly values: readonly Float64Array[];
  /** The year in which each was first treated; null for those that never were. */
  readonly cohort: readonly (number | null)[];
  /** People, say; one a place. All 1 where every place counts alike. */
  readonly weight: Float64Array;
}

/** Whom a cohort is compared with. */
export type Comparison =
  | 'never'
  /** The never treated, and every other cohort that starts after both the year and its base year. */
  | 'notYet';

/** The effect on one cohort in one year: its change since the base less that of the comparison. */
export interface GroupTime {
  readonly cohort: number;
  readonly time: number;
  readonly base: number;
  readonly effect: number;
  /** Places with a value in both years. */
  readonly treated: number;
  readonly controls: number;
}

/**
 * Group-time effects (Callaway & Sant'Anna 2021, without covariates): no cohort is ever compared with one that is
 * already treated, as a plain two-way regression does. The base is the year before the treatment from then on, and the
 * year before where it is earlier. A cohort without a year before it, and a pair of years without anybody to compare
 * with, have no effect to show and are left out; a cohort that starts after the last year counts as never treated.
 */
export function groupTimeEffects(panel: Panel, comparison: Comparison): GroupTime[] {
  const { times } = panel;
  const last = times.at(-1) ?? -Infinity;
  const cohorts = [...new Set(panel.cohort)].filter((g) => g !== null && g <= last) as number[];
  cohorts.sort((a, b) => a - b);
  const rows = Array.from(panel.cohort.keys());
  return cohorts.flatMap((cohort) => {
    const own = rows.filter((i) => panel.cohort[i] === cohort);
    const before = times.filter((time) => time < cohort).at(-1);
    if (before === undefined) return [];
    return times.slice(1).flatMap((time, t) => {
      const base = time >= cohort ? before : times[t]!;
      const isControl = (i: number) => {
        const other = panel.cohort[i]!;
        if (other === null || other > last) return true;
        return comparison === 'notYet' && other !== cohort && other > Math.max(time, base);
      };
      const treated = meanChange(panel, own, { from: base, to: time });
      const controls = meanChange(panel, rows.filter(isControl), { from: base, to: time });
      if (treated.n === 0 || controls.n === 0) return [];
      const effect = treated.change - controls.change;
      return [{ cohort, time, base, effect, treated: treated.n, controls: controls.n }];
    });
  });
}

function meanChange(
  { times, values, weight }: Panel,
  rows: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly change: number; readonly n: number } {
  const [a, b] = [times.indexOf(from), times.indexOf(to)];
  let [sum, weights, n] = [0, 0, 0];
  for (const i of rows) {
    const change = values[i]![b]! - values[i]![a]!;
    if (Number.isNaN(change) || !(weight[i]! > 0)) continue;
    sum += change * weight[i]!;
    weights += weight[i]!;
    n++;
  }
  return { change: sum / weights, n };
}

/** The effect so many years after the treatment began; below 0, before it. */
export interface EventEffect {
  readonly event: number;
  readonly effect: number;
  readonly cohorts: number;
}

/** Effects by time since the treatment, cohorts averaged by their size: places, or their weight. */
export function eventEffects(panel: Panel, effects: readonly GroupTime[]): EventEffect[] {
  const sizes = new Map<number, number>();
  panel.cohort.forEach((cohort, i) => {
    if (cohort !== null) sizes.set(cohort, (sizes.get(cohort) ?? 0) + panel.weight[i]!);
  });
  const events = new Map<number, { sum: number; size: number; cohorts: number }>();
  for (const { cohort, time, effect } of effects) {
    const at = events.get(time - cohort) ?? { sum: 0, size: 0, cohorts: 0 };
    const size = sizes.get(cohort)!;
    events.set(time - cohort, {
      sum: at.sum + effect * size,
      size: at.size + size,
      cohorts: at.cohorts + 1,
    });
  }
  return [...events]
    .map(([event, { sum, size, cohorts }]) => ({ event, effect: sum / size, cohorts }))
    .sort((a, b) => a.event - b.event);
}

/** The mean of the effects from the treatment on; NaN where there are none. */
export function overallEffect(events: readonly EventEffect[]): number {
  const after = events.filter(({ event }) => event >= 0);
  return after.reduce((sum, { effect }) => sum + effect, 0) / after.length;
}
