import type { EngineInputs } from '../../engine/engineInputs';
import type { VillageGeometry } from '../../data/model/geometry';
import type { PackStore } from '../pack/packStore.svelte';

const known = new WeakMap<VillageGeometry, EngineInputs>();

/**
 * The inputs of calculations; null until villages and geometry are loaded. The object only changes with
 * these, so that a worker receives them once.
 */
export function engineInputsOf({
  dataset,
  geometry,
}: Pick<PackStore, 'dataset' | 'geometry'>): EngineInputs | null {
  if (dataset.status !== 'ready' || geometry.status !== 'ready') return null;
  const { villages } = dataset.value;
  const borders = geometry.value.villages;
  const last = known.get(borders);
  if (last?.villages === villages) return last;
  const inputs = { villages, geometry: borders };
  known.set(borders, inputs);
  return inputs;
}
