interface ImportMetaEnv {
  /** Origins of base maps that the page's policy admits; see docs/deploy.md. */
  readonly PETALA_BASEMAP_HOSTS?: string;
  /** Address of a raster PMTiles file; see docs/deploy.md. */
  readonly PETALA_BASEMAP_PMTILES?: string;
}
