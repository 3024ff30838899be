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
};
