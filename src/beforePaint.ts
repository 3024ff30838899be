/**
 * Runs before anything is painted, and says by `data-first` what of the page that stands in index.html is true of this
 * address: the first page, its picture in the map's frame, of that picture the region's outline alone, or nothing but the
 * frame. Without it all of it is shown, for readers without scripts.
 */
const hash = location.hash.replace(/^#/, '');
const root = document.documentElement;
const isHome = ['', '/', '/beranda'].includes(hash);
const asked = /[?&]tema=(terang|gelap|proyektor|kontras)\b/.exec(hash)?.[1];
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
root.dataset['tema'] = asked ?? (dark ? 'gelap' : 'terang');
/** What changes the colours of the default pack's map, and neither its place nor what lies over it. */
const isRecoloured = /^\/peta\?(?:(?:ind|th|kelas|palet|tema)=[^&]*(?:&|$))+$/.test(hash);
root.dataset['first'] = isHome ? 'beranda' : hash === '/peta' || isRecoloured ? 'peta' : 'rangka';
if (isRecoloured) root.dataset['firstOutline'] = '';

/** How long text waits for its typeface: longer than it takes on a slow line, shorter than a reader does. */
const LONGEST_WAIT_MS = 1200;
root.dataset['letters'] = 'coming';
const show = () => void delete root.dataset['letters'];
document.fonts.load("1em 'Plus Jakarta Sans Variable'").then(show, show);
setTimeout(show, LONGEST_WAIT_MS);

/** Links lead somewhere only where scripts run; here they become links, each as soon as it is there. */
function makeLinks(): void {
  // Its colours do not show, so nobody is told what they would mean.
  if (isRecoloured) document.querySelector('[data-first-map]')?.setAttribute('aria-hidden', 'true');
  for (const link of document.querySelectorAll<HTMLElement>('#first [data-to]')) {
    link.setAttribute('href', link.dataset['to'] ?? '');
    delete link.dataset['to'];
  }
}
const coming = new MutationObserver(makeLinks);
coming.observe(root, { childList: true, subtree: true });
addEventListener('DOMContentLoaded', () => {
  makeLinks();
  coming.disconnect();
});
