/** A point of a drawing, px. */
type At = readonly [x: number, y: number];

/** How far an arc bends aside, as a share of its length. */
const BEND = 0.22;

/**
 * An arc between two points that bends to the left of its way, so that ways there and back lie apart; those of several
 * actors between the same points bend differently.
 * @param order 0 for the first of those with the same ends
 */
export function arcPath([x0, y0]: At, [x1, y1]: At, order: number): string {
  const bend = BEND * (1 + 0.6 * order);
  const [dx, dy] = [x1 - x0, y1 - y0];
  const [cx, cy] = [(x0 + x1) / 2 + bend * dy, (y0 + y1) / 2 - bend * dx];
  const px = (value: number) => value.toFixed(1);
  return `M${px(x0)} ${px(y0)}Q${px(cx)} ${px(cy)} ${px(x1)} ${px(y1)}`;
}

/** Width of an arc, px: the largest has `most`, and areas of ink are as the amounts. */
export function arcWidth(value: number, largest: number, most = 8): number {
  return largest > 0 ? Math.max(1.5, (most * value) / largest) : 1.5;
}
