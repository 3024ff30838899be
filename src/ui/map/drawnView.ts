import type { App } from '../../state/app.svelte';
import type { DrawnView } from '../../state/view/mapView';

/** What the screen shows, as a view; null until the village table and the boundaries have loaded. */
export function drawnViewOf({ explorer, pack }: Pick<App, 'explorer' | 'pack'>): DrawnView | null {
  const { geometry } = pack;
  const { dataset, indicator, year, answer, companions, proportionalSymbols, selectedRow, comparedRows } =
    explorer;
  if (!dataset || geometry.status !== 'ready') return null;
  return {
    ...{ dataset, indicator, year, answer, companions, proportionalSymbols, selectedRow, comparedRows },
    geometry: geometry.value,
    actors: pack.part('actors'),
    programme: explorer.programmeShown,
    interventions: explorer.interventionsShown,
  };
}
