import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { nearStyles } from '../scene/nearStyle';
import { boxOf } from './mapBox';

/** Draws of a style what the map can show where it stands, and the rest as it moves there. */
export function drawNear(
  map: MapLibreMap,
  draw: (style: StyleSpecification) => void,
): (style: StyleSpecification) => void {
  const near = nearStyles();
  let whole: StyleSpecification | null = null;
  const again = (): void => {
    if (whole) draw(near(whole, { zoom: map.getZoom(), box: boxOf(map) }));
  };
  map.on('moveend', again);
  return (style) => {
    whole = style;
    again();
  };
}
