import { LAYER } from '../layerIds';
import { projectTo, type SvgFrame } from './svgFrame';
import type { LabelledLayer, SvgLabel } from './svgLabels';

/** The name of the selected village, positioned by its layers at this zoom. Drawn above everything. */
export function svgChosenName(layers: readonly LabelledLayer[], frame: SvgFrame): SvgLabel | null {
  const { zoom } = frame;
  const found = layers.find(
    ({ layer: { id, minzoom = 0, maxzoom = 24 }, features }) =>
      (id === LAYER.selectedName || id === LAYER.selectedNameInside) &&
      features.length > 0 &&
      zoom >= minzoom &&
      zoom < maxzoom,
  );
  const feature = found?.features[0];
  if (!found || !feature) return null;
  const { layout, paint } = found.layer;
  const size_px = Number(layout?.['text-size']);
  const [, down = 0] = layout?.['text-offset'] as readonly number[];
  const [x, y] = projectTo(frame)(feature.geometry.coordinates[0]!, feature.geometry.coordinates[1]!);
  return {
    layer: found.layer.id,
    text: String(feature.properties?.['name']),
    x,
    // The label's position is the upper edge of its letters.
    y: y + (down + 0.5) * size_px,
    size_px,
    colour: String(paint?.['text-color']),
    halo: String(paint?.['text-halo-color']),
    strong: true,
  };
}
