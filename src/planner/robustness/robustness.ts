import type { CompositeScale } from '../weighing/composite';
import { fastRandom, type FastRandom } from './fastRandom';
import { placer } from './placer';
import { scaleInto } from './scaleInto';

/** Criteria of the places that compete, as they are known. */
export interface RobustQuestion {
  /** A column a criterion; NaN where it is not known: the weights of what is known are rescaled to 1. */
  readonly columns: readonly Float64Array[];
  readonly benefit: readonly boolean[];
  /** Standard error of each value, 0 or NaN where none is stated; null for a criterion without any. */
  readonly errors: readonly (Float64Array | null)[];
  readonly weights:
    /** All that add up to 1 alike. */
    | { readonly kind: 'any' }
    /** Around the chosen ones: Dirichlet, the larger the concentration the nearer (100: about ±5 points). */
    | { readonly kind: 'around'; readonly chosen: readonly number[]; readonly concentration: number };
  /** One is drawn anew each time. */
  readonly scales: readonly CompositeScale[];
  readonly top: number;
  readonly draws: number;
  readonly seed: number;
}

export type RobustClass = 'firm' | 'leaning' | 'shaky' | 'never';

export interface Robustness {
  /** Share of draws in which a place is among the first `top`. Equal scores share the better place. */
  readonly topShare: Float64Array;
  readonly classes: readonly RobustClass[];
  /** Places (ranks) that 5 % and 95 % of draws do not exceed, and the middle one. */
  readonly rankLow: Uint32Array;
  readonly rankMiddle: Uint32Array;
  readonly rankHigh: Uint32Array;
  /** Mean weights of the draws in which it is among the first; null where it never is. */
  readonly topWeights: readonly (Float64Array | null)[];
  /** `ranks[draw × places + place]`, from 1: what comparisons of pairs are counted from. */
  readonly ranks: Uint16Array | Uint32Array;
  readonly draws: number;
}

/** Shares of draws from which a place is called so. */
export const FIRM = 0.9;
export const LEANING = 0.5;

/** More draws than this many places × draws would not fit in memory. */
export const MOST_RANKS = 40_000_000;
const A_LOOK = 256;

/** How often in so many draws: kukuh, condong, goyah, tidak pernah. */
export function robustClass(share: number): RobustClass {
  if (share >= FIRM) return 'firm';
  if (share >= LEANING) return 'leaning';
  return share > 0 ? 'shaky' : 'never';
}

/**
 * How a ranking holds when weights, the way of making criteria comparable and the values themselves are not certain
 * (SMAA-2 with errors). Each draw takes weights, a scale and, where standard errors are stated, other values.
 * @param goesOn asked now and then with the share that is done; false ends it
 * @returns null where it was ended
 * @throws RangeError where places × draws exceed `MOST_RANKS`
 */
export function robustness(
  question: RobustQuestion,
  goesOn: (done: number) => boolean = () => true,
): Robustness | null {
  const { columns, draws, top } = question;
  const n = columns[0]?.length ?? 0;
  if (n * draws > MOST_RANKS) throw new RangeError(`robustness: ${n} places × ${draws} draws`);
  const random = fastRandom(question.seed);
  const draw = drawer(question, random);
  const ranks = n > 0xffff ? new Uint32Array(n * draws) : new Uint16Array(n * draws);
  const topCount = new Float64Array(n);
  const sums = Array.from({ length: n }, () => new Float64Array(columns.length));
  const placed = placer(n);
  for (let d = 0; d < draws; d++) {
    if (d % A_LOOK === 0 && !goesOn(d / draws)) return null;
    const { scores, weights } = draw();
    placed.place(scores);
    for (let i = 0; i < n; i++) {
      // Of which nothing is known comes last.
      const place = Number.isNaN(scores[i]!) ? n : placed.larger[i]! + 1;
      ranks[d * n + i] = place;
      if (place > top) continue;
      topCount[i]!++;
      for (let c = 0; c < weights.length; c++) sums[i]![c]! += weights[c]!;
    }
  }
  const topShare = topCount.map((count) => count / draws);
  return {
    topShare,
    classes: Array.from(topShare, robustClass),
    ...intervals(ranks, n, draws),
    topWeights: sums.map((sum, i) => (topCount[i]! > 0 ? sum.map((weight) => weight / topCount[i]!) : null)),
    ranks,
    draws,
  };
}

