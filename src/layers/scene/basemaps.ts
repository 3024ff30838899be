import type { RasterSourceSpecification } from 'maplibre-gl';

/** A base map from an external source; none is used unless the user or the host asks for it. */
export interface Basemap {
  readonly id: string;
  /** Name of the publisher, which is not translated. */
  readonly name: string;
  /** Attribution shown on the map with the base map, as plain text. */
  readonly attribution: string;
  readonly url: string;
  readonly kind: 'xyz' | 'pmtiles';
  readonly tileSize_px: 256 | 512;
  readonly maxZoom: number;
}

/** Base maps offered without configuration. Nothing is requested from their servers until one is chosen. */
export const BASEMAPS: readonly Basemap[] = [
  {
    id: 'osm',
    name: 'OpenStreetMap',
    attribution: '© kontributor OpenStreetMap (ODbL)',
    url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    kind: 'xyz',
    tileSize_px: 256,
    maxZoom: 19,
  },
  {
    id: 'rbi',
    name: 'Rupabumi Indonesia',
    attribution: '© Badan Informasi Geospasial',
    url: 'https://geoservices.big.go.id/rbi/rest/services/BASEMAP/Rupabumi_Indonesia/MapServer/tile/{z}/{y}/{x}',
    kind: 'xyz',
    tileSize_px: 256,
    maxZoom: 17,
  },
];

/** A raster PMTiles file from the configuration, with its absolute URL. */
export function pmtilesBasemap({
  id,
  name,
  url,
  attribution,
  maxZoom,
}: Pick<Basemap, 'id' | 'name' | 'url' | 'attribution' | 'maxZoom'>): Basemap {
  return { id, name, url, attribution, maxZoom, kind: 'pmtiles', tileSize_px: 256 };
}

/** The base map with an id; null for `none` and for unknown ids. */
export function basemapOf(id: string, offered: readonly Basemap[] = BASEMAPS): Basemap | null {
  return offered.find((basemap) => basemap.id === id) ?? null;
}

export function basemapSource(basemap: Basemap): RasterSourceSpecification {
  const common = { type: 'raster', tileSize: basemap.tileSize_px, attribution: basemap.attribution } as const;
  return basemap.kind === 'pmtiles'
    ? { ...common, url: `pmtiles://${basemap.url}` }
    : { ...common, tiles: [basemap.url], maxzoom: basemap.maxZoom };
}
