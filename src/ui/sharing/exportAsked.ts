import type { ExportAsked } from '../../export/asked';
import type { App } from '../../state/app.svelte';
import { sceneOfView } from '../../state/view/sceneOfView';
import { viewMaps } from '../../state/view/viewMaps';
import { drawnViewOf } from '../map/drawnView';
import { today } from './today';

/** What the screen shows, in light colours, as a file is made of it; null until the pack has been read. */
export function exportAsked(app: App): ExportAsked | null {
  const { explorer, pack, nav, port, language, t } = app;
  const view = drawnViewOf(app);
  if (view === null) return null;
  const { state } = nav;
  const input = sceneOfView(view, state, {
    ...({ theme: 'terang', size: 'laptop', language, t } as const),
    ...{ basemap: null, hoveredRow: null, onlyClass: null },
    regions: port.regions,
    hexagons: port.hexagons?.part ?? null,
  });
  return {
    view: { ...view, shown: explorer.shown, refusal: explorer.refusal, needs: [] },
    state,
    maps: viewMaps(view, input),
    hexagons: port.hexagons?.drawn?.hexagons ?? null,
    pending: explorer.pending || port.regionsPending || (port.hexagons?.waiting ?? false),
    allInterventions: pack.part('interventions').length,
    language,
    link: location.href,
    date: today(),
  };
}
