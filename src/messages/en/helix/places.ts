import type { texts as indonesian } from '../../id/helix/places';

/** English texts of the place Helix on places: what the chosen villages touch, what the poor said on a map, programmes. */
export const texts: Record<keyof typeof indonesian, string> = {
  'helix.sentuh.baris': '{n} {n:row touches|rows touch} {nama}: {daftar}.',
  'helix.sentuh.dan_lain': '{daftar} and {n} more',
  'helix.sentuh.kosong': 'No intervention on record names {nama} yet.',
  'helix.sentuh.ragu':
    '{n} {n:intervention is|interventions are} known for the district only, or for no place: it may be there too.',
  'helix.sentuh.kepala': '(touches the chosen place)',
  'helix.sentuh.sel': '{sel}; touches the chosen place',
  'helix.sentuh.wilayah': 'Region {n}',
  'helix.sentuh.wilayah_pembaca': 'Regions of the reader',
  'helix.sentuh.tak_ada': '{nama} cannot be opened here; open it on the map to see why.',
  'helix.suara.peta': 'First problem in the villagers’ own words',
  'helix.suara.peta_arti': 'Colour and letter: the problem that the villagers put first.',
  'helix.suara.peta_kelompok': '{masalah}, {n} {n:village|villages}',
  'helix.suara.peta_lain': 'Other problems',
  'helix.suara.peta_beberapa': 'Hamlets disagree',
  'helix.suara.peta_kosong': 'no record yet, {n} {n:village|villages}',
  'helix.program.judul': 'Programmes and the villages they reach',
  'helix.program.nama.kudu': 'KUDU Sekolah (back to school)',
  'helix.program.nama.kkn': 'KKN (student service), thematic included',
  'helix.program.isi': '{n} {n:intervention|interventions} on record, naming {desa} {desa:village|villages}.',
  'helix.program.sekecamatan': '{n} {n:names|name} a district only, and no village.',
  'helix.program.sekabupaten': '{n} {n:is|are} for the whole regency, and {n:names|name} no village.',
  'helix.program.kampus': 'Universities named: {nama}.',
  'helix.program.kampus_tak_disebut': 'No university is named.',
  'helix.program.dari_judul': '{n} {n:is|are} recognised by the title, since the record names no programme.',
  'helix.program.belum_ada': 'No record in this data pack under this filter.',
  'helix.program.tanpa_angka': 'This data pack has no figures on education by village.',
  'helix.program.angka_kabupaten': 'Education figures of the regency',
  'helix.rincian': 'What was opened',
};
