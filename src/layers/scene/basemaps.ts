import type { RasterSourceSpecification } from 'maplibre-gl';

/** A ground under the villages that comes from elsewhere: none unless the user or the host asks for one. */
export interface Basemap {
  readonly id: string;
  /** As the publisher is called; proper names are not translated. */
  readonly name: string;
  /** Stands on the map while the base map does. Plain text. */
  readonly attribution: string;
  readonly url: string;
  readonly kind: 'xyz' | 'pmtiles';
  readonly tileSize_px: 256 | 512;
  readonly maxZoom: number;
}

/** The base maps that are offered without configuration. Neither is asked for anything until chosen. */
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

/** A raster PMTiles file by configuration: `url` is where the file lies, absolute. */
export function pmtilesBasemap({
  id,
  name,
  url,
  attribution,
  maxZoom,
}: Pick<Basemap, 'id' | 'name' | 'url' | 'attribution' | 'maxZoom'>): Basemap {
  return { id, name, url, attribution, maxZoom, kind: 'pmtiles', tileSize_px: 256 };
}

/** The base map of an id among those offered; null for `none` and for an id that is not known here. */
export function basemapOf(id: string, offered: readonly Basemap[] = BASEMAPS): Basemap | null {
  return offered.find((basemap) => basemap.id === id) ?? null;
}

export function basemapSource(basemap: Basemap): RasterSourceSpecification {
  const common = { type: 'raster', tileSize: basemap.tileSize_px, attribution: basemap.attribution } as const;
  return basemap.kind === 'pmtiles'
    ? { ...common, url: `pmtiles://${basemap.url}` }
    : { ...common, tiles: [basemap.url], maxzoom: basemap.maxZoom };
}
