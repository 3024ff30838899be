import type { Map as MapLibreMap } from 'maplibre-gl';

export interface IdleInput {
  /** Something beside MapLibre is still changing the picture. */
  readonly busyElsewhere: () => boolean;
  readonly on: { readonly ready: () => void; readonly busy: () => void };
}

/** Tells when the screen shows what was last drawn: map idle, cross-fade over, modules there. */
export function watchIdle(
  map: MapLibreMap,
  { busyElsewhere, on }: IdleInput,
): { begin: () => void; stop: () => void } {
  let begun = false;
  let ready = false;
  const unsettle = (): void => {
    if (ready) on.busy();
    ready = false;
    // A map that is idle already never says so again.
    map.triggerRepaint();
  };
  const begin = (): void => {
    begun = true;
    unsettle();
  };
  const settle = (): void => {
    // An empty map is idle too, but shows no answer.
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
