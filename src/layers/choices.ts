/** Colour palettes that can be chosen. */
export const PALETTES = ['nila', 'soga', 'perubahan', 'kategori'] as const;
export type PaletteChoice = (typeof PALETTES)[number];
/** `dua` is for bivariate maps and `kantong` for hot spots; they follow from the mode and cannot be chosen. */
export type PaletteId = PaletteChoice | 'dua' | 'kantong';

export const THEMES = ['terang', 'gelap', 'proyektor', 'kontras'] as const;
export type Theme = (typeof THEMES)[number];

/** Overlays on the choropleth that can be switched on and off. */
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
