import type { aggregate as indonesian } from '../id/aggregate';

/** English texts of the aggregation panel. */
export const aggregate: Record<keyof typeof indonesian, string> = {
  'agregasi.judul': 'Areas and analysis',
  'agregasi.tutup': 'Close areas and analysis',
  'agregasi.tingkat': 'Level',
  'agregasi.tingkat.desa': 'Village',
  'agregasi.tingkat.kecamatan': 'District',
  'agregasi.tingkat.kabupaten': 'Regency',
  'hitung.areas.sum': 'Sum over its villages',
  'hitung.areas.ratio': "Sum of its villages' numerators over the sum of their denominators",
  'hitung.areas.share': 'Villages counted as those of greatest need, over all villages that have a figure',
  'hitung.areas.villages': 'Villages',
  'hitung.areas.of': '{n} of {m} {n:has|have} a figure',
  'hitung.areas.hidden': '{n} hidden',
  'hitung.areas.missing': '{n} without data yet',
  'hitung.areas.notApplicable': '{n} not applicable',
  'hitung.areas.coverage': 'Coverage',
  'hitung.areas.worst': 'Possible range',
  'hitung.areas.worstAt': '{a}–{b}, whatever the missing or hidden villages are',
  'hitung.areas.worstFrom': '{a} at the least; no upper end is known',
  'hitung.areas.bound': 'Counted as greatest need',
  'hitung.areas.low': 'villages with a number up to {v}',
  'hitung.areas.high': 'villages with a number above {v}',
  'hitung.areas.withoutParts':
    'This pack brings no numerators and denominators of villages, so there is no rate of the area; a mean of rates is none.',
  'hitung.areas.list': 'See its villages in the table',
  'agregasi.desanya': 'Villages and urban wards: {n}',
  'agregasi.hanyaDesa':
    'Regions, hot spots, need and response, distances and hexagons are made of villages. The map now shows another level.',
  'agregasi.keDesa': 'Back to villages',
  'agregasi.tanpaTanda': 'Programme marks and status exist at village level only.',
  'agregasi.indeks':
    '{nama} is an index: it is neither summed nor averaged, since villages are not alike in size. Drawn instead: the share of villages in the fifth of greatest need.',
  'agregasi.kelas':
    '{nama} is a class: it has no sum and no mean. Drawn instead: the share of villages in the class of greatest need.',
  'hitung.areas.within': '{n} hidden, counted in the published total',
};
