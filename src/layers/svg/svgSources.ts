import type { Feature, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { dataOf, featuresOf } from '../geojsonSource';
import { sourcePath, type SvgFrame } from './svgFrame';

/** Features of a GeoJSON source of a style; none where there is no such source. */
export function featuresIn(style: StyleSpecification, id: string): readonly Feature[] {
  const data = dataOf(style.sources[id]);
  return data === null ? [] : featuresOf(data);
}

export const pointsOf = (style: StyleSpecification, id: string) =>
  featuresIn(style, id) as readonly Feature<Point>[];

export const pathOf = (style: StyleSpecification, id: string, frame: SvgFrame) =>
  sourcePath(featuresIn(style, id), frame);
