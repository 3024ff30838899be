import type { Localized } from '../data/model/localized';

/** Names of a bivariate map. They travel into exports, so both languages at once. */

/** "P0 2024 × RTLH 2024". */
export function bivariateName(across: Named, up: Named): Localized {
  const both = (language: keyof Localized) =>
    `${across.name[language]} ${across.year} × ${up.name[language]} ${up.year}`;
  return { id: both('id'), en: both('en') };
}

interface Named {
  readonly name: Localized;
  readonly year: number;
}

/** How a crossing comes about. */
export const BIVARIATE_METHOD: Localized = {
  id: 'Dua indikator, masing-masing dibagi tiga kelas sama banyak (kuantil) atas desa yang punya keduanya. Huruf A–C: indikator pertama; angka 1–3: indikator kedua; makin akhir makin berat.',
  en: 'Two indicators, each cut into three classes of equal numbers (quantiles) over the villages that have both. Letters A–C: the first; digits 1–3: the second; the later, the greater the need.',
};
