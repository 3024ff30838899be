import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';

export type Sources = Record<string, SourceSpecification>;

/** Data of a GeoJSON source. */
export type SourceData = Feature | FeatureCollection;

/** An empty collection, for sources of which nothing is drawn. */
export const NOTHING: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };

export function geojson(data: SourceData): GeoJSONSourceSpecification {
  return { type: 'geojson', data };
}

/** The data of a source; null where it is absent or not GeoJSON. */
export function dataOf(source: SourceSpecification | undefined): SourceData | null {
  return source?.type === 'geojson' ? (source.data as SourceData) : null;
}

export function featuresOf(data: SourceData): readonly Feature[] {
  return data.type === 'FeatureCollection' ? data.features : [data];
}

export function pointAt(
  [lon, lat]: readonly [number, number],
  properties: Record<string, unknown>,
): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
