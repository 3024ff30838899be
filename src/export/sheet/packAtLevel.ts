import type { Level } from '../../data/model/level';
import { areaView } from '../../aggregate/areas/areaView';
import type { SheetPack, VillageSheetPack } from './sheetAsked';

/** A pack of villages as sheets of a level read it; marks of the programme are of villages alone. */
export function packAtLevel(pack: VillageSheetPack, level: Level): SheetPack {
  if (level === 'village') return pack;
  const area = areaView(pack.dataset, level);
  const own = [...pack.columns].flatMap(([key, column]) => {
    const seen = area.columnOf(column);
    return seen ? [[key, seen] as const] : [];
  });
  return {
    dataset: area.dataset,
    geometry: area.geometryOf(pack.geometry),
    columns: new Map(own),
    programme: [],
    interventions: area.interventionsOf(pack.interventions),
    actors: pack.actors,
  };
}
