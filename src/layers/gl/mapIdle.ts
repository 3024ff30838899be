import type { Map as MapLibreMap } from 'maplibre-gl';

export interface IdleInput {
  /** Whether something other than MapLibre is still changing the picture. */
  readonly busyElsewhere: () => boolean;
  readonly on: { readonly ready: () => void; readonly busy: () => void };
}

/**
 * Reports when the screen shows what was last drawn: the map is idle, the cross-fade over and all modules
 * loaded.
 */
export function watchIdle(
  map: MapLibreMap,
  { busyElsewhere, on }: IdleInput,
): { begin: () => void; stop: () => void } {
  let begun = false;
  let ready = false;
  const unsettle = (): void => {
    if (ready) on.busy();
    ready = false;
    // A map that is already idle sends no further idle event without a repaint.
    map.triggerRepaint();
  };
  const begin = (): void => {
    begun = true;
    unsettle();
  };
  const settle = (): void => {
    // An empty map becomes idle too, but does not show an answer.
    if (ready || !begun) return;
    if (busyElsewhere()) {
      map.triggerRepaint();
      return;
    }
    ready = true;
    on.ready();
  };
  map.on('idle', settle);
  map.on('movestart', unsettle);
  return {
    begin,
    stop: () => {
      map.off('idle', settle);
      map.off('movestart', unsettle);
    },
  };
}
