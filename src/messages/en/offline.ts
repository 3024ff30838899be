import type { texts as indonesian } from '../id/offline';

/** English texts of what is kept for use without a network, of new versions of the app, and of the studio's preview. */
export const texts: Record<keyof typeof indonesian, string> = {
  'luring.keadaan': 'Connection and version',
  'luring.tersimpan': 'You are offline. Stored data, version {v} ({tanggal}), still work.',
  'luring.tak_dijawab': 'The network does not answer. Stored data, version {v} ({tanggal}), are used.',
  'luring.tanpa_data': 'You are offline. This data pack is not stored on this device.',
  'luring.salinan_rusak':
    'The stored copy of {file} is damaged and not used. The file is fetched again when there is a network.',
  'luring.baru': 'There is a new version of Petala. Reload when you are ready.',
  'luring.tertahan':
    'The new version cannot be used yet: another tab of Petala still uses the old one. Close that tab, then reload.',
  'luring.baru_terpasang': 'A new version is installed. This page is the old one until it is reloaded.',
  'luring.belum_disimpan':
    'Something typed on this page is not saved yet. Save it first, or reload and discard it.',
  'luring.muat_ulang': 'Reload',
  'luring.muat_juga': 'Discard and reload',
  'luring.nanti': 'Later',
  'luring.kembali': 'Back to what I typed',
  'luring.judul': 'Use without a network',
  'luring.memeriksa': 'Checking what is stored on this device …',
  'luring.aplikasi': 'App',
  'luring.ada': 'Map, table, village profiles, comparison and data open without a network.',
  'luring.sedang': 'The app is being stored. After that, map and data open without a network.',
  'luring.ditahan': 'Data saver is on, so nothing is stored unasked. It takes {n} on the device.',
  'luring.tiada':
    'The app is not stored in this browser, for example in a private window, without room, or at an address without https. Petala works as long as there is a network.',
  'luring.simpan': 'Store for offline use',
  'luring.sisa':
    'Planner, Evaluation, Helix, Meetings and files are stored once opened, or all of them now: a download of about {unduh}, {n} on the device.',
  'luring.semua_ada': 'All parts are stored, also Planner, Evaluation, Helix, Meetings and files.',
  'luring.simpan_semua': 'Store all parts',
  'luring.paket_ada': 'Stored: version {v} ({tanggal}), {n}.',
  'luring.paket_sejak': 'Stored on {waktu}.',
  'luring.paket_belum': 'Not stored yet. Its size is {n}.',
  'luring.paket_tanpa_ukuran': 'Not stored yet.',
  'luring.simpan_paket': 'Store {paket} for offline use',
  'luring.hapus_paket': 'Remove {paket} from the device',
  'luring.hapus': 'Remove from the device',
  'luring.provinsi': 'Keep by province',
  'luring.provinsi_ket':
    'Village boundaries are kept by province. The first province brings the figures of all villages along; the next ones bring boundaries only.',
  'luring.provinsi_ada': 'Kept',
  'luring.simpan_provinsi': 'Keep ({n})',
  'luring.kb': '{n} kB',
  'luring.mb': '{n} MB',
  'luring.kemajuan': 'Storing: {done} of {n}',
  'luring.galat_full': 'Not stored: this device lacks the room. What was stored before is still there.',
  'luring.galat_unreachable': 'Not stored: a file did not arrive. Try again on a better network.',
  'luring.galat_refused': 'Not stored: this browser does not permit storage.',
  'pratinjau.judul': 'Studio preview',
  'pratinjau.belum_terbit': 'Studio preview, not published yet',
  'pratinjau.versi': 'version {v}, in this browser only',
  'pratinjau.hilang': 'This preview is not in this browser, or not any more',
  'pratinjau.kembali': 'Back to the studio',
};
