/** Places of values on a straight axis, and back. Values and places outside stand at the nearer end. */
export interface LinearAxis {
  /** CSS px from the axis' beginning. */
  readonly at: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

/**
 * An axis for the first map, which does without d3-scale: that brings colours, dates and formats along.
 * @param from value at the beginning
 * @param to value at the end, another one than `from`
 * @param width CSS px
 */
export function linearAxis({ from, to, width }: { from: number; to: number; width: number }): LinearAxis {
  const share = (part: number) => Math.min(1, Math.max(0, part));
  return {
    at: (value) => share((value - from) / (to - from)) * width,
    valueAt: (x) => from + share(x / width) * (to - from),
  };
}
