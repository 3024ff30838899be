import type { Component } from 'svelte';
import type { Route } from './state/appState';

const PLACES: Readonly<Record<Route['place'], () => Promise<{ default: Component }>>> = {
  peta: () => import('./ui/peta/PetaPage.svelte'),
  desa: () => import('./ui/desa/ProfilePage.svelte'),
  data: () => import('./ui/data/DataPage.svelte'),
};

/**
 * The code of a place, fetched when it is entered. The map's own, by far the largest, starts on its way at
 * the same time, so that it is there when the data are.
 */
export async function fetchPlace(
  place: Route['place'],
  { withMap }: { withMap: boolean },
): Promise<Component> {
  const page = PLACES[place]();
  if (withMap) void import('./layers/gl/mapHost');
  return (await page).default;
}
