import type { marks as indonesian } from '../id/marks';

/** English words of the signs beside figures and places. */
export const marks: Record<keyof typeof indonesian, string> = {
  'status.laboratorium': 'Laboratory',
  'status.replikasi': 'Replication',
  'status.calon': 'Candidate',
  'status.keluar': 'Left the red list',
  'status.merah_publik': 'Priority village (red)',
  'status.kuning': 'Poverty status: yellow',
  'status.hijau': 'Poverty status: green',
  'status.dilaporkan': '{n} reported ({th}), {m} {m:name|names} published',
  'nihil.nodata': 'No data yet',
  'nihil.sup': 'Hidden for confidentiality',
  'nihil.na': 'Not applicable',
  'nihil.nol': 'Zero',
  'asal.resmi': 'Official',
  'asal.model': 'Model estimate',
  'asal.part': 'Participatory',
  'asal.dok': 'Public record',
  'asal.hitung': 'Computed by Petala',
  'asal.peraga': 'Sample, not data',
  'asal.peraga_arti': 'Sample figures, not data',
  'helix.rencana': 'planned',
  'helix.berjalan': 'running',
  'helix.selesai': 'done',
};
