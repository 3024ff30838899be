import type { Indicator } from '../../data/model/dataset';
import type { Households, PerHousehold } from '../../helix/perHousehold';
import type { Words } from './helixWords';

/** The interval of money per household; empty where the households state no error. */
export function intervalText({ low_rp, high_rp }: PerHousehold, { t, f }: Pick<Words, 't' | 'f'>): string {
  if (low_rp === null) return '';
  const rendah = f.rupiahCompact(low_rp);
  if (high_rp === null) return t('helix.per.sedikitnya', { rendah });
  return t('helix.per.antara', { rendah, tinggi: f.rupiahCompact(high_rp) });
}

/** By what money is divided, and what has to be known of that. */
export function householdNotes(
  households: Households | null,
  {
    indicator,
    year,
    hasPlaces,
  }: { readonly indicator: Pick<Indicator, 'name'>; readonly year: number; readonly hasPlaces: boolean },
  { t, f, language }: Words,
): string[] {
  const named = { indikator: indicator.name[language], tahun: year };
  if (households === null || households.count <= 0) return [t('helix.per.kosong', named)];
  const { count, standardError, villagesWithout } = households;
  return [
    t('helix.per.rumus', { n: f.number(count), ...named }),
    ...(hasPlaces ? [t('helix.per.rumus_tempat')] : []),
    ...(villagesWithout > 0 ? [t('helix.per.tanpa_angka', { n: f.number(villagesWithout) })] : []),
    t(standardError === null ? 'helix.per.tanpa_galat' : 'helix.per.rentang'),
  ];
}
