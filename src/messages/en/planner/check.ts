import type { texts as indonesian } from '../../id/planner/check';

/** English texts of the fourth step: robustness, two villages and another plan. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.periksa.keteguhan': 'Firmness',
  'perencana.periksa.keteguhan_arti':
    'Firm: among the first {n} in 90% of draws or more. Leaning: in half or more. Shaky: in fewer.',
  'perencana.periksa.goyah': 'Chosen, yet shaky',
  'perencana.periksa.goyah_arti': 'In by quota or spread. The meeting should hear why.',
  'perencana.periksa.hampir': 'Just outside',
  'perencana.periksa.hampir_arti': 'Not chosen, though among the first in half of the draws or more.',
  'perencana.pasang.judul': 'Can we say A is needier than B?',
  'perencana.pasang.desa_a': 'Village A',
  'perencana.pasang.desa_b': 'Village B',
  'perencana.pasang.bisa': 'Yes: {a} is needier than {b}.',
  'perencana.pasang.belum': 'Not yet: {a} and {b} cannot be told apart.',
  'perencana.pasang.bagian': 'A is ahead in {depan}, B in {belakang} of {n} draws. 95% is needed.',
  'perencana.pasang.sama': 'Choose two different villages.',
  'perencana.banding.judul': 'Compare with another plan',
  'perencana.banding.arti': 'Paste the link of another plan, or open its file. This plan does not change.',
  'perencana.banding.tautan': 'Link',
  'perencana.banding.bandingkan': 'Compare',
  'perencana.banding.berkas': 'File of another plan',
  'perencana.banding.bukan_tautan': 'That link holds no plan. Copy the whole address from the planner.',
  'perencana.banding.hal': 'Item',
  'perencana.banding.ini': 'This plan',
  'perencana.banding.itu': 'Other plan',
  'perencana.banding.jumlah': 'Villages chosen',
  'perencana.banding.aturan': 'Rule',
  'perencana.banding.keduanya': 'In both: {n}',
  'perencana.banding.hanya_ini': 'Only in this plan: {n}',
  'perencana.banding.hanya_itu': 'Only in the other: {n}',
};
