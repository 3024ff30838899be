import type { MadeRegion } from '../../../aggregate/regions/madeRegion';
import { regionCsv, regionFileName, regionGeojson } from '../../../aggregate/regions/regionFiles';
import { regionInterventions } from '../../../aggregate/regions/regionInterventions';
import type { RegionFileQuestion } from '../../../aggregate/regions/regionRows';
import { isOfVillages } from '../../../data/model/dataset';
import type { App } from '../../../state/app.svelte';
import { shapeFile, type ShapeFormat } from '../../sharing/fileForms';
import type { MadeFile } from '../../sharing/saveFile';
import { figureSlots } from './regionFigures';

/** A region with all values that have loaded, as a file; null while there is nothing to save. */
export function regionFile(
  app: App,
  { name, region }: { readonly name: string; readonly region: MadeRegion },
  format: ShapeFormat,
): MadeFile | null {
  const { dataset, interventions } = app.explorer;
  if (!dataset || !isOfVillages(dataset)) return null;
  const question: RegionFileQuestion = {
    dataset,
    name,
    region,
    figures: figureSlots(app, region, true).flatMap(({ figure }) => figure ?? []),
    interventions: regionInterventions(region, interventions),
    link: location.href,
  };
  return shapeFile(regionFileName(question), format, {
    csv: (form) => regionCsv(question, form),
    geojson: () => regionGeojson(question),
  });
}
