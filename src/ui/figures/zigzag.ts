/** Height of one stroke, and how far it swings aside, in px. */
const STEP = 7;
const ASIDE = 3;

/** A zigzag down a chart, as a path: there the data basis changes. */
export function zigzag(x: number, { from, to }: { readonly from: number; readonly to: number }): string {
  const count = Math.max(1, Math.floor((to - from) / STEP));
  const points = Array.from(
    { length: count + 1 },
    (_, i) => `${(x + (i % 2 ? ASIDE : -ASIDE)).toFixed(1)} ${from + i * STEP}`,
  );
  return `M${points.join('L')}`;
}
