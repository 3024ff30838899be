interface ImportMetaEnv {
  /** Origins of base maps that the page's policy admits; see docs/deploy.md. */
  readonly PETALA_BASEMAP_HOSTS?: string;
  /** Address of a raster PMTiles file; see docs/deploy.md. */
  readonly PETALA_BASEMAP_PMTILES?: string;
}

/** The code and style of a meeting's file as text; see scripts/ci/deckPlayer.ts. */
declare module 'virtual:deck-player' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- a module of this kind may have no import
  export const player: import('./export/deck/deckHtml').DeckPlayer;
}
