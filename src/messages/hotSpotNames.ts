import type { Localized } from '../data/model/localized';

/** Names in results of hot spot searches. In both languages, because exports contain them. */

/** For example "Kantong P0". */
export function hotSpotName(name: Localized): Localized {
  return { id: `Kantong ${name.id}`, en: `Hot spots of ${name.en}` };
}

const NONE: Localized = { id: 'Tidak bermakna', en: 'Not significant' };

/** Class names by method and quadrant (the village's value, then its neighbours'). */
export const HOT_SPOT_CLASSES = {
  lisa: {
    HH: { id: 'Tinggi di antara tinggi', en: 'High among high' },
    LL: { id: 'Rendah di antara rendah', en: 'Low among low' },
    HL: { id: 'Tinggi di antara rendah', en: 'High among low' },
    LH: { id: 'Rendah di antara tinggi', en: 'Low among high' },
    none: NONE,
  },
  gi: {
    HH: { id: 'Kantong tinggi', en: 'Hot spot' },
    LL: { id: 'Kantong rendah', en: 'Cold spot' },
    HL: NONE,
    LH: NONE,
    none: NONE,
  },
} as const satisfies Record<'lisa' | 'gi', Record<'HH' | 'LL' | 'HL' | 'LH' | 'none', Localized>>;

type Neighbours =
  | { readonly kind: 'queen' | 'rook' }
  | { readonly kind: 'nearest'; readonly k: number }
  | { readonly kind: 'within'; readonly radius_km: number };

interface Settings {
  readonly method: 'lisa' | 'gi';
  readonly weights: Neighbours;
  readonly permutations: number;
  readonly seed: number;
}

/** Description of the method with all parameters needed to reproduce the result. */
export function hotSpotMethod(
  { method, weights, permutations, seed }: Settings,
  measure: 'value' | 'standardisedRate',
): Localized {
  const rates = measure === 'standardisedRate';
  const near = neighbourWords(weights);
  return {
    id: [
      method === 'lisa' ? 'Moran lokal (Anselin 1995)' : 'Gi* (Ord dan Getis 1995)',
      rates ? ' atas rasio yang dibakukan dengan Bayes empiris (Assunção dan Reis 1999)' : '',
      `; tetangga: ${near.id}; p dua sisi dari ${permutations} permutasi bersyarat, angka awal acak ${seed};`,
      ' koreksi Benjamini–Hochberg 5 %.',
    ].join(''),
    en: [
      method === 'lisa' ? 'Local Moran (Anselin 1995)' : 'Gi* (Ord and Getis 1995)',
      rates ? ' of rates standardised by empirical Bayes (Assunção and Reis 1999)' : '',
      `; neighbours: ${near.en}; two-sided p from ${permutations} conditional permutations, seed ${seed};`,
      ' Benjamini–Hochberg correction, 5%.',
    ].join(''),
  };
}

function neighbourWords(weights: Neighbours): Localized {
  switch (weights.kind) {
    case 'queen':
      return { id: 'bersinggungan, juga di sudut (queen)', en: 'touching, even at a corner (queen)' };
    case 'rook':
      return { id: 'berbagi garis batas (rook)', en: 'sharing a stretch of border (rook)' };
    case 'nearest':
      return { id: `${weights.k} desa terdekat`, en: `the ${weights.k} nearest villages` };
    case 'within': {
      const km = String(weights.radius_km);
      return { id: `dalam ${km.replace('.', ',')} km`, en: `within ${km} km` };
    }
  }
}
