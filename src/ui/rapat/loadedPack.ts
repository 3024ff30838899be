import type { IndicatorYear, VillageDataset } from '../../data/model/dataset';
import type { PackStore } from '../../state/pack/packStore.svelte';
import type { ViewedPack } from '../../state/view/mapView';

/** The open pack at the level of the village. */
export interface LoadedPack extends ViewedPack {
  readonly dataset: VillageDataset;
}

/** The open pack with the columns that are there, as a view reads it; null while table or boundaries are on their way. */
export function loadedPack(store: PackStore): LoadedPack | null {
  const { dataset, geometry } = store;
  if (dataset.status !== 'ready' || geometry.status !== 'ready') return null;
  const columns = new Map<string, IndicatorYear>();
  for (const [key, loaded] of store.columns) if (loaded.status === 'ready') columns.set(key, loaded.value);
  return {
    dataset: dataset.value,
    geometry: geometry.value,
    columns,
    actors: store.part('actors'),
    programme: store.part('programme'),
    interventions: store.part('interventions'),
  };
}
