/** What a map can be coloured with. */
export const PALETTES = ['nila', 'soga', 'perubahan', 'kategori'] as const;
export type PaletteChoice = (typeof PALETTES)[number];
/** `dua` colours a crossing of two indicators, `kantong` hot spots; they follow from the mode and are never chosen. */
export type PaletteId = PaletteChoice | 'dua' | 'kantong';

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
