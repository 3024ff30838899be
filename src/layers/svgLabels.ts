import type { Feature, Point } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { projectTo, type SvgFrame } from './svgFrame';

/** A name of the map where it found room: its middle, in CSS px. */
export interface SvgLabel {
  readonly layer: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size_px: number;
  readonly colour: string;
  readonly halo: string;
  readonly strong: boolean;
}

/** A letter is about so wide beside its height: enough to keep names apart. */
const LETTER_SHARE = 0.58;
const PADDING_PX = 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;

export interface LabelledLayer {
  readonly layer: SymbolLayerSpecification;
  readonly features: readonly Feature<Point>[];
}

/**
 * Names at their places, the important layers first and in each the largest place first; what would cover
 * another or leave the picture is left out.
 */
export function svgLabels(layers: readonly LabelledLayer[], frame: SvgFrame): SvgLabel[] {
  const project = projectTo(frame);
  const taken: Box[] = [];
  const labels: SvgLabel[] = [];
  for (const { layer, features } of layers) {
    if (layer.layout?.visibility === 'none' || (layer.minzoom ?? 0) > frame.zoom) continue;
    const size_px = Number(layer.layout?.['text-size'] ?? 11);
    const upper = layer.layout?.['text-transform'] === 'uppercase';
    const ranked = [...features].sort((a, b) => rank(a.properties) - rank(b.properties));
    for (const { properties, geometry } of ranked) {
      const name = String((properties as { name?: unknown } | null)?.name ?? '');
      const [x, y] = project(geometry.coordinates[0]!, geometry.coordinates[1]!);
      const w = name.length * size_px * LETTER_SHARE + PADDING_PX;
      const box = { x, y, w, h: size_px * 1.2 + PADDING_PX };
      const inside =
        x - w / 2 > 0 && x + w / 2 < frame.width_px && y > size_px && y < frame.height_px - size_px;
      if (name === '' || !inside || taken.some((other) => meet(other, box))) continue;
      taken.push(box);
      labels.push({
        layer: layer.id,
        text: upper ? name.toLocaleUpperCase('id') : name,
        x,
        y,
        size_px,
        colour: String(layer.paint?.['text-color'] ?? ''),
        halo: String(layer.paint?.['text-halo-color'] ?? 'none'),
        strong: layer.id === 'districtLabel',
      });
    }
  }
  return labels;
}

function rank(properties: unknown): number {
  return Number((properties as { rank?: unknown } | null)?.rank ?? 0);
}
