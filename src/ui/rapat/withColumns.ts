import type { PackStore } from '../../state/pack/packStore.svelte';
import type { MapView } from '../../state/view/mapView';
import { loadedPack, type LoadedPack } from './loadedPack';

/**
 * Looks at the open pack until every column that the view needs is there; null while the pack is not loaded. A column
 * that cannot be read stays missing: it would be asked for without end.
 */
export async function withColumns<V>(
  store: PackStore,
  look: (pack: LoadedPack) => V,
  needsOf: (seen: V) => MapView['needs'],
): Promise<V | null> {
  let known = loadedPack(store);
  if (!known) return null;
  for (;;) {
    const seen = look(known);
    const needs = needsOf(seen);
    for (const choice of needs) await store.need(choice);
    const now = loadedPack(store);
    if (!now || needs.length === 0 || now.columns.size === known.columns.size) return seen;
    known = now;
  }
}
