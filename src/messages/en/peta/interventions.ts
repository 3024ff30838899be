import type { texts as indonesian } from '../../id/peta/interventions';

/** English texts of interventions and their groups. */
export const texts: Record<keyof typeof indonesian, string> = {
  'intervensi.dalam_pandangan': "Interventions in the map's view",
  'intervensi.jumlah': '{n} recorded',
  'intervensi.tanpa_titik': 'Without a point: only the district or the regency is known',
  'intervensi.kosong_pandangan': 'No intervention with a point in this part of the map.',
  'intervensi.kembali': 'Back',
  'intervensi.pagu': 'Budget',
  'intervensi.realisasi': 'Realised',
  'intervensi.pelaku': 'Actors',
  'intervensi.pelaku_luar': 'Actor outside the helix list',
  'intervensi.dana': 'Fund',
  'intervensi.sektor': 'Sector',
  'intervensi.lokasi': 'Location',
  'intervensi.seluruh_kabupaten': 'All of {wilayah}',
  'intervensi.sumber': 'Source',
  'intervensi.catatan': 'Note',
  'intervensi.pagu_total': 'Known budgets {rp} from {n} {n:intervention|interventions}; {m} without data.',
  'intervensi.pagu_tak_ada': 'No budget data for {m:this|these} {m} {m:intervention|interventions} yet.',
  'kelompok.judul': '{n} {n:intervention|interventions} in one mark',
  'kelompok.arti': 'They lie close together at this zoom, so they are drawn as one flower.',
  'kelompok.pelaku': 'Actors that take part',
  'kelompok.tahap': 'Stage',
  'kelompok.daftar': 'Groups on the map',
  'kelompok.rencana': '{n} only planned',
  'kelompok.legenda':
    'Flower: several interventions close together. A petal for each actor, dashed where something is still only planned; the number in the middle: how many.',
};
