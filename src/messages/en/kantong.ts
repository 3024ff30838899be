import type { texts as indonesian } from '../id/kantong';

/** English texts of the page of hot spots. */
export const texts: Record<keyof typeof indonesian, string> = {
  'kantong.halaman.judul': 'Hot spots of {name}, {year}',
  'kantong.halaman.pilihan': 'Settings',
  'kantong.halaman.jawab': 'The answer',
  'kantong.halaman.seluruh': 'The whole area: Moran I',
  'kantong.halaman.i': 'Moran I',
  'kantong.halaman.harapan': 'Expected without pattern, −1/(n − 1)',
  'kantong.halaman.ragam': 'Variance if figures are dealt at random',
  'kantong.halaman.z': 'z',
  'kantong.halaman.pTinggi': 'p one-sided, an I as high as this',
  'kantong.halaman.pDua': 'p two-sided, as far from expectation',
  'kantong.halaman.n': 'Villages with neighbours (n)',
  'kantong.halaman.histogram':
    'Distribution of Moran I from {r} random deals, from {low} to {high}; observed {i}.',
  'kantong.halaman.histogramKet':
    'The villages’ figures dealt at random {r} times; each bar counts how often I fell there. Line: the observed I.',
  'kantong.halaman.diamati': 'observed {i}',
  'kantong.halaman.pencar': 'Moran scatterplot',
  'kantong.halaman.pencarKet':
    'Across: the figure of the village in standard deviations from the mean. Up: the mean of its neighbours, in the same unit. The slope of the line is Moran I.',
  'kantong.halaman.pencarUcap':
    'Scatterplot of {n} {n:village|villages}: the figure of each village against the mean of its neighbours. The table below has the same figures.',
  'kantong.halaman.sumbuX': 'village (standard deviations)',
  'kantong.halaman.sumbuY': 'mean of neighbours',
  'kantong.halaman.kuadran.HH': 'high among high',
  'kantong.halaman.kuadran.LL': 'low among low',
  'kantong.halaman.kuadran.HL': 'high among low',
  'kantong.halaman.kuadran.LH': 'low among high',
  'kantong.halaman.titik': '{desa}: {x}; neighbours {y}. {kelas}',
  'kantong.halaman.lagi': 'Show more: {n} of {m} {m:village|villages}',
  'kantong.halaman.contoh':
    '{m} of {n} {n:village|villages} {m:is|are} drawn: all that are significant, the rest sampled evenly.',
  'kantong.halaman.tabel': 'Village by village',
  'kantong.halaman.tabelKet': '{n} {n:village|villages} tested, ordered by {kolom}.',
  'kantong.unduh': 'Download CSV',
};
