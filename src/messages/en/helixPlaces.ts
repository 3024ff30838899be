import type { texts as indonesian } from '../id/helixPlaces';

/** English texts of the place Helix on places: what the chosen villages touch, what the poor said on a map, programmes. */
export const texts: Record<keyof typeof indonesian, string> = {
  'helix.sentuh.baris': '{n} {n:row touches|rows touch} {nama}: {daftar}.',
  'helix.sentuh.dan_lain': '{daftar} and {n} more',
  'helix.sentuh.kosong': 'No intervention on record names {nama} yet.',
  'helix.sentuh.ragu':
    '{n} {n:intervention is|interventions are} known for the kecamatan only, or for no place: it may be there too.',
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
};
