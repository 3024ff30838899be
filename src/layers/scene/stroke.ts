import type { LineLayerSpecification } from 'maplibre-gl';

/** A line as it is drawn: colour '#rrggbb', width in CSS px, opacity 0 to 1. */
export interface Stroke {
  readonly colour: string;
  readonly width_px: number;
  readonly opacity: number;
}

/** How a line layer is drawn at a zoom; null where it does not show. */
export function strokeAt({ layout, paint, minzoom }: LineLayerSpecification, zoom: number): Stroke | null {
  const opacity = numberAt(paint?.['line-opacity'], zoom);
  if (layout?.visibility === 'none' || (minzoom ?? 0) > zoom || opacity === 0) return null;
  return { colour: String(paint?.['line-color']), width_px: numberAt(paint?.['line-width'], zoom), opacity };
}

/** The number of a style value at a zoom: a constant, or a linear interpolation between two zooms. */
export function numberAt(value: unknown, zoom: number): number {
  if (!Array.isArray(value)) return Number(value ?? 1);
  const [, , , from, low, full, high] = value as [string, unknown, unknown, number, number, number, number];
  const share = full > from ? Math.min(1, Math.max(0, (zoom - from) / (full - from))) : 1;
  return low + (high - low) * share;
}
