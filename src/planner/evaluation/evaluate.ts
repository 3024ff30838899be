import { fastRandom } from '../robustness/fastRandom';
import { pairedT } from './difference';
import { effectIntervals, longDifference, type Effect } from './effectErrors';
import { groupTimeEffects, type Comparison, type Panel } from './groupTime';
import { matchedSets, type Matchable, type MatchedSets, type SetWay } from './matchedSets';
import { meanOf } from './meanOf';
import { placeboRank, type PlaceboRank } from './placeboRank';
import { evaluationRefusals, type EvaluationRefusal } from './refusal';
import { neverRows, treatedRows } from './sides';
import { sideSeries, type SideYear } from './sideSeries';
import { stratifiedTest } from './stratifiedTest';
import { twoSidedT } from './studentT';

export interface EvaluationQuestion extends Matchable {
  /** Data basis of each time. */
  readonly bases: readonly string[];
  readonly isModelled: boolean;
  /** Whether the villages were chosen by this very outcome. */
  readonly usedToChoose: boolean;
  /** The direction of success: `less` for poverty. */
  readonly wanted: 'less' | 'more';
  readonly comparison: Comparison;
  readonly sets: SetWay;
  /** 0.05 for an interval of 95 %. */
  readonly alpha: number;
  readonly seed: number;
}

/**
 * A difference of the matched sets, for the eye and the list of pairs: matching on measured values picks comparison
 * places that were high by chance and fall back, which takes a little off a fall. Estimate and the interval of Student's t over the sets. Sets that share comparison
 * places (with replacement) are not independent: their interval is somewhat too narrow.
 */
export interface SetDifference {
  readonly effect: number;
  readonly se: number;
  readonly interval: readonly [low: number, high: number];
}

export interface RandomisationReference {
  readonly p: number;
  /** p in the wanted direction alone. */
  readonly pWanted: number;
  readonly smallestP: number;
  readonly assignments: number;
  readonly exact: boolean;
  readonly interval: readonly [low: number, high: number] | null;
}

/** What the numbers allow to be said: `wanted` and `unwanted` only where the whole interval is on one side of 0. */
export type Verdict = 'wanted' | 'unwanted' | 'unclear' | 'tooFewToTell';

export interface Evaluation {
  readonly status: 'evaluated';
  /** Of the difference over all years, per village. */
  readonly verdict: Verdict;
  /** Mean of all years after less all years before, against all never treated: what the verdict rests on. */
  readonly whole: { readonly perVillage: Effect | null; readonly perPerson: Effect | null };
  /** Every village counts alike. */
  readonly perVillage: ReturnType<typeof effectIntervals>;
  /** Every person counts alike. Where the sign turns, both are to be shown. */
  readonly perPerson: ReturnType<typeof effectIntervals>;
  readonly signTurns: boolean;
  readonly matched: MatchedSets & {
    readonly perVillage: SetDifference | null;
    readonly perPerson: SetDifference | null;
    /** Comparison places that stand in several sets. */
    readonly shared: number;
    readonly randomisation: RandomisationReference | null;
  };
  /** Before and after alone, which takes the common trend for an effect: mean change of the treated. */
  readonly beforeAfterOnly: number;
  /** Where one village only is treated: its rank among the others, before any interval. */
  readonly placebo: PlaceboRank | null;
  /** Mean of each side by year, for the eye. */
  readonly trends: readonly SideYear[];
}

export type EvaluationAnswer =
  Evaluation | { readonly status: 'refused'; readonly refusals: readonly EvaluationRefusal[] };

/**
 * Whether what was done changed the outcome: group-time effects per village and per person, matched comparison
 * villages with a randomisation reference, and one treated village's rank; or all reasons not to say.
 */
export function evaluate(question: EvaluationQuestion): EvaluationAnswer {
  const refusals = evaluationRefusals({ ...question, comparisons: neverRows(question).length });
  if (refusals.length > 0) return { status: 'refused', refusals };
  const perVillage = intervalsOf(question, new Float64Array(question.ids.length).fill(1));
  const perPerson = intervalsOf(question, question.people);
  const sets = matchedSets(question, question.sets);
  const changes = sets.sets.map(({ change }) => change);
  const difference = differenceOf(sets, question);
  const over = (weight: Float64Array) => longDifference({ ...question, weight }, question.alpha);
  const whole = {
    perVillage: over(new Float64Array(question.ids.length).fill(1)),
    perPerson: over(question.people),
  };
  return {
    status: 'evaluated',
    verdict: verdictOf(question, whole.perVillage),
    whole,
    perVillage,
    perPerson,
    signTurns: turns(whole.perVillage, whole.perPerson),
    matched: { ...sets, ...difference },
    beforeAfterOnly: changes.reduce((sum, change) => sum + change, 0) / changes.length,
    placebo: placeboOf(question),
    trends: sideSeries(question, sets.sets),
  };
}

