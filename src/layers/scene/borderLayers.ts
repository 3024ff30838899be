import type { LayerSpecification } from 'maplibre-gl';
import type { Sources } from '../geojsonSource';
import type { GeometrySources } from './geometrySources';
import type { LineZooms } from './groundLayers';
import { LAYER, type LayerId } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';

export function borderSources({ villageLines, districtLines, outline }: GeometrySources): Sources {
  return { villageLines, districtLines, outline } satisfies Record<BorderSource, unknown>;
}

/** Sources of the lines between villages, between kecamatan and around the region. */
export const BORDER_SOURCES = ['villageLines', 'districtLines', 'outline'] as const;
export type BorderSource = (typeof BORDER_SOURCES)[number];

interface Border {
  readonly id: LayerId;
  readonly source: string;
  readonly colour: string;
  readonly width_px: number | readonly unknown[];
  readonly opacity?: number | readonly unknown[];
  readonly minZoom?: number;
}

/** Below this width in CSS px nobody sees how a line ends; round ends are half of the corners of short lines. */
const THIN_PX = 2;

function stroke({ id, source, colour, width_px, opacity, minZoom }: Border): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    ...(minZoom === undefined ? {} : { minzoom: minZoom }),
    layout: {
      'line-join': 'round',
      // A width that grows with the zoom is no number, and never thin.
      'line-cap': Number(width_px) < THIN_PX ? 'butt' : 'round',
    },
    paint: {
      'line-color': colour,
      'line-width': width_px as number,
      ...(opacity === undefined ? {} : { 'line-opacity': opacity as number }),
    },
  };
}

/** Line width that increases with zoom: a full outline would cover an island of a few px. */
function growing({ from, full }: LineZooms, width_px: number): readonly unknown[] {
  return ['interpolate', ['linear'], ['zoom'], from, width_px * 0.4, full, width_px];
}

/** Line opacity that increases with zoom: lines around shapes of a few px would hide their colours. */
function rising({ from, full }: LineZooms, most: number): readonly unknown[] {
  return ['interpolate', ['linear'], ['zoom'], from, 0, full, most];
}

export interface BorderInput {
  readonly theme: MapTheme;
  readonly measures: MapMeasures;
  readonly villageZooms: LineZooms;
  readonly districtZooms: LineZooms;
}

/** Borders of villages, kecamatan and regency, and outlines of villages with a zero. */
export function borderLayers({
  theme,
  measures,
  villageZooms,
  districtZooms,
}: BorderInput): LayerSpecification[] {
  const w = measures.line;
  return [
    stroke({ id: LAYER.zeroEdge, source: 'zeroEdges', colour: theme.ink, width_px: 0.7 * w, opacity: 0.75 }),
    stroke({
      id: LAYER.villageLine,
      source: 'villageLines',
      colour: theme.villageLine,
      width_px: 0.55 * w,
      opacity: rising(villageZooms, 1),
      minZoom: Math.max(0, villageZooms.from),
    }),
    stroke({
      id: LAYER.districtCasing,
      source: 'districtLines',
      colour: theme.villageLine,
      width_px: 1.9 * w,
      opacity: rising(districtZooms, 0.85),
    }),
    stroke({
      id: LAYER.districtLine,
      source: 'districtLines',
      colour: theme.districtLine,
      width_px: 0.9 * w,
      opacity: rising(districtZooms, 0.9),
    }),
    stroke({
      id: LAYER.outlineCasing,
      source: 'outline',
      colour: theme.villageLine,
      width_px: growing(districtZooms, 3.2 * w),
      opacity: 0.7,
    }),
    stroke({
      id: LAYER.outline,
      source: 'outline',
      colour: theme.regencyLine,
      width_px: growing(districtZooms, 1.6 * w),
    }),
  ];
}

/**
 * Outlines of the compared, hovered and selected village: a casing, an ink line and, for the selected one,
 * the highlight.
 */
export function pointedLayers({
  theme,
  measures,
}: Pick<BorderInput, 'theme' | 'measures'>): LayerSpecification[] {
  const w = measures.line;
  const casing = theme.villageLine;
  return [
    stroke({ id: LAYER.comparedCasing, source: 'compared', colour: casing, width_px: 6 * w }),
    stroke({ id: LAYER.comparedLine, source: 'compared', colour: theme.ink, width_px: 3.2 * w }),
    stroke({ id: LAYER.hoverCasing, source: 'hover', colour: casing, width_px: 4 * w }),
    stroke({ id: LAYER.hoverLine, source: 'hover', colour: theme.ink, width_px: 2 * w }),
    stroke({ id: LAYER.selectedCasing, source: 'selected', colour: casing, width_px: 6 * w }),
    stroke({ id: LAYER.selectedInk, source: 'selected', colour: theme.ink, width_px: 3.6 * w }),
    stroke({ id: LAYER.selectedLine, source: 'selected', colour: theme.highlight, width_px: 2 * w }),
  ];
}
