import type { Localized } from '../data/model/localized';

/** Names of indicators that are computed in the app. In both languages, because exports contain them. */

/** For example "Perubahan P0, 2015–2020". */
export function changeName(name: Localized, span: { readonly from: number; readonly to: number }): Localized {
  const years = `${span.from}\u2013${span.to}`;
  return { id: `Perubahan ${name.id}, ${years}`, en: `Change in ${name.en}, ${years}` };
}

/** Unit of a difference: percentage points for percentages, otherwise the unit itself. */
export function changeUnit(unit: Localized): Localized {
  return unit.id.startsWith('%') ? { id: 'poin persen', en: 'percentage points' } : unit;
}

/** For example "P0 2024 × RTLH 2024". */
export function pairName(across: Named, up: Named): Localized {
  const both = (language: keyof Localized) =>
    `${across.name[language]} ${across.year} × ${up.name[language]} ${up.year}`;
  return { id: both('id'), en: both('en') };
}

interface Named {
  readonly name: Localized;
  readonly year: number;
}

/** Description of how a change is computed. */
export const CHANGE_METHOD: Localized = {
  id: 'Selisih dua tahun pada dasar data yang sama: tahun akhir dikurangi tahun awal. Galat baku: akar jumlah kuadrat galat baku keduanya.',
  en: 'Difference of two years on one data basis: the later minus the earlier. Standard error: root of the sum of both squared errors.',
};

/** Description of how a bivariate classification is computed. */
export const PAIR_METHOD: Localized = {
  id: 'Dua indikator, masing-masing dibagi tiga kelas sama banyak (kuantil) atas desa yang punya keduanya. Huruf A–C: indikator pertama; angka 1–3: indikator kedua; makin akhir makin berat.',
  en: 'Two indicators, each cut into three classes of equal numbers (quantiles) over the villages that have both. Letters A–C: the first; digits 1–3: the second; the later, the greater the need.',
};
