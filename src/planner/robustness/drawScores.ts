import type { CompositeScale } from '../weighing/composite';
import type { RankMethod } from '../weighing/rankPlaces';
import { drawnColumn } from './drawnColumn';
import type { FastRandom } from './fastRandom';
import { meanAdder } from './meanAdder';
import { topsisAdder } from './topsisAdder';

/** What a draw takes anew: weights, a scale, and values within their errors. */
export interface DrawQuestion {
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
  /** One is drawn anew each time. TOPSIS has a scale of its own; a geometric mean knows no z, which may be below 0. */
  readonly scales: readonly CompositeScale[];
  /** How scores become one. */
  readonly method: RankMethod;
}

/** Scores that rank as the method's do, NaN where nothing is known; and the weights behind them. */
export interface OneDraw {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
}

/** Makes one draw after another, in the same arrays. */
export function scoreDrawer(question: DrawQuestion, random: FastRandom): () => OneDraw {
  const { benefit, scales, method } = question;
  const columns = question.columns.map((column, c) => drawnColumn(column, question.errors[c]!, random));
  const weights = new Float64Array(columns.length);
  const scores = new Float64Array(columns[0]?.values.length ?? 0);
  const isGeometric = method === 'geometric';
  const usable = isGeometric ? scales.filter((scale) => scale !== 'z') : scales;
  const taken = usable.length > 0 ? usable : (['minmax'] as const);
  const adders =
    method === 'topsis'
      ? [topsisAdder(columns, benefit)]
      : taken.map((scale) => meanAdder(columns, { benefit, scale, isGeometric }));
  return () => {
    drawWeights(weights, question.weights, random);
    const adder = adders[Math.floor(random.uniform() * adders.length)]!;
    adder.begin();
    for (let c = 0; c < columns.length; c++) {
      columns[c]!.draw();
      adder.add(c, weights[c]!);
    }
    adder.end(scores);
    return { scores, weights };
  };
}

function drawWeights(weights: Float64Array, how: DrawQuestion['weights'], random: FastRandom): void {
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
