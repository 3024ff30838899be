import type { texts as indonesian } from '../../id/everyPlace/mapWords';

/** English texts of a map wherever it stands: its notes, seas and title. */
export const texts: Record<keyof typeof indonesian, string> = {
  'peta.batas': 'Indicative boundaries, not a legal reference',
  'peta.laut': 'SEA',
  'peta.laut_jawa': 'JAVA SEA',
  'peta.catatan_estimasi': '{Unit} figures on this map are model estimates, not survey results',
  'peta.catatan_jumlah':
    'Counts are drawn as circles: shading {units} by a count would stress the large ones, not those most in need',
  'peta.intervensi_kec': '{n} district-wide {n:intervention|interventions}',
  'peta.intervensi_kab': '{n} {n:intervention|interventions} recorded for the whole regency, see the list',
  'peta.lambang_berangka': 'Number beside a symbol: how many are around there',
  'selang.sampai': 'certainly {v} at most',
  'selang.mungkin_di_atas': 'perhaps above {v}',
  'selang.di_atas': 'certainly above {v}',
  'selang.mungkin_sampai': 'perhaps only {v} or less',
  'selang.tanpa': 'cannot be sorted',
  'judul.segi': '{nama}, hexagons of {v} km²',
  'judul.tirai': '{kiri} (left) and {kanan} (right)',
  'waktu.marksAsOfLeft': 'On the left, programme marks as of {year}',
  'waktu.marksAsOf': 'Programme marks as of {year}',
};
