import type { texts as indonesian } from '../../id/planner/weights';

/** English texts of the second step: weights, and how scores are computed. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.bobot.judul': 'Weights of need',
  'perencana.bobot.arti': 'Move a slider to see the ranking change. They always add up to 100%.',
  'perencana.bobot.cara': 'How weights are given',
  'perencana.bobot.geser': 'Sliders',
  'perencana.bobot.pasangan': 'In pairs',
  'perencana.bobot.samakan': 'Make equal',
  'perencana.pasangan.antara': '{a} against {b}',
  'perencana.pasangan.sama': 'Equally important',
  'perencana.pasangan.lebih': '{nama} {n} times as important',
  'perencana.pasangan.rasio': 'Consistency ratio {rasio}.',
  'perencana.pasangan.selaras': 'The judgements agree well enough (at most 0.10).',
  'perencana.pasangan.tak_selaras':
    'The judgements disagree. The furthest off: {a} against {b}; by the others it would be about {n} times.',
  'perencana.cara.judul': 'How it is computed',
  'perencana.cara.gabung': 'Put together by',
  'perencana.cara.jumlah': 'Weighted sum',
  'perencana.cara.geometri': 'Geometric mean',
  'perencana.cara.topsis': 'TOPSIS (closeness to the worst off)',
  'perencana.ulang.judul': 'How firm the ranking is',
  'perencana.ulang.bobot': 'Weights that are tried',
  'perencana.ulang.sekitar': 'Around the chosen ones',
  'perencana.ulang.semua': 'All that are possible',
  'perencana.ulang.arti': '{n} draws, seed {benih}: weights, scale and errors of the data vary each time.',
};
