import { getContext, setContext } from 'svelte';
import type { Dataset } from '../../../data/model/dataset';
import type { MapSize } from '../../../layers/mapTheme';
import type { Insets } from '../../../layers/camera/viewport';
import type { AppState } from '../../../state/url/appState';

/**
 * What the map keeps in view until the user moves it: the whole pack, a bounding box, or a village with its
 * surroundings.
 */
export type MapTarget =
  | { readonly kind: 'whole' }
  | { readonly kind: 'box'; readonly box: readonly [number, number, number, number] }
  | { readonly kind: 'village'; readonly row: number };

/** The size of the map and the part of it that panels and the sheet leave uncovered. */
export interface MapFrame {
  readonly width_px: number;
  readonly height_px: number;
  readonly insets: Insets;
  readonly size: MapSize;
}

/**
 * The target of the last map of this page, kept for the next map: the table and small multiples can replace
 * the map for a while.
 */
export interface LastTarget {
  target: MapTarget | null;
  selected: string | null;
  dataset: Dataset | null;
}

const KEY = Symbol('last target of the map');

export function provideLastTarget(): void {
  setContext<LastTarget>(KEY, { target: null, selected: null, dataset: null });
}

export const useLastTarget = (): LastTarget => getContext<LastTarget>(KEY);

/** What the first target follows from. */
export interface TargetState {
  readonly explorer: { readonly dataset: Dataset | null; readonly selectedRow: number | null };
  readonly nav: { readonly state: Pick<AppState, 'selected'> };
}

/** What a map shows first (see `cameraRule`). */
export function firstTarget({ explorer, nav }: TargetState, last: LastTarget): MapTarget {
  const { dataset, selectedRow } = explorer;
  const chosen: MapTarget = selectedRow === null ? { kind: 'whole' } : { kind: 'village', row: selectedRow };
  if (last.target === null) return chosen;
  if (last.dataset !== dataset) {
    // After a change of level, a target of the whole pack stays the whole pack.
    return last.dataset?.manifest.id === dataset?.manifest.id && last.target.kind !== 'village'
      ? { kind: 'whole' }
      : chosen;
  }
  return last.selected === nav.state.selected ? last.target : chosen;
}
