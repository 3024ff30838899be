/**
 * What index.html holds before the app: the first page in #first, of which `data-first` says what is true of the
 * address (src/beforePaint.ts). The app takes its place in one frame, when its own page stands.
 */

const first = () => document.getElementById('first');
const part = () => document.documentElement.dataset['first'];

/** The link that the page was opened by, where only the picture's outline is true of it. */
let recoloured: string | null = null;

/** Whether what stands in index.html may be true of a link. */
export function mayStand(link: string): boolean {
  if ('firstOutline' in document.documentElement.dataset) recoloured ??= link;
  return link === '#/' || link === '#/peta' || link === recoloured;
}

/** Whether it stands on the screen as a page. */
export const firstStands = () => first() !== null && ['beranda', 'tetap'].includes(part() ?? '');

/** Takes it away: the app's own page stands, or another place is asked for. */
export function dropFirst(): void {
  first()?.remove();
  document.querySelector('#app [data-first-stage]:not(figure > *)')?.remove();
  delete document.documentElement.dataset['first'];
  delete document.documentElement.dataset['firstOutline'];
  recoloured = null;
}

/** The app is mounted: what is true of its place stays until that is there. */
export function keepFirst(place: string): void {
  if (first() !== null && part() !== place) dropFirst();
}

/** Something that the app needs did not come: the first page stays, below the app's bar and its faults. */
export function leaveFirst(): void {
  if (part() === 'beranda') document.documentElement.dataset['first'] = 'tetap';
}

/** The place of the map is whole but for the map itself: of the first page only the picture stays, in the map's frame. */
export function revealMap(): void {
  if (part() !== 'peta') return;
  first()?.remove();
  document.documentElement.dataset['first'] = 'gambar';
}

/** Puts the picture into the map's frame, above what is being drawn and below what lies over the map. */
export function adoptPicture(map: HTMLElement): void {
  const stage = part() === 'peta' ? first()?.querySelector('[data-first-stage]') : null;
  if (!stage) return;
  map.after(stage);
}
