interface ImportMetaEnv {
  /** Origins of base maps that the page's policy admits; see docs/deploy.md. */
  readonly PETALA_BASEMAP_HOSTS?: string;
  /** Address of a raster PMTiles file; see docs/deploy.md. */
  readonly PETALA_BASEMAP_PMTILES?: string;
}

/** The code and style of a meeting's file as text; see scripts/ci/deckPlayer.ts. */
declare module 'virtual:deck-player' {
  export const player: import('./export/deck/deckHtml').DeckPlayer;
}
