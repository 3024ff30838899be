import type { MadeRegion } from '../../aggregate/engine/calculateRegions';
import { regionCsv, regionFileName, regionGeojson } from '../../aggregate/regionReport/regionFiles';
import { regionInterventions } from '../../aggregate/regionReport/regionInterventions';
import type { RegionFileQuestion } from '../../aggregate/regionReport/regionRows';
import type { App } from '../../state/app.svelte';
import { saveShapes, type ShapeFormat } from '../controls/saveFile';
import { figureSlots } from './regionFigures';

/** Saves a region with every figure that is there and returns the file's name; empty while there is nothing to save. */
export function saveRegion(
  app: App,
  { name, region }: { readonly name: string; readonly region: MadeRegion },
  format: ShapeFormat,
): string {
  const { dataset, interventions } = app.explorer;
  if (!dataset) return '';
  const question: RegionFileQuestion = {
    dataset,
    name,
    region,
    figures: figureSlots(app, region, true).flatMap(({ figure }) => figure ?? []),
    interventions: regionInterventions(region, interventions),
    link: location.href,
  };
  return saveShapes(regionFileName(question), format, {
    csv: () => regionCsv(question),
    geojson: () => regionGeojson(question),
  });
}
