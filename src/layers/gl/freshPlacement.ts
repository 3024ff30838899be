import type { Map as MapLibreMap } from 'maplibre-gl';

/** The internal parts of MapLibre's style that are used here: label placement and its last result. */
interface PlacingStyle {
  placement?: { variableOffsets: Record<string, unknown> };
  _updatePlacement: (...inputs: readonly unknown[]) => boolean;
}

/**
 * Makes label placement independent of earlier placements. MapLibre first tries each label with several
 * anchors at its last position, so that the same view can look different after different movements or orders
 * of tile loading. Without that memory, the placement depends only on the loaded data and the camera.
 */
export function placeLabelsAfresh(map: MapLibreMap): void {
  const style = map.style as unknown as PlacingStyle;
  const update = style._updatePlacement.bind(style);
  style._updatePlacement = (...inputs) => {
    const last = style.placement;
    if (last === undefined) return update(...inputs);
    const offsets = last.variableOffsets;
    last.variableOffsets = {};
    const changing = update(...inputs);
    // Where no new placement was made, the last one stays in use.
    last.variableOffsets = offsets;
    return changing;
  };
}
