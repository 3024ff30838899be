import { areaView, type AreaView } from '../../aggregate/areas/areaView';
import type { VillageDataset } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import type { CoarseLevel } from '../../data/model/level';
import type { StartWorker } from '../../workers/startWorkers';
import { geometryOfLevel } from './areaOutlines';

/** Up to this many villages, merging them takes less time than starting a worker. */
const MERGED_HERE = 500;

function isMergedHere({ base }: AreaView): boolean {
  return base.villages.n <= MERGED_HERE;
}

/** The levels above the village, and their geometries, which a worker makes where the pack is large. */
export class Levels {
  #merged: ReadonlyMap<AreaView, PackGeometry> = $state.raw(new Map());
  /** Those that are on the way. */
  readonly #coming = new WeakSet<AreaView>();
  readonly #startWorker: StartWorker;

  constructor(startWorker: StartWorker) {
    this.#startWorker = startWorker;
  }

  view(dataset: VillageDataset, level: CoarseLevel): AreaView {
    return areaView(dataset, level);
  }

  /** null until `fetch` has had it made. */
  geometryOf(view: AreaView, geometry: PackGeometry): PackGeometry | null {
    return isMergedHere(view) ? view.geometryOf(geometry) : (this.#merged.get(view) ?? null);
  }

  async fetch(view: AreaView, geometry: PackGeometry): Promise<void> {
    if (isMergedHere(view) || this.#coming.has(view)) return;
    this.#coming.add(view);
    const made = await geometryOfLevel(view, geometry, this.#startWorker);
    const ofPack = [...this.#merged].filter(([{ base }]) => base === view.base);
    this.#merged = new Map(ofPack).set(view, made);
  }
}
