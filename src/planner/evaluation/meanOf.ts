type Numbers = readonly number[] | Float64Array;

/** NaN of no values. */
export function meanOf(values: Numbers): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Of the values that are known; NaN where none is. */
export function meanOfKnown(values: Numbers): number {
  return meanOf(Array.from(values).filter((value) => !Number.isNaN(value)));
}
