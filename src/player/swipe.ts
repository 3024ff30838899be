/** A finger that goes this far sideways, and twice as far as up or down, has swiped. */
const FAR_PX = 60;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which way a finger's path steps: to the left is on, to the right is back; 0 where it is no swipe. */
export function swipeStep(from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) < FAR_PX || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}

export function onSwipe(area: HTMLElement, step: (by: number) => void): void {
  let from: Point | null = null;
  area.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [only, second] = touches;
      from = only && !second ? { x: only.clientX, y: only.clientY } : null;
    },
    { passive: true },
  );
  area.addEventListener('touchend', ({ changedTouches }) => {
    const [last] = changedTouches;
    const by = from && last ? swipeStep(from, { x: last.clientX, y: last.clientY }) : 0;
    from = null;
    if (by !== 0) step(by);
  });
}
