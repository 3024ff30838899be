/** Distance from the centre of a flower to the tip of a petal, which points up, CSS px. */
export const TIP_PX = 19;

/** The dot where an actor has nothing: its place in the flower stays free. */
export const EMPTY_PETAL = { y: -12.5, r: 1.5, fill: '#8b90a1' } as const;

/** The outline of a petal that points up from the centre 0, 0, as SVG path data, CSS px. */
export function petalPath(count: number): string {
  const [low, high] = widths(count);
  return `M0 -5C${low} -8 ${high} -14 0 ${-TIP_PX}C${-high} -14 ${-low} -8 0 -5Z`;
}

/** The half of that outline that is filled while something is running. */
export function halfPetalPath(count: number): string {
  const [low, high] = widths(count);
  return `M0 -5C${-low} -8 ${-high} -14 0 ${-TIP_PX}Z`;
}

/** How far a petal bulges to each side, near the centre and further out: less where there are more petals. */
function widths(count: number): readonly [low: number, high: number] {
  const low = 7.6 * Math.min(1, 5 / count);
  return [low, low * 1.25];
}
