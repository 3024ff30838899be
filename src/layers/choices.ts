/** What a map can be coloured with. */
export const PALETTES = ['nila', 'soga', 'perubahan', 'kategori'] as const;
export type PaletteId = (typeof PALETTES)[number];

export const THEMES = ['terang', 'gelap', 'proyektor', 'kontras'] as const;
export type Theme = (typeof THEMES)[number];

/** What the user can switch on and off over the choropleth. */
export const OVERLAYS = [
  'laboratory',
  'replication',
  'leftRed',
  'candidate',
  'povertyStatus',
  'interventions',
  'lineage',
  'villageLabels',
  'uncertainty',
] as const;
export type Overlay = (typeof OVERLAYS)[number];
