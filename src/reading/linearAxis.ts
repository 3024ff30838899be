/** A linear scale. Values and positions outside are clamped to the nearer end. */
export interface LinearAxis {
  /** CSS px from the start of the axis. */
  readonly at: (value: number) => number;
  readonly valueAt: (x: number) => number;
}

/**
 * Creates a linear scale, without d3-scale, which would add colours, dates and formats to the code of the
 * first map.
 * @param from value at the start
 * @param to value at the end, different from `from`
 * @param width CSS px
 */
export function linearAxis({ from, to, width }: { from: number; to: number; width: number }): LinearAxis {
  const share = (part: number) => Math.min(1, Math.max(0, part));
  return {
    at: (value) => share((value - from) / (to - from)) * width,
    valueAt: (x) => from + share(x / width) * (to - from),
  };
}
