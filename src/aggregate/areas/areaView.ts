import type { Dataset, IndicatorYear, VillageDataset } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import { oncePer } from '../../data/model/oncePer';
import type { Intervention } from '../../data/model/programme';
import { areaDataset, columnOfAreas } from './areaDataset';
import {
  areaGeometry,
  outlineQuestion,
  type OutlineQuestion,
  type AreaOutlines,
  withOutlines,
} from './areaGeometry';
import { areaInterventions } from './areaInterventions';
import type { CoarseLevel } from '../../data/model/level';
import { areasOf } from './areas';

/** A pack at a level above the village: the same data structures, with areas in place of villages. */
export interface AreaView {
  readonly base: VillageDataset;
  readonly dataset: Dataset<CoarseLevel>;
  /** null where the pack has no indicator for the column. */
  readonly columnOf: (column: IndicatorYear) => IndicatorYear | null;
  readonly interventionsOf: (all: readonly Intervention[]) => readonly Intervention[];
  readonly geometryOf: (geometry: PackGeometry) => PackGeometry;
  /** The part of `geometryOf` that takes long, as a question that a worker can answer (`areaOutlines`). */
  readonly outlinesAsked: (geometry: PackGeometry) => OutlineQuestion;
  /** `geometryOf` with the answer to that. */
  readonly withOutlines: (geometry: PackGeometry, outlines: AreaOutlines) => PackGeometry;
}

/**
 * The view of a pack at a level. Memoised, so that switching back and forth between levels computes each view
 * once.
 */
export function areaView(base: VillageDataset, level: CoarseLevel): AreaView {
  const own = viewsOf(base);
  const view = own.get(level) ?? newView(base, level);
  own.set(level, view);
  return view;
}

const viewsOf = oncePer((_base: VillageDataset) => new Map<CoarseLevel, AreaView>());

function newView(base: VillageDataset, level: CoarseLevel): AreaView {
  const areas = areasOf(base, level);
  return {
    base,
    dataset: areaDataset(base, areas),
    columnOf: (column) => columnOfAreas(base, areas, column),
    interventionsOf: (all) => areaInterventions(all, areas),
    geometryOf: oncePer((geometry) => areaGeometry(geometry, areas)),
    outlinesAsked: (geometry) => outlineQuestion(geometry, areas),
    withOutlines,
  };
}
