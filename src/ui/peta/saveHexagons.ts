import { hexCsv, hexFileName, hexGeojson } from '../../aggregate/hexagons/hexFiles';
import type { App } from '../../state/app.svelte';
import type { DrawnHexagons } from '../../state/hexagonsOnMap.svelte';
import { csvFile, saveFile } from '../controls/saveFile';

/** Saves the hexagons that are drawn and returns the file's name; empty while there is nothing to save. */
export function saveHexagons(app: App, drawn: DrawnHexagons, kind: 'csv' | 'geojson'): string {
  const { dataset } = app.explorer;
  if (!dataset) return '';
  const question = { ...drawn, dataset, link: location.href };
  const file = `${hexFileName(question)}.${kind}`;
  const blob =
    kind === 'csv'
      ? csvFile(hexCsv(question))
      : new Blob([hexGeojson(question)], { type: 'application/geo+json' });
  saveFile(blob, file);
  return file;
}
