/** Size of the letters against the usual one: long words get smaller ones, down to what a room can read. */
const SMALLEST = 0.74;
const STEP = 0.93;

/** Shrinks the letters beside a map until they fit; where even small ones do not, the side scrolls. */
export function fitSide(scene: Element): void {
  const side = scene.querySelector<HTMLElement>('.side');
  if (!side) return;
  for (let fit = 1; fit > SMALLEST; fit *= STEP) {
    side.style.setProperty('--fit', String(fit));
    if (side.scrollHeight <= side.clientHeight + 1) break;
  }
  // What scrolls is reached by the keyboard too.
  if (side.scrollHeight > side.clientHeight + 1) side.tabIndex = 0;
  else side.removeAttribute('tabindex');
}
