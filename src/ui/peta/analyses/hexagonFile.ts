import { hexCsv, hexFileName, hexGeojson } from '../../../aggregate/regions/hexFiles';
import { isOfVillages } from '../../../data/model/dataset';
import type { App } from '../../../state/app.svelte';
import type { DrawnHexagons } from '../../../state/calculations/hexagonsOnMap.svelte';
import { shapeFile, type ShapeFormat } from '../../sharing/fileForms';
import type { MadeFile } from '../../sharing/saveFile';

/** The current hexagons as a file; null where there are none. */
export function hexagonFile(app: App, drawn: DrawnHexagons, format: ShapeFormat): MadeFile | null {
  const { dataset } = app.explorer;
  if (!dataset || !isOfVillages(dataset)) return null;
  const question = { ...drawn, dataset, link: location.href };
  return shapeFile(hexFileName(question), format, {
    csv: (form) => hexCsv(question, form),
    geojson: () => hexGeojson(question),
  });
}
