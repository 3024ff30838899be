import { getContext, setContext } from 'svelte';
import type { Dataset } from '../../../data/model/dataset';
import type { MapSize } from '../../../layers/mapTheme';
import type { Insets } from '../../../layers/camera/viewport';
import type { AppState } from '../../../state/url/appState';

/** What a map shows as long as nobody moves it by hand: all of the pack, a box, or a village with its surroundings. */
export type MapTarget =
  | { readonly kind: 'whole' }
  | { readonly kind: 'box'; readonly box: readonly [number, number, number, number] }
  | { readonly kind: 'village'; readonly row: number };

/** The map's frame and what panels and sheet leave free of it. */
export interface MapFrame {
  readonly width_px: number;
  readonly height_px: number;
  readonly insets: Insets;
  readonly size: MapSize;
}

/** What the last map of this page showed, for the next: table and small maps take its place for a while. */
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
    // Another level: what was whole stays whole.
    return last.dataset?.manifest.id === dataset?.manifest.id && last.target.kind !== 'village'
      ? { kind: 'whole' }
      : chosen;
  }
  return last.selected === nav.state.selected ? last.target : chosen;
}
