import { addProtocol, type StyleSpecification } from 'maplibre-gl';

let served: Promise<void> | null = null;

/** Loads the PMTiles protocol, once, where a style's base map needs it. */
export function servePmtiles({ sources: { basemap } }: StyleSpecification): void {
  if (basemap?.type === 'raster' && basemap.url?.startsWith('pmtiles://') === true) served ??= load();
}

async function load(): Promise<void> {
  const { Protocol } = await import('pmtiles');
  addProtocol('pmtiles', new Protocol().tile);
}
