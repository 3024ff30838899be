import type { texts as indonesian } from '../../id/peta/indicator';

/** English texts of the choice of indicator, level and mode. */
export const texts: Record<keyof typeof indonesian, string> = {
  'pilih.title': 'Choose an indicator',
  'pilih.meaning': 'What does it mean?',
  'pilih.method': 'Method:',
  'pilih.earlier': 'Previous year',
  'pilih.later': 'Next year',
  'waktu.mode': 'View as',
  'agregasi.judul': 'Areas and analysis',
  'agregasi.tutup': 'Close areas and analysis',
  'agregasi.tingkat': 'Level',
  'agregasi.tingkat.desa': 'Village',
  'agregasi.tingkat.kecamatan': 'District',
  'agregasi.tingkat.kabupaten': 'Regency',
  'agregasi.hanyaDesa':
    'Regions, hot spots, need and response, distances and hexagons are made of villages. The map now shows another level.',
  'agregasi.keDesa': 'Back to villages',
  'agregasi.tanpaTanda': 'Programme marks and status exist at village level only.',
  'agregasi.indeks':
    '{nama} is an index: it is neither summed nor averaged, since villages are not alike in size. Drawn instead: the share of villages in the fifth of greatest need.',
  'agregasi.kelas':
    '{nama} is a class: it has no sum and no mean. Drawn instead: the share of villages in the class of greatest need.',
};