interface OneDraw {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
}

/** Makes one draw after another, in the same arrays. */
function drawer(question: RobustQuestion, random: FastRandom): () => OneDraw {
  const { columns, benefit, errors, scales } = question;
  const n = columns[0]?.length ?? 0;
  const weights = new Float64Array(columns.length);
  const scores = new Float64Array(n);
  const known = new Float64Array(n);
  const drawn = new Float64Array(n);
  const placed = placer(n);
  // What has no errors is the same in every draw: scaled once a scale.
  const fixed = scales.map((scale) =>
    columns.map((column, c) => {
      const scaled = new Float64Array(n);
      scaleInto(scaled, column, { benefit: benefit[c]!, scale, placed });
      return scaled;
    }),
  );
  const scaled = new Float64Array(n);
  return () => {
    drawWeights(weights, question.weights, random);
    const s = Math.floor(random.uniform() * scales.length);
    scores.fill(0);
    known.fill(0);
    for (let c = 0; c < columns.length; c++) {
      const own = errors[c];
      let column = fixed[s]![c]!;
      if (own) {
        disturb(drawn, columns[c]!, own, random);
        scaleInto(scaled, drawn, { benefit: benefit[c]!, scale: scales[s]!, placed });
        column = scaled;
      }
      const weight = weights[c]!;
      for (let i = 0; i < n; i++) {
        const score = column[i]!;
        if (Number.isNaN(score)) continue;
        scores[i]! += weight * score;
        known[i]! += weight;
      }
    }
    for (let i = 0; i < n; i++) scores[i] = known[i]! > 0 ? scores[i]! / known[i]! : Number.NaN;
    return { scores, weights };
  };
}

function disturb(into: Float64Array, values: Float64Array, errors: Float64Array, random: FastRandom): void {
  for (let i = 0; i < values.length; i++) {
    const error = errors[i]!;
    into[i] = error > 0 ? values[i]! + error * random.normal() : values[i]!;
  }
}

function drawWeights(weights: Float64Array, how: RobustQuestion['weights'], random: FastRandom): void {
  let total = 0;
  const chosenSum = how.kind === 'around' ? how.chosen.reduce((sum, weight) => sum + weight, 0) : 1;
  for (let c = 0; c < weights.length; c++) {
    const share = how.kind === 'around' ? (how.concentration * how.chosen[c]!) / chosenSum : 1;
    weights[c] = how.kind === 'any' ? random.exponential() : gamma(share, random);
    total += weights[c]!;
  }
  for (let c = 0; c < weights.length; c++) weights[c] = total > 0 ? weights[c]! / total : 1 / weights.length;
}

/** Gamma with a shape and scale 1 (Marsaglia & Tsang 2000); 0 for shape 0. */
function gamma(shape: number, random: FastRandom): number {
  if (!(shape > 0)) return 0;
  if (shape < 1) return gamma(shape + 1, random) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function intervals(ranks: Uint16Array | Uint32Array, n: number, draws: number) {
  const [rankLow, rankMiddle, rankHigh] = [new Uint32Array(n), new Uint32Array(n), new Uint32Array(n)];
  const counts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    counts.fill(0);
    for (let d = 0; d < draws; d++) counts[ranks[d * n + i]!]!++;
    const at = (share: number) => {
      let seen = 0;
      for (let place = 1; place <= n; place++) {
        seen += counts[place]!;
        if (seen >= share * draws) return place;
      }
      return n;
    };
    rankLow[i] = at(0.05);
    rankMiddle[i] = at(0.5);
    rankHigh[i] = at(0.95);
  }
  return { rankLow, rankMiddle, rankHigh };
}

/** "Can we say that A needs it more than B?": shares of draws in which one is before the other; the rest is equal. */
export function comparePair(
  { ranks, draws, topShare }: Robustness,
  a: number,
  b: number,
): { readonly before: number; readonly after: number } {
  const n = topShare.length;
  let [before, after] = [0, 0];
  for (let d = 0; d < draws; d++) {
    const [one, other] = [ranks[d * n + a]!, ranks[d * n + b]!];
    if (one < other) before++;
    else if (one > other) after++;
  }
  return { before: before / draws, after: after / draws };
}
