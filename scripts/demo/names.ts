import type { Random } from './random';

const FLOWERS = [
  'Melati', 'Anggrek', 'Kenanga', 'Cempaka', 'Flamboyan', 'Teratai', 'Seroja', 'Dahlia', 'Mawar', 'Tulip',
  'Bugenvil', 'Kamboja', 'Lavender', 'Alamanda', 'Aster', 'Begonia', 'Gardenia', 'Krisan', 'Kemuning', 'Wijaya',
  'Soka', 'Azalea', 'Asoka', 'Matahari', 'Lili', 'Peoni', 'Petunia', 'Violet', 'Zinia', 'Kaktus',
] as const; // prettier-ignore
const SKIES = [
  'Pelangi', 'Embun', 'Fajar', 'Senja', 'Bintang', 'Awan', 'Kabut', 'Gerimis', 'Cahaya', 'Purnama',
  'Angin', 'Ombak', 'Pasir', 'Mutiara', 'Karang', 'Telaga', 'Riak', 'Gema', 'Lentera', 'Layang',
] as const; // prettier-ignore
const TREES = [
  'Jati',
  'Mahoni',
  'Trembesi',
  'Beringin',
  'Waru',
  'Ketapang',
  'Kenari',
  'Sengon',
  'Pinus',
  'Damar',
] as const;

/** Every so many villages, two of different kecamatan have the same name, as happens in real regencies. */
const TWINS_EVERY = 95;

/**
 * Names that nobody can take for a place: "Contoh Melati 12". `districtOf` gives each row's kecamatan, so that
 * twins do not stand in the same one.
 */
export function villageNames(districtOf: readonly number[], random: Random): string[] {
  const flowers = random.shuffled(FLOWERS);
  const serial = random.shuffled(districtOf.map((_, row) => row));
  const names = serial.map(
    (i) => `Contoh ${flowers[i % flowers.length]} ${Math.floor(i / flowers.length) + 1}`,
  );
  for (let pair = 1; pair * TWINS_EVERY <= names.length; pair++) {
    const first = (pair - 1) * TWINS_EVERY + 7;
    const second = districtOf.findIndex(
      (district, row) => row > first + 20 && district !== districtOf[first],
    );
    if (second < 0) break;
    names[first] = names[second] = `Contoh Kembar ${pair}`;
  }
  return names;
}

/** "Contoh Pelangi", …, "Contoh Jati 3": each once in a pack. */
export function districtName(index: number): string {
  const sky = SKIES[index];
  if (sky) return `Contoh ${sky}`;
  const rest = index - SKIES.length;
  return `Contoh ${TREES[rest % TREES.length]} ${Math.floor(rest / TREES.length) + 1}`;
}

/** Codes that no province of Indonesia has, ascending. */
export const PROVINCE_CODES = [
  '01', '02', '03', '04', '05', '06', '07', '08', '09', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '54',
  '55', '56', '57', '58', '59', '66', '67', '68', '69', '77', '78', '79', '83', '84', '85', '86', '87', '88', '89', '98',
  '99',
] as const; // prettier-ignore

/** "Provinsi Contoh Melati (peraga)": each once in a pack. */
export function provinceName(code: string): string {
  const index = PROVINCE_CODES.findIndex((known) => known === code);
  const names = [...FLOWERS, ...SKIES];
  return `Provinsi Contoh ${names[index] ?? code} (peraga)`;
}

export const NEIGHBOUR_NAMES = [
  'Kabupaten Tetangga A',
  'Kabupaten Tetangga B',
  'Kabupaten Tetangga C',
  'Kabupaten Tetangga D',
] as const;
