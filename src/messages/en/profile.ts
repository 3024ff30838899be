import type { profile as indonesian } from '../id/profile';

/** English texts of the profile's deeper parts; a missing key does not compile. */
export const profile: Record<keyof typeof indonesian, string> = {
  'profil.salin': 'Copy link',
  'profil.di_tipologi': 'Typology {tipologi}: {r} / {n}',
  'profil.berbatasan': 'Sharing a border',
  'profil.berbatasan_arti':
    'Villages that share a border line, by {batas}. Difference: the neighbour minus {nama}.',
  'profil.berbatasan_kosong': 'No other village shares a border line with this place.',
  'profil.selisih': 'difference {d}',
  'profil.lebih_berat': 'heavier',
  'profil.lebih_ringan': 'lighter',
  'profil.sama': 'equal',
  'profil.tak_dibedakan': 'cannot be told apart',
  'profil.per_tanggal': 'Data pack {paket}, version {versi}, {tanggal}. {batas}.',
  'profil.sumber': 'Sources',
  'profil.arti_asal': 'What the marks of origin mean',
  'tren.judul': '{indikator}, {a} to {b}.',
  'tren.ganti_tahun': 'The data basis changes from {tahun} on; the line is not joined.',
  'tren.tabel': 'The trend as a table',
  'grup.kec_rasio': 'Kec. {kec}, sum of numerators ÷ sum of denominators',
  'grup.kec_median': 'Kec. {kec}, median',
  'grup.kurang': 'not enough data',
  'arah.north': 'north',
  'arah.northEast': 'north-east',
  'arah.east': 'east',
  'arah.southEast': 'south-east',
  'arah.south': 'south',
  'arah.southWest': 'south-west',
  'arah.west': 'west',
  'arah.northWest': 'north-west',
  'layanan.judul': 'Nearest schools',
  'layanan.garis_lurus': 'Straight line from the reference point of the village, not a way that one can go.',
  'layanan.km': '{v} km',
  'layanan.seri': 'Less than 0.6% apart: which one is nearer is not sure.',
  'layanan.ragu':
    'Its point is nearer, {v} km, but not in the kecamatan that the source states: not counted.',
  'layanan.tidak_ada': 'no point that fits',
  'layanan.dihitung':
    '{n} points counted. {m} more are not, as their points are not in the kecamatan that the source states.',
};
