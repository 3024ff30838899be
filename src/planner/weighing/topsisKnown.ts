import { criterionWidth, isConstant } from './criterionWidth';

/**
 * TOPSIS (Hwang & Yoon 1981) over what is known: closeness to the ideal, 0 … 1. A criterion that is not known of a
 * place counts in neither of its distances; both shrink alike. 0.5 where all are alike.
 */
export function topsisKnown(
  columns: readonly Float64Array[],
  benefit: readonly boolean[],
  weights: readonly number[],
): Float64Array {
  const telling = columns.flatMap((column, c) => {
    const known = column.filter((value) => !Number.isNaN(value));
    // The same for all: nobody is nearer to the ideal for it.
    if (known.length === 0 || isConstant(known)) return [];
    const length = Math.sqrt(known.reduce((sum, value) => sum + value * value, 0));
    const weighted = column.map((value) => (value / length) * weights[c]!);
    const { low, high } = criterionWidth(weighted.filter((value) => !Number.isNaN(value)));
    const [worst, best] = benefit[c] ? [low, high] : [high, low];
    return [{ weighted, best, worst }];
  });
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => {
    const known = telling.filter(({ weighted }) => !Number.isNaN(weighted[i]!));
    const far = Math.hypot(...known.map(({ weighted, worst }) => weighted[i]! - worst));
    const near = Math.hypot(...known.map(({ weighted, best }) => weighted[i]! - best));
    return far + near > 0 ? far / (far + near) : 0.5;
  });
}
