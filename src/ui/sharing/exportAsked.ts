import type { ExportAsked, ExportedMap } from '../../export/asked';
import type { ExportFault } from '../../export/exportFault';
import type { App } from '../../state/app.svelte';
import { sceneOfView } from '../../state/view/sceneOfView';
import { eachViewMap } from '../../state/view/viewMaps';
import { drawnViewOf } from '../map/drawnView';
import { breath } from './breath';
import { today } from './today';

/** Why the screen shows no map of which a file could be made; null where it does. */
export function missingView({ pack }: App): ExportFault | null {
  if (pack.geometry.status === 'failed') return { reason: 'noMap' };
  return pack.geometry.status === 'ready' && pack.dataset.status === 'ready'
    ? null
    : { reason: 'incomplete' };
}

/**
 * What the screen shows, in light colours, as a file is made of it; null until the pack has been read. The page answers
 * between two maps.
 */
export async function exportAsked(app: App): Promise<ExportAsked | null> {
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
  const asked = {
    view: { ...view, shown: explorer.shown, refusal: explorer.refusal, needs: [] },
    state,
    hexagons: port.hexagons?.drawn?.hexagons ?? null,
    pending: explorer.pending || port.regionsPending || (port.hexagons?.waiting ?? false),
    allInterventions: pack.part('interventions').length,
    language,
    link: location.href,
    date: today(),
  };
  const maps: ExportedMap[] = [];
  for (const map of eachViewMap(view, input)) {
    maps.push(map);
    await breath();
  }
  return { ...asked, maps };
}
