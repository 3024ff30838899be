import type { Localized } from '../data/model/localized';

/**
 * Names for gaps between need and response and for distances. In both languages, because exports contain
 * them.
 */

export const RESPONSE_NAMES = {
  count: {
    name: { id: 'Intervensi yang menyebut desa', en: 'Interventions that name the village' },
    shortName: { id: 'Intervensi', en: 'Interventions' },
    unit: { id: 'intervensi', en: 'interventions' },
    method: {
      id: 'Banyaknya intervensi berjalan atau selesai yang menyebut desa ini. Yang berlaku untuk satu kecamatan atau kabupaten, dan yang baru direncanakan, dihitung terpisah.',
      en: 'Number of interventions running or done that name this village. Those for a whole district or the regency, and those only planned, are counted apart.',
    },
  },
  budget: {
    name: { id: 'Pagu intervensi per satuan kebutuhan', en: 'Budget of interventions per unit of need' },
    shortName: { id: 'Pagu per kebutuhan', en: 'Budget per need' },
    unit: { id: 'rupiah', en: 'rupiah' },
    method: {
      id: 'Jumlah pagu intervensi berjalan atau selesai yang menyebut desa ini saja, dibagi kebutuhannya. Desa dengan satu saja intervensi tanpa pagu sendiri tidak punya angka: yang tidak diketahui bukan nol.',
      en: 'Sum of the budgets of interventions running or done that name this village alone, over its need. A village with even one intervention without an amount of its own has no number: unknown is not zero.',
    },
  },
} as const satisfies Record<string, Record<string, Localized>>;

export const RESPONSE_THEME: Localized = { id: 'Tanggapan', en: 'Response' };

/** Unit of the budget per unit of need, such as "rupiah per jiwa". */
export function perUnit(unit: Localized): Localized {
  return { id: `rupiah per ${unit.id}`, en: `rupiah per ${unit.en}` };
}

/** For example "Kesenjangan penduduk miskin 2024 dan tanggapan". */
export function gapName(need: Localized, year: number): Localized {
  return {
    id: `Kesenjangan ${need.id} ${year} dan tanggapan`,
    en: `Gap between ${need.en} ${year} and response`,
  };
}

export const GAP_UNIT: Localized = { id: 'peringkat', en: 'ranks' };

export const GAP_METHOD: Localized = {
  id: 'Peringkat kebutuhan dikurangi peringkat tanggapan, atas desa yang punya keduanya; peringkat 1 paling rendah, nilai sama berbagi rata-rata peringkatnya. Selisih peringkat bukan dampak dan bukan besarnya kekurangan.',
  en: 'Rank of need minus rank of response, over the villages that have both; rank 1 is the lowest, equal values share their mean rank. A difference of ranks is neither an effect nor the size of a shortfall.',
};

/** "Jarak ke SD terdekat"; null stands for the interventions. */
export function accessibilityName(service: string | null): Localized {
  return {
    id: `Jarak lurus ke ${service ?? 'intervensi'} terdekat`,
    en: `Straight-line distance to the nearest ${service ?? 'intervention'}`,
  };
}

export function accessibilityShortName(service: string | null): Localized {
  return { id: `Jarak ke ${service ?? 'intervensi'}`, en: `Distance to ${service ?? 'intervention'}` };
}

export const ACCESSIBILITY_THEME: Localized = { id: 'Jangkauan', en: 'Reach' };
export const ACCESSIBILITY_UNIT: Localized = { id: 'km', en: 'km' };

export const ACCESSIBILITY_METHOD: Localized = {
  id: 'Garis lurus di atas elipsoid WGS84 dari titik acuan desa, bukan jarak jalan. Layanan yang koordinatnya tidak cocok dengan kecamatannya tidak ikut.',
  en: "A straight line over the WGS84 ellipsoid from the village's reference point, not along roads. Services whose coordinates contradict their district are left out.",
};
