import type { texts as indonesian } from '../../id/planner/steps';

/** English texts of the steps of a plan. */
export const texts: Record<keyof typeof indonesian, string> = {
  'perencana.langkah': 'Steps of the plan',
  'perencana.langkah.tujuan': 'Purpose',
  'perencana.langkah.bobot': 'Weights',
  'perencana.langkah.pilih': 'Choose villages',
  'perencana.langkah.periksa': 'Check',
  'perencana.langkah.acara': 'Minutes',
  'perencana.lanjut.bobot': 'Next: weights',
  'perencana.lanjut.pilih': 'Next: choose villages',
  'perencana.lanjut.periksa': 'Next: check',
  'perencana.lanjut.acara': 'Next: minutes',
  'perencana.rencana': 'Plan:',
  'perencana.nama_awal': 'Draft 1',
};
