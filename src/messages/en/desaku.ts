import type { texts as indonesian } from '../id/desaku';

/** English texts of finding the reader's own village. */
export const texts: Record<keyof typeof indonesian, string> = {
  'desaku.judul': 'My village',
  'desaku.pilih': 'Choose from the list',
  'desaku.kecamatan': 'Choose a district',
  'desaku.posisi': 'Find it by my position',
  'desaku.janji': 'The position is used on this device. Nothing is sent.',
  'desaku.lupakan': 'Forget',
  'desaku.mencari': 'Finding your position …',
  'desaku.found': 'You are in:',
  'desaku.beberapa': 'You may be in one of these villages, most likely the first:',
  'desaku.near': 'Your position lies outside of all villages, but near:',
  'desaku.outside': 'Your position lies outside {wilayah}. Choose a village from the list.',
  'desaku.tooCoarse': 'Your position is only known to {km} km. Choose a village from the list.',
  'desaku.noMap': 'Village boundaries are not loaded yet. Try again shortly, or choose from the list.',
  'desaku.posisi_absent': 'This browser cannot give a position here. Choose a village from the list.',
  'desaku.posisi_refused': 'The position was not permitted. Choose a village from the list.',
  'desaku.posisi_unavailable': 'No position was found. Choose a village from the list.',
  'desaku.posisi_slow': 'No position was found within 20 seconds. Try outdoors, or choose from the list.',
};
