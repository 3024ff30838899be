import type { Feature, Point } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { projectTo, type SvgFrame } from './svgFrame';

/** A placed label with its centre in CSS px. */
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

/** Mean width of a letter relative to its height, which is precise enough for collision tests. */
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

/** Offsets tried for movable labels, in letter heights; the first one with room is used. */
const STEPS: readonly (readonly [across: number, down: number])[] = [
  [0, 0],
  [0, 1.2],
  [0, -1.2],
  [1, 0],
  [-1, 0],
];
const HERE = STEPS.slice(0, 1);

const inside = ({ x, y, w }: Box, size_px: number, { width_px, height_px }: SvgFrame): boolean =>
  x - w / 2 > 0 && x + w / 2 < width_px && y > size_px && y < height_px - size_px;

export interface LabelledLayer {
  readonly layer: SymbolLayerSpecification;
  readonly features: readonly Feature<Point>[];
}

/** The space for labels. */
interface Room {
  readonly frame: SvgFrame;
  /** Round marks that no label may cover. */
  readonly symbols: readonly { readonly x: number; readonly y: number; readonly radius_px: number }[];
}

/** The text of a feature: its name, or its class code. */
function wordsOf(properties: unknown): string {
  const { name, code } = (properties ?? {}) as { name?: unknown; code?: unknown };
  return String(name ?? code ?? '');
}

/**
 * Places labels by importance of their layer and then of their feature. Labels that would cover another or
 * leave the image are dropped.
 */
export function svgLabels(layers: readonly LabelledLayer[], { frame, symbols }: Room): SvgLabel[] {
  const project = projectTo(frame);
  const taken: Box[] = symbols.map(({ x, y, radius_px }) => ({ x, y, w: 2 * radius_px, h: 2 * radius_px }));
  const labels: SvgLabel[] = [];
  for (const { layer, features } of layers) {
    if (layer.layout?.visibility === 'none' || (layer.minzoom ?? 0) > frame.zoom) continue;
    const size_px = Number(layer.layout?.['text-size'] ?? 11);
    const upper = layer.layout?.['text-transform'] === 'uppercase';
    const ranked = [...features].sort((a, b) => rank(a.properties) - rank(b.properties));
    const steps = layer.layout?.['text-variable-anchor'] === undefined ? HERE : STEPS;
    for (const { properties, geometry } of ranked) {
      const name = wordsOf(properties);
      if (name === '') continue;
      const [left, top] = project(geometry.coordinates[0]!, geometry.coordinates[1]!);
      const w = name.length * size_px * LETTER_SHARE + PADDING_PX;
      const h = size_px * 1.2 + PADDING_PX;
      const box = steps
        .map(([across, down]) => ({
          x: left + across * (w / 2 + size_px / 2),
          y: top + down * size_px,
          w,
          h,
        }))
        .find((one) => inside(one, size_px, frame) && !taken.some((other) => meet(other, one)));
      if (box === undefined) continue;
      const { x, y } = box;
      taken.push(box);
      labels.push({
        layer: layer.id,
        text: upper ? name.toLocaleUpperCase('id') : name,
        x,
        y,
        size_px,
        colour: String(layer.paint?.['text-color'] ?? ''),
        halo: String(layer.paint?.['text-halo-color'] ?? 'none'),
        strong: layer.id === 'districtLabel' || layer.id === 'classCode',
      });
    }
  }
  return labels;
}

function rank(properties: unknown): number {
  return Number((properties as { rank?: unknown } | null)?.rank ?? 0);
}
