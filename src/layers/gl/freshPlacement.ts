import type { Map as MapLibreMap } from 'maplibre-gl';

/** What is read and wrapped of MapLibre's style: how it places labels, and where the last placement put them. */
interface PlacingStyle {
  placement?: { variableOffsets: Record<string, unknown> };
  _updatePlacement: (...inputs: readonly unknown[]) => boolean;
}

/**
 * Lets every placement of labels begin from nothing. A label that may stand in several places is first tried
 * where MapLibre had put it last, so that the same view shows other labels after another way to it: tiles that
 * came in another order, another zoom on the way. Without that memory where a label stands follows from what is
 * loaded and where the map looks.
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
    // Where no new placement was made the last one goes on being drawn.
    last.variableOffsets = offsets;
    return changing;
  };
}
