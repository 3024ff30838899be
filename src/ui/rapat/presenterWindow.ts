import type { Navigation } from '../../state/session/navigation.svelte';
import type { WallPosition } from '../../state/url/appState';

/** Address of the presenter's screen of a deck, at the scene that is on the wall. */
export function presenterHref(nav: Pick<Navigation, 'href'>, wall: WallPosition): string {
  return nav.href({
    route: { place: 'rapat', deck: wall.deck, part: 'presenter' },
    wall: { ...wall, exploring: false },
  });
}

/** Opens the presenter's screen in a window of its own; false where the browser holds it back. */
export function openPresenter(href: string): boolean {
  return window.open(href, 'petala-penyaji', 'width=1366,height=768') !== null;
}
