import type { Dataset, IndicatorYear } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import type { Intervention } from '../../data/model/programme';
import { areaDataset, columnOfAreas } from './areaDataset';
import { areaGeometry } from './areaGeometry';
import { areaInterventions } from './areaInterventions';
import { areasOf, type CoarseLevel } from './areas';

/** A pack seen at a level above the village: areas in the place of villages, everywhere. */
export interface AreaView {
  readonly base: Dataset;
  readonly dataset: Dataset;
  /** null: the pack's column says nothing of areas. */
  readonly columnOf: (column: IndicatorYear) => IndicatorYear | null;
  readonly interventionsOf: (all: readonly Intervention[]) => readonly Intervention[];
  readonly geometryOf: (geometry: PackGeometry) => PackGeometry;
}

/** The same pack at the same level is the same view: whoever goes to and fro waits once. */
export function areaView(base: Dataset, level: CoarseLevel): AreaView {
  const own = viewsOf(base);
  const view = own.get(level) ?? newView(base, level);
  own.set(level, view);
  return view;
}

const viewsOf = oncePer((_base: Dataset) => new Map<CoarseLevel, AreaView>());

function newView(base: Dataset, level: CoarseLevel): AreaView {
  const areas = areasOf(base, level);
  return {
    base,
    dataset: areaDataset(base, areas),
    columnOf: (column) => columnOfAreas(base, areas, column),
    interventionsOf: (all) => areaInterventions(all, areas),
    geometryOf: oncePer((geometry) => areaGeometry(geometry, areas)),
  };
}
