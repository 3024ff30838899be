/** Size of the letters against the usual one: long words get smaller ones, down to what a room can read. */
const SMALLEST = 0.74;
const STEP = 0.93;

/** Shrinks the letters beside a map until they fit; where even small ones do not, the side scrolls. */
export function fitSide(scene: Element): void {
  const side = scene.querySelector<HTMLElement>('.side');
  const slide = scene.querySelector<HTMLElement>('.slide');
  if (slide) reachable(slide);
  if (!side) return;
  for (let fit = 1; fit > SMALLEST; fit *= STEP) {
    side.style.setProperty('--fit', String(fit));
    if (side.scrollHeight <= side.clientHeight + 1) break;
  }
  reachable(side);
}

/** What scrolls is reached by the keyboard too. */
function reachable(area: HTMLElement): void {
  if (area.scrollHeight > area.clientHeight + 1) area.tabIndex = 0;
  else area.removeAttribute('tabindex');
}
