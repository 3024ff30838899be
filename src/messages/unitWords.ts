import type { Level } from '../data/model/level';
import type { Language } from '../data/model/localized';

/** What a row of the map is called: one of them and several, also at the beginning of a sentence. */
export interface UnitWords {
  readonly unit: string;
  readonly units: string;
  readonly Unit: string;
  readonly Units: string;
}

function words(unit: string, units: string): UnitWords {
  const begins = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return { unit, units, Unit: begins(unit), Units: begins(units) };
}

/** A row's word by language and level. Messages contain it as `{unit}`, `{units}`, `{Unit}` and `{Units}`. */
export const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<Level, UnitWords>>>> = {
  id: {
    village: words('desa', 'desa'),
    district: words('kecamatan', 'kecamatan'),
    regency: words('kabupaten', 'kabupaten'),
  },
  en: {
    village: words('village', 'villages'),
    district: words('district', 'districts'),
    regency: words('regency', 'regencies'),
  },
};
