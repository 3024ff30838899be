import type { Component } from 'svelte';
import type { MessagePart } from './messages/parts';
import type { Session } from './state/session/session.svelte';
import type { Route } from './state/url/appState';

/** Of each place the parts of the texts that come with it, and its code. */
export const PLACES: Readonly<
  Record<Route['place'], readonly [readonly MessagePart[], () => Promise<{ default: Component }>]>
> = {
  beranda: [['peta', 'beranda'], () => import('./ui/beranda/HomePage.svelte')],
  peta: [['peta'], () => import('./ui/peta/PetaPage.svelte')],
  desa: [['desa', 'export'], () => import('./ui/desa/ProfilePage.svelte')],
  banding: [['banding', 'export'], () => import('./ui/banding/ComparePage.svelte')],
  kantong: [['kantong', 'hotspots'], () => import('./ui/kantong/HotSpotPage.svelte')],
  data: [['data', 'help', 'offline'], () => import('./ui/data/DataPlace.svelte')],
  evaluasi: [['evaluation'], () => import('./ui/evaluasi/EvaluationPage.svelte')],
  helix: [['helix', 'peta'], () => import('./ui/helix/HelixPage.svelte')],
  rapat: [['rapat', 'documents', 'peta', 'export', 'helix'], () => import('./ui/rapat/MeetingPage.svelte')],
  perencana: [['planner', 'documents'], () => import('./ui/perencana/PlannerPage.svelte')],
};

interface Fetched {
  readonly app: Session;
  readonly withMap: boolean;
}

/**
 * The code of a place, fetched when it is entered. The map's own, by far the largest, starts on its way at
 * the same time, so that it is there when the data are. On a phone's slow line it would keep search and list waiting, where
 * the first picture already stands: there the map asks for it when its place is there.
 */
export async function fetchPlace(place: Route['place'], { app, withMap }: Fetched): Promise<Component> {
  // First, since browsers ask for six files at a time. Should it not come, the place that opens the map will say so.
  if (withMap && !app.device.phone) import('./layers/gl/mapHost').catch(() => undefined);
  const [words, load] = PLACES[place];
  return (await app.withWords(['everyPlace', ...words], load())).default;
}
