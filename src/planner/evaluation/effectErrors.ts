import { eventEffects, groupTimeEffects, type Comparison, type GroupTime, type Panel } from './groupTime';
import { twoSidedT } from './studentT';

/** An estimate with its interval. */
export interface Effect {
  readonly effect: number;
  /** Errors clustered by place; NaN where a side has one place only. */
  readonly se: number;
  readonly interval: readonly [low: number, high: number];
}

export interface EventInterval extends Effect {
  readonly event: number;
  readonly cohorts: number;
}

/** What each place adds to an effect's error: its distance from its side's mean, by its weight. */
function influence(panel: Panel, { cohort, time, base }: GroupTime, comparison: Comparison): Float64Array {
  const [from, to] = [panel.times.indexOf(base), panel.times.indexOf(time)];
  const last = panel.times.at(-1)!;
  const isControl = (other: number | null) =>
    other === null ||
    other > last ||
    (comparison === 'notYet' && other !== cohort && other > Math.max(time, base));
  const change = panel.values.map((own) => own[to]! - own[from]!);
  const into = new Float64Array(change.length);
  for (const sign of [1, -1]) {
    const rows = change.flatMap((value, i) => {
      const own = panel.cohort[i]!;
      const isIn = sign === 1 ? own === cohort : isControl(own);
      return isIn && !Number.isNaN(value) && panel.weight[i]! > 0 ? [i] : [];
    });
    const weights = rows.reduce((sum, i) => sum + panel.weight[i]!, 0);
    const mean = rows.reduce((sum, i) => sum + panel.weight[i]! * change[i]!, 0) / weights;
    const small = Math.sqrt(rows.length / (rows.length - 1));
    for (const i of rows) into[i]! += (sign * small * panel.weight[i]! * (change[i]! - mean)) / weights;
  }
  return into;
}

function effectOf(effect: number, influences: Float64Array, alpha: number): Effect {
  const se = Math.sqrt(influences.reduce((sum, one) => sum + one * one, 0));
  const places = influences.filter((one) => one !== 0).length;
  const reach = places > 2 ? twoSidedT(alpha, places - 2) * se : Number.NaN;
  return { effect, se, interval: [effect - reach, effect + reach] };
}

/** Effects by time since the treatment and over all of it, with intervals: the same places in several years count once. */
export function effectIntervals(
  panel: Panel,
  effects: readonly GroupTime[],
  { comparison, alpha }: { readonly comparison: Comparison; readonly alpha: number },
): {
  readonly groups: readonly (GroupTime & Effect)[];
  readonly events: readonly EventInterval[];
  readonly overall: Effect | null;
} {
  const influences = effects.map((effect) => influence(panel, effect, comparison));
  const groups = effects.map((one, k) => ({ ...one, ...effectOf(one.effect, influences[k]!, alpha) }));
  const sizes = new Map<number, number>();
  panel.cohort.forEach((cohort, i) => {
    if (cohort !== null) sizes.set(cohort, (sizes.get(cohort) ?? 0) + panel.weight[i]!);
  });
  const byEvent = eventEffects(panel, effects).map((event) => {
    const own = effects.flatMap(({ cohort, time }, k) => (time - cohort === event.event ? [k] : []));
    const all = own.reduce((sum, k) => sum + sizes.get(effects[k]!.cohort)!, 0);
    const shares = own.map((k) => ({ of: influences[k]!, share: sizes.get(effects[k]!.cohort)! / all }));
    return { event, influence: combined(shares, panel.values.length) };
  });
  const after = byEvent.filter(({ event }) => event.event >= 0);
  const mean = after.reduce((sum, { event }) => sum + event.effect, 0) / after.length;
  const shares = after.map((one) => ({ of: one.influence, share: 1 / after.length }));
  return {
    groups,
    events: byEvent.map((one) => ({ ...one.event, ...effectOf(one.event.effect, one.influence, alpha) })),
    overall: after.length > 0 ? effectOf(mean, combined(shares, panel.values.length), alpha) : null,
  };
}

function combined(
  parts: readonly { readonly of: Float64Array; readonly share: number }[],
  n: number,
): Float64Array {
  const sum = new Float64Array(n);
  for (const { of, share } of parts) of.forEach((value, i) => (sum[i]! += share * value));
  return sum;
}

/**
 * One difference over all years: mean after less mean before of each cohort, less that of the never treated, cohorts
 * averaged by their weight. All years before are the base, which one noisy year is not; and nobody is picked by what was
 * measured before, so that nothing falls back to the mean. Null where nothing can be compared.
 */
export function longDifference(panel: Panel, alpha: number): Effect | null {
  const last = panel.times.at(-1) ?? -Infinity;
  const cohorts = [...new Set(panel.cohort)].filter((year): year is number => year !== null && year <= last);
  const parts = cohorts.flatMap((cohort) => {
    const own = panel.cohort.map((year) => (year === cohort ? 1 : year === null || year > last ? null : 0));
    const values = panel.values.map((series, i) => {
      const mean = (isIn: (time: number) => boolean) => {
        const known = series.filter((value, t) => isIn(panel.times[t]!) && !Number.isNaN(value));
        return known.reduce((sum, value) => sum + value, 0) / known.length;
      };
      // Of another cohort: neither treated now nor a comparison.
      if (own[i] === 0) return Float64Array.of(Number.NaN, Number.NaN);
      return Float64Array.of(
        mean((time) => time < cohort),
        mean((time) => time >= cohort),
      );
    });
    const two: Panel = { times: [0, 1], values, cohort: own, weight: panel.weight };
    const size = panel.weight.reduce((sum, weight, i) => sum + (own[i] === 1 ? weight : 0), 0);
    return groupTimeEffects(two, 'never').map((effect) => ({
      size,
      effect: effect.effect,
      influence: influence(two, effect, 'never'),
    }));
  });
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  if (parts.length === 0) return null;
  const mean = parts.reduce((sum, { effect, size }) => sum + (effect * size) / all, 0);
  const shares = parts.map((part) => ({ of: part.influence, share: part.size / all }));
  return effectOf(mean, combined(shares, panel.values.length), alpha);
}
