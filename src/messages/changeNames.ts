import type { Localized } from '../data/model/localized';

/** Names of a change. They travel into exports, so both languages at once. */

/** For example "Perubahan P0, 2015–2020". */
export function changeName(name: Localized, span: { readonly from: number; readonly to: number }): Localized {
  const years = `${span.from}\u2013${span.to}`;
  return { id: `Perubahan ${name.id}, ${years}`, en: `Change in ${name.en}, ${years}` };
}

/** Unit of a difference: percentage points for percentages, otherwise the unit itself. */
export function changeUnit(unit: Localized): Localized {
  return unit.id.startsWith('%') ? { id: 'poin persen', en: 'percentage points' } : unit;
}

/** How a difference comes about. */
export const CHANGE_METHOD: Localized = {
  id: 'Selisih dua tahun pada dasar data yang sama: tahun akhir dikurangi tahun awal. Galat baku: akar jumlah kuadrat galat baku keduanya.',
  en: 'Difference of two years on one data basis: the later minus the earlier. Standard error: root of the sum of both squared errors.',
};
