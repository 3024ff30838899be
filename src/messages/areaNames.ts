import type { Localized } from '../data/model/localized';

/** Names and methods of indicators aggregated to areas. In both languages, because exports contain them. */

/** The properties of a village indicator that the wording depends on. */
interface Base {
  readonly kind: string;
  readonly worse: string;
}

/** For example "IDM (desa di seperlima terendah)". */
export function shareName(name: Localized, { kind, worse }: Base): Localized {
  if (kind === 'category') {
    return {
      id: `${name.id} (desa di kelas terberat)`,
      en: `${name.en} (villages in the class of greatest need)`,
    };
  }
  const low = worse === 'low';
  return {
    id: `${name.id} (desa di seperlima ${low ? 'terendah' : 'tertinggi'})`,
    en: `${name.en} (villages in the ${low ? 'lowest' : 'highest'} fifth)`,
  };
}

export const SHARE_UNIT: Localized = { id: '% desa', en: '% of villages' };

const AREA_METHODS = {
  sum: {
    id: 'Jumlah angka desa-desanya. Desa tanpa angka tidak dihitung nol; desa yang disembunyikan menjadikannya selang.',
    en: 'Sum over its villages. A village without a number is not counted as zero; a hidden one makes it an interval.',
  },
  ratio: {
    id: 'Jumlah pembilang dibagi jumlah penyebut atas desa yang punya keduanya; bukan rata-rata rasio.',
    en: 'Sum of numerators over sum of denominators of the villages that have both; not a mean of rates.',
  },
} as const satisfies Record<string, Localized>;

/**
 * Description of how an area's number is computed from villages, followed by the method of the village
 * indicator.
 */
export function areaMethod(
  contract: 'sum' | 'ratio' | 'share',
  { kind, worse, method }: Base & { readonly method: Localized },
): Localized {
  const said = contract === 'share' ? shareMethod({ kind, worse }) : AREA_METHODS[contract];
  return { id: `${said.id} Angka desa: ${method.id}`, en: `${said.en} Villages: ${method.en}` };
}

function shareMethod({ kind, worse }: Base): Localized {
  const low = worse === 'low';
  const why =
    kind === 'category'
      ? {
          id: 'Kelas tidak dijumlahkan dan tidak punya rata-rata. Yang ditunjukkan: bagian desa di kelas terberat yang ada.',
          en: 'Classes have no sum and no mean. Shown instead: the share of villages in the class of greatest need that occurs.',
        }
      : {
          id: `Indeks tidak dijumlahkan dan tidak dirata-ratakan: desanya tidak sama besar. Yang ditunjukkan: bagian desa yang termasuk seperlima ${low ? 'terendah' : 'tertinggi'} dari semua desa.`,
          en: `An index has no sum and no mean: its villages are not alike in size. Shown instead: the share of villages among the ${low ? 'lowest' : 'highest'} fifth of all.`,
        };
  return why;
}
