import { scoreDrawer, type DrawQuestion } from './drawScores';
import { fastRandom } from './fastRandom';
import { placer } from './placer';

/** Criteria of the places that compete, as they are known. */
export interface RobustQuestion extends DrawQuestion {
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
  const draw = scoreDrawer(question, fastRandom(question.seed));
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

/** Places whose ranks are counted together: a draw's stand side by side, and are read at once. */
const TOGETHER = 32;

function intervals(ranks: Uint16Array | Uint32Array, n: number, draws: number) {
  const [rankLow, rankMiddle, rankHigh] = [new Uint32Array(n), new Uint32Array(n), new Uint32Array(n)];
  const counts = new Uint32Array(TOGETHER * (n + 1));
  for (let from = 0; from < n; from += TOGETHER) {
    const size = Math.min(TOGETHER, n - from);
    counts.fill(0);
    for (let d = 0; d < draws; d++) {
      const start = d * n + from;
      for (let i = 0; i < size; i++) counts[i * (n + 1) + ranks[start + i]!]!++;
    }
    for (let i = 0; i < size; i++) {
      const own = counts.subarray(i * (n + 1), (i + 1) * (n + 1));
      rankLow[from + i] = placeAt(own, 0.05 * draws);
      rankMiddle[from + i] = placeAt(own, 0.5 * draws);
      rankHigh[from + i] = placeAt(own, 0.95 * draws);
    }
  }
  return { rankLow, rankMiddle, rankHigh };
}

/** The place that so many draws do not exceed. */
function placeAt(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (let place = 1; place < counts.length; place++) {
    seen += counts[place]!;
    if (seen >= wanted) return place;
  }
  return counts.length - 1;
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
