import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';

export type Sources = Record<string, SourceSpecification>;

/** What a source of ours holds. */
export type SourceData = Feature | FeatureCollection;

/** A collection without features: what a source holds while nothing of its kind is drawn. */
export const NOTHING: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };

export function geojson(data: SourceData): GeoJSONSourceSpecification {
  return { type: 'geojson', data };
}

/** What a source holds; null where it is no GeoJSON, or not there. */
export function dataOf(source: SourceSpecification | undefined): SourceData | null {
  return source?.type === 'geojson' ? (source.data as SourceData) : null;
}

export function featuresOf(data: SourceData): readonly Feature[] {
  return data.type === 'FeatureCollection' ? data.features : [data];
}
