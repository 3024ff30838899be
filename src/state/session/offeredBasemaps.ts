import { BASEMAPS, pmtilesBasemap, type Basemap } from '../../layers/scene/basemaps';

/** Base map settings of a build (docs/deploy.md). */
export interface BasemapConfig {
  /** Origins permitted by the content security policy, separated by spaces. */
  readonly hosts: string;
  /** URL of a raster PMTiles file, absolute or relative to the page; empty for none. */
  readonly pmtiles: string;
}

/**
 * The base maps that this build may use: those whose host its content security policy permits. None by
 * default, so that the map needs no other server.
 */
export function offeredBasemaps({ hosts, pmtiles }: BasemapConfig, pageUrl: string): readonly Basemap[] {
  const admitted = new Set([new URL(pageUrl).origin, ...hosts.split(/\s+/)]);
  const isAdmitted = (url: string) => admitted.has(new URL(url, pageUrl).origin);
  const own =
    pmtiles !== '' && isAdmitted(pmtiles)
      ? [
          pmtilesBasemap({
            id: 'pmtiles',
            name: 'PMTiles',
            url: new URL(pmtiles, pageUrl).href,
            attribution: '',
            maxZoom: 15,
          }),
        ]
      : [];
  return [...BASEMAPS.filter(({ url }) => isAdmitted(url)), ...own];
}
