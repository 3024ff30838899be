import { hexCsv, hexFileName, hexGeojson } from '../../aggregate/hexagons/hexFiles';
import type { App } from '../../state/app.svelte';
import type { DrawnHexagons } from '../../state/hexagonsOnMap.svelte';
import { shapeFile, type ShapeFormat } from '../controls/fileForms';
import type { MadeFile } from '../controls/saveFile';

/** The hexagons that are drawn, as a file; null while there is nothing to save. */
export function hexagonFile(app: App, drawn: DrawnHexagons, format: ShapeFormat): MadeFile | null {
  const { dataset } = app.explorer;
  if (!dataset) return null;
  const question = { ...drawn, dataset, link: location.href };
  return shapeFile(hexFileName(question), format, {
    csv: (form) => hexCsv(question, form),
    geojson: () => hexGeojson(question),
  });
}
