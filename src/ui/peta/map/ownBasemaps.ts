import { offeredBasemaps } from '../../../state/session/offeredBasemaps';

/** The base maps that this build is allowed to offer. */
export const basemaps = offeredBasemaps(
  {
    hosts: import.meta.env.PETALA_BASEMAP_HOSTS ?? '',
    pmtiles: import.meta.env.PETALA_BASEMAP_PMTILES ?? '',
  },
  document.baseURI,
);
