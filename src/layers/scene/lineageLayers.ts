import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { geojson } from '../geojsonSource';
import type { LineageArc } from '../symbols/interventionLayers';
import { LAYER } from '../layerIds';
import type { MapMeasures, MapTheme } from '../mapTheme';
import { latOf, lonOf, mercatorX, mercatorY } from '../camera/mercator';
import { type ArrowSymbol, symbolImageId } from '../symbols/statusSymbols';
import type { StylePart } from './style';

export const LINEAGE_SOURCES = {
  lines: 'lineage',
  arrows: 'lineageArrows',
  litLines: 'lineageLit',
  litArrows: 'lineageLitArrows',
} as const;

const PIECES = 20;
/** Curvature of a line as a share of its length, which separates lines that run in the same direction. */
const BEND = 0.16;
/**
 * Position of the arrow along its line: far enough out that the lines of one laboratory have separated, and
 * clear of the symbol at the end.
 */
const ARROW_AT = 0.7;

type Plane = readonly [x: number, y: number];

/** A curve from the laboratory to its replication in Mercator coordinates, bent to its left. */
function bend(
  from: Plane,
  to: Plane,
): { readonly at: (t: number) => Plane; readonly turn_deg: (t: number) => number } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const middle: Plane = [(from[0] + to[0]) / 2 + dy * BEND, (from[1] + to[1]) / 2 - dx * BEND];
  const mixed = (t: number, i: 0 | 1): number =>
    (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * middle[i] + t ** 2 * to[i];
  const slope = (t: number, i: 0 | 1): number =>
    2 * (1 - t) * (middle[i] - from[i]) + 2 * t * (to[i] - middle[i]);
  return {
    at: (t) => [mixed(t, 0), mixed(t, 1)],
    turn_deg: (t) => (Math.atan2(slope(t, 1), slope(t, 0)) * 180) / Math.PI,
  };
}

const onPlane = ([lon, lat]: LineageArc['from']): Plane => [mercatorX(lon), mercatorY(lat)];
const degrees = ([x, y]: Plane): [number, number] => [lonOf(x), latOf(y)];

/** Lines and arrows of some arcs; an arrow's `turn` is clockwise from east in degrees. */
function drawn(arcs: readonly LineageArc[]) {
  const lines: Feature<LineString>[] = [];
  const arrows: Feature<Point>[] = [];
  for (const { fromRow, toRow, from, to } of arcs) {
    const { at, turn_deg } = bend(onPlane(from), onPlane(to));
    const properties = { from: fromRow, to: toRow };
    const coordinates = Array.from({ length: PIECES + 1 }, (_, i) => degrees(at(i / PIECES)));
    lines.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } });
    const turn = Math.round(turn_deg(ARROW_AT) * 10) / 10;
    const point: Point = { type: 'Point', coordinates: degrees(at(ARROW_AT)) };
    arrows.push({ type: 'Feature', properties: { ...properties, turn }, geometry: point });
  }
  return {
    lines: { type: 'FeatureCollection', features: lines } as FeatureCollection<LineString>,
    arrows: { type: 'FeatureCollection', features: arrows } as FeatureCollection<Point>,
  };
}

/** Whether a line is highlighted: it starts or ends at the selected village. */
export function isLit({ fromRow, toRow }: LineageArc, row: number | null): boolean {
  return row !== null && (fromRow === row || toRow === row);
}

export interface LineageInput {
  readonly arcs: readonly LineageArc[];
  readonly selectedRow: number | null;
  readonly theme: MapTheme;
  readonly measures: MapMeasures;
  readonly arrow: ArrowSymbol;
}

interface Look {
  readonly width_px: number;
  readonly opacity: number;
  readonly arrow: number;
}

const LOOKS = {
  plain: { width_px: 1.8, opacity: 0.95, arrow: 1 },
  /** Other lines are subdued while some are highlighted. */
  back: { width_px: 1.2, opacity: 0.4, arrow: 0.7 },
  lit: { width_px: 2.4, opacity: 1, arrow: 1.2 },
} as const satisfies Record<string, Look>;
/** Width of the halo on either side of a line, which makes it visible on dark and on pale classes. */
const HALO_PX = 3.2;

export function lineageArrowRadius_px({ symbolRadius_px }: Pick<MapMeasures, 'symbolRadius_px'>): number {
  return Math.round((3 + symbolRadius_px / 3) * 10) / 10;
}

/** Lines with halo and arrow from each laboratory to the villages that replicate it. */
export function lineagePart({ arcs, selectedRow, theme, measures, arrow }: LineageInput): StylePart {
  const lit = arcs.filter((arc) => isLit(arc, selectedRow));
  const others = drawn(arcs.filter((arc) => !isLit(arc, selectedRow)));
  const chosen = drawn(lit);
  const look = lit.length > 0 ? LOOKS.back : LOOKS.plain;
  const image = symbolImageId({ symbol: arrow, radius_px: lineageArrowRadius_px(measures) });
  const lines = (
    ids: readonly [LayerSpecification['id'], LayerSpecification['id']],
    source: string,
    of: Look,
  ) =>
    ids.map((id, i): LayerSpecification => ({
      id,
      type: 'line',
      source,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': i === 0 ? theme.paper : theme.ink,
        'line-width': (i === 0 ? of.width_px + HALO_PX : of.width_px) * measures.line,
        'line-opacity': of.opacity,
      },
    }));
  const heads = (id: string, source: string, of: Look): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    layout: {
      'icon-image': image,
      'icon-size': of.arrow,
      'icon-rotate': ['get', 'turn'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': of.opacity },
  });
  const { lines: line, arrows, litLines, litArrows } = LINEAGE_SOURCES;
  return {
    sources: {
      [line]: geojson(others.lines),
      [arrows]: geojson(others.arrows),
      [litLines]: geojson(chosen.lines),
      [litArrows]: geojson(chosen.arrows),
    },
    layers: [
      ...lines([LAYER.lineageCasing, LAYER.lineageLine], line, look),
      heads(LAYER.lineageArrow, arrows, look),
      ...lines([LAYER.lineageLitCasing, LAYER.lineageLitLine], litLines, LOOKS.lit),
      heads(LAYER.lineageLitArrow, litArrows, LOOKS.lit),
    ],
  };
}
