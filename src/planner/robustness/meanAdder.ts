import type { CompositeScale } from '../weighing/composite';
import type { DrawnColumn } from './drawnColumn';
import { placer } from './placer';
import { scaleInto } from './scaleInto';
import type { ScoreAdder } from './scoreAdder';

interface MeanWay {
  readonly benefit: readonly boolean[];
  readonly scale: CompositeScale;
  /** The mean of the logarithms. */
  readonly isGeometric: boolean;
}

/** The weighted mean over what is known, as `compositeIndex` works it out, criterion by criterion in the same arrays. */
export function meanAdder(
  columns: readonly DrawnColumn[],
  { benefit, scale, isGeometric }: MeanWay,
): ScoreAdder {
  const n = columns[0]?.values.length ?? 0;
  const placed = placer(n);
  const scaledOf = (into: Float64Array, c: number) => {
    scaleInto(into, columns[c]!.values, { benefit: benefit[c]!, scale, placed });
    return into;
  };
  const fixed = columns.map(({ isFixed }, c) => (isFixed ? scaledOf(new Float64Array(n), c) : null));
  const scaled = new Float64Array(n);
  const isWhole = columns.every(({ values }) => values.every((value) => !Number.isNaN(value)));
  const sums = new Float64Array(n);
  const known = new Float64Array(n);
  if (isGeometric) for (const column of fixed) if (column) logarithms(column);
  return {
    begin: () => {
      sums.fill(0);
      known.fill(0);
    },
    add: (c, weight) => {
      // 0 to the power of 0 is 1.
      if (weight === 0) return;
      let column = fixed[c] ?? null;
      let line = AS_IT_IS;
      if (!column) {
        const isLine = scale !== 'percentile';
        column = isLine ? columns[c]!.values : scaledOf(scaled, c);
        if (isLine) line = lineOf(columns[c]!, scale, benefit[c]!);
      }
      const isLogged = isGeometric && fixed[c] === null;
      if (isLogged) column = logarithmsInto(scaled, column, line);
      const { factor, from } = isLogged ? AS_IT_IS : line;
      if (isWhole) addAll(sums, column, { factor: weight * factor, from });
      else addKnown({ sums, known, column }, { factor, from }, weight);
    },
    end: (scores) => {
      if (isWhole) scores.set(sums);
      else for (let i = 0; i < n; i++) scores[i] = known[i]! > 0 ? sums[i]! / known[i]! : Number.NaN;
      if (isGeometric) for (let i = 0; i < n; i++) scores[i] = Math.exp(scores[i]!);
    },
  };
}

/** A scale that is a line: score = factor × (value − from). Nothing is written that is read but once. */
interface Line {
  readonly factor: number;
  readonly from: number;
}
const AS_IT_IS: Line = { factor: 1, from: 0 };
/** A criterion that is the same for all scores 0. */
const FLAT: Line = { factor: 0, from: 0 };

function lineOf(
  { low, high, mean, deviation, isFlat }: DrawnColumn,
  scale: 'minmax' | 'z',
  isBenefit: boolean,
): Line {
  if (isFlat) return FLAT;
  const sign = isBenefit ? 1 : -1;
  return scale === 'z'
    ? { factor: sign / deviation, from: mean }
    : { factor: sign / (high - low), from: isBenefit ? low : high };
}

function logarithms(column: Float64Array): void {
  for (let i = 0; i < column.length; i++) column[i] = Math.log(column[i]!);
}

function logarithmsInto(into: Float64Array, column: Float64Array, { factor, from }: Line): Float64Array {
  for (let i = 0; i < into.length; i++) into[i] = Math.log(factor * (column[i]! - from));
  return into;
}

function addAll(sums: Float64Array, column: Float64Array, { factor, from }: Line): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += factor * (column[i]! - from);
}

function addKnown(
  {
    sums,
    known,
    column,
  }: { readonly sums: Float64Array; readonly known: Float64Array; readonly column: Float64Array },
  { factor, from }: Line,
  weight: number,
): void {
  for (let i = 0; i < sums.length; i++) {
    const score = factor * (column[i]! - from);
    if (score !== score) continue;
    sums[i]! += weight * score;
    known[i]! += weight;
  }
}
