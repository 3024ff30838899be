import type { Localized } from '../data/model/localized';

/** What the modes of the map are called where one is chosen, by their kind. */
export const MODE_NAMES = {
  single: { id: 'Satu peta', en: 'One map' },
  swipe: { id: 'Geser', en: 'Swipe' },
  change: { id: 'Perubahan', en: 'Change' },
  multiples: { id: 'Tahun berjajar', en: 'Years side by side' },
  bivariate: { id: 'Silang dua indikator', en: 'Two indicators crossed' },
  gap: { id: 'Kebutuhan dan tanggapan', en: 'Need and response' },
  accessibility: { id: 'Jangkauan layanan', en: 'Reach of services' },
  hotspots: { id: 'Kantong', en: 'Hot spots' },
} as const satisfies Readonly<Record<string, Localized>>;