function turns(one: { readonly effect: number } | null, other: { readonly effect: number } | null): boolean {
  return (one?.effect ?? 0) * (other?.effect ?? 0) < 0;
}

function intervalsOf(question: EvaluationQuestion, weight: Float64Array) {
  const panel: Panel = { ...question, weight };
  return effectIntervals(panel, groupTimeEffects(panel, question.comparison), question);
}

/**
 * Of fewer treated villages the pairs are shown and their average is not judged: errors clustered by so few are too small
 * (Bertrand, Duflo & Mullainathan 2004; Cameron, Gelbach & Miller 2008).
 */
const FEWEST_TREATED = 8;

function verdictOf(
  question: EvaluationQuestion,
  overall: { readonly interval: readonly [number, number] } | null,
): Verdict {
  const { wanted } = question;
  const treated = treatedRows(question).length;
  if (treated < FEWEST_TREATED || !overall || Number.isNaN(overall.interval[0])) return 'tooFewToTell';
  const [low, high] = overall.interval;
  if (high < 0) return wanted === 'less' ? 'wanted' : 'unwanted';
  if (low > 0) return wanted === 'less' ? 'unwanted' : 'wanted';
  return 'unclear';
}

function differenceOf({ sets }: MatchedSets, { alpha, seed, people, wanted }: EvaluationQuestion) {
  if (sets.length === 0) return { perVillage: null, perPerson: null, shared: 0, randomisation: null };
  const contrasts = sets.map(({ change, controlChanges }) => change - meanOf(controlChanges));
  const weights = sets.map(({ treated }) => people[treated]!);
  const controls = sets.flatMap((set) => set.controls);
  const strata = sets.map(({ change, controlChanges }) => ({
    values: [change, ...controlChanges],
    treated: [0],
  }));
  const test = stratifiedTest(strata, fastRandom(seed).uniform);
  return {
    perVillage: { effect: test.estimate, ...pairedT(contrasts, alpha) },
    perPerson: weighted(contrasts, weights, alpha),
    shared: new Set(controls.filter((row, i) => controls.indexOf(row) !== i)).size,
    randomisation: {
      p: test.p.twoSided,
      pWanted: test.p[wanted],
      smallestP: test.smallestP,
      assignments: test.assignments,
      exact: test.exact,
      interval: test.interval(alpha),
    },
  };
}

/** A weighted mean with the interval of Student's t over its parts. */
function weighted(values: readonly number[], weights: readonly number[], alpha: number): SetDifference {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const n = values.length;
  const effect = values.reduce((sum, value, i) => sum + (value * weights[i]!) / all, 0);
  const squares = values.reduce((sum, value, i) => sum + ((value - effect) * (weights[i]! / all)) ** 2, 0);
  const se = Math.sqrt((squares * n) / (n - 1));
  const reach = n > 1 ? twoSidedT(alpha, n - 1) * se : Number.NaN;
  return { effect, se, interval: [effect - reach, effect + reach] };
}

function placeboOf({ cohort, times, values, wanted }: EvaluationQuestion): PlaceboRank | null {
  const treated = cohort.flatMap((year, i) => (year !== null ? [i] : []));
  const [only] = treated;
  if (only === undefined || treated.length > 1) return null;
  const firstTreated = times.findIndex((time) => time >= cohort[only]!);
  // Only places with a value before and after can be compared.
  const rows = values.flatMap((own, i) => {
    const known = (from: number, to: number) => own.subarray(from, to).some((value) => !Number.isNaN(value));
    return known(0, firstTreated) && known(firstTreated, own.length) ? [i] : [];
  });
  const at = rows.indexOf(only);
  if (at < 0) return null;
  return placeboRank(
    rows.map((i) => values[i]!),
    { treated: at, firstTreated, wanted },
  );
}
