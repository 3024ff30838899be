import type { VillageDataset } from '../../data/model/dataset';
import { ok, type Result } from '../../data/model/fault';
import type { RowIndex } from '../../data/model/rowIndex';
import type { PackFiles } from '../../data/pack/packFiles';
import { readGeometry, readPart } from '../../data/pack/readParts';
import type { ViewedPack } from './mapView';

/** Reads all that a view needs of an opened pack; its columns are those that came with the dataset. */
export async function readViewedPack(
  files: PackFiles,
  { dataset, rows }: { readonly dataset: VillageDataset; readonly rows: RowIndex },
): Promise<Result<ViewedPack>> {
  const [geometry, programme, interventions, actors] = await Promise.all([
    readGeometry(files, dataset.villages),
    readPart('programme', files, { rows, dataset }),
    readPart('interventions', files, { rows, dataset }),
    readPart('actors', files, { rows, dataset }),
  ]);
  if (!geometry.ok) return geometry;
  if (!programme.ok) return programme;
  if (!interventions.ok) return interventions;
  if (!actors.ok) return actors;
  return ok({
    dataset,
    columns: dataset.columns,
    geometry: geometry.value,
    programme: programme.value,
    interventions: interventions.value,
    actors: actors.value,
  });
}
