import { hexCsv, hexFileName, hexGeojson } from '../../aggregate/hexagons/hexFiles';
import type { App } from '../../state/app.svelte';
import type { DrawnHexagons } from '../../state/hexagonsOnMap.svelte';
import { saveShapes, type ShapeFormat } from '../controls/saveFile';

/** Saves the hexagons that are drawn and returns the file's name; empty while there is nothing to save. */
export function saveHexagons(app: App, drawn: DrawnHexagons, format: ShapeFormat): string {
  const { dataset } = app.explorer;
  if (!dataset) return '';
  const question = { ...drawn, dataset, link: location.href };
  return saveShapes(hexFileName(question), format, {
    csv: () => hexCsv(question),
    geojson: () => hexGeojson(question),
  });
}
