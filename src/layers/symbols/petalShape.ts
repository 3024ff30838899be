/** Distance from the centre of a flower to the tip of a petal, which points up, CSS px. */
export const TIP_PX = 19;

/** The dot where an actor has nothing: its place in the flower stays free. */
export const EMPTY_PETAL = { y: -12.5, r: 1.5, fill: '#8b90a1' } as const;

/** The outline of a petal that points up from the centre 0, 0, as SVG path data, CSS px. */
export function petalPath(count: number): string {
  // Petals are narrower where there are more of them.
  const half = 7.6 * Math.min(1, 5 / count);
  const wide = half * 1.25;
  return `M0 -5C${half} -8 ${wide} -14 0 ${-TIP_PX}C${-wide} -14 ${-half} -8 0 -5Z`;
}

/** The half of that outline that is filled while something is running. */
export function halfPetalPath(count: number): string {
  const half = 7.6 * Math.min(1, 5 / count);
  return `M0 -5C${-half} -8 ${-half * 1.25} -14 0 ${-TIP_PX}Z`;
}
