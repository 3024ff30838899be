import type { Localized } from '../data/model/localized';

/**
 * Messages for refused aggregates and invalid regions: what is wrong and what to do. `{name}` is a
 * placeholder for a number. In both languages, because the command line prints both.
 */

export const REFUSAL_REASONS = {
  sumOfIndex: {
    id: 'Indeks tidak dapat dijumlahkan: jumlahnya tidak berarti apa-apa.',
    en: 'An index cannot be summed: its total means nothing.',
  },
  meanOfIndex: {
    id: 'Indeks desa tidak dirata-ratakan: desa besar dan kecil akan dihitung sama.',
    en: 'Village indices are not averaged: large and small villages would count alike.',
  },
  sumOfDistances: {
    id: 'Jarak tidak dapat dijumlahkan: jumlahnya tidak berarti apa-apa.',
    en: 'Distances cannot be summed: their total means nothing.',
  },
  meanOfDistances: {
    id: 'Jarak dari desa tidak dirata-ratakan: desa besar dan kecil akan dihitung sama.',
    en: 'Distances of villages are not averaged: large and small villages would count alike.',
  },
  sumOfRankGaps: {
    id: 'Selisih peringkat tidak dapat dijumlahkan: peringkat menyatakan urutan, bukan besaran.',
    en: 'Differences of ranks cannot be summed: ranks say an order, not an amount.',
  },
  meanOfRankGaps: {
    id: 'Selisih peringkat tidak dirata-ratakan: peringkat menyatakan urutan, bukan besaran.',
    en: 'Differences of ranks are not averaged: ranks say an order, not an amount.',
  },
  sumOfCategory: { id: 'Kategori tidak dapat dijumlahkan.', en: 'Categories cannot be summed.' },
  meanOfCategory: { id: 'Kategori tidak punya rata-rata.', en: 'Categories have no mean.' },
  sumOfRates: {
    id: 'Persentase atau rasio desa tidak dapat dijumlahkan.',
    en: 'Percentages or ratios of villages cannot be summed.',
  },
  meanOfRates: {
    id: 'Rata-rata dari rasio desa bukan rasio wilayahnya.',
    en: 'The mean of village ratios is not the ratio of the area.',
  },
  meanOfCount: { id: 'Cacah dijumlahkan, bukan dirata-ratakan.', en: 'Counts are summed, not averaged.' },
  countHasNoDenominator: { id: 'Cacah tidak punya penyebut.', en: 'A count has no denominator.' },
  ratioWithoutParts: {
    id: 'Paket tidak memuat pembilang dan penyebut rasio ini.',
    en: 'The pack does not bring the numerators and denominators of this ratio.',
  },
  changeOfRates: {
    id: 'Selisih dua rasio tidak punya pembilang.',
    en: 'A difference of two ratios has no numerator.',
  },
  coarserThanGroups: {
    id: 'Nilainya per kecamatan atau kabupaten dan tidak dapat dibagi ke kelompok ini.',
    en: 'Its values are by district or regency and cannot be split over these groups.',
  },
} as const satisfies Record<string, Localized>;

export const OFFERS = {
  sum: { id: 'Yang tersedia: jumlahnya.', en: 'There is its sum.' },
  ratio: {
    id: 'Yang tersedia: rasio wilayah, yaitu jumlah pembilang dibagi jumlah penyebut.',
    en: 'There is the ratio of the area: the sum of numerators over the sum of denominators.',
  },
  distribution: {
    id: 'Yang tersedia: sebarannya, yaitu banyaknya desa per kelas, median, dan kuartil.',
    en: 'There is its distribution: villages per class, median and quartiles.',
  },
} as const satisfies Record<string, Localized>;

export const OWN_RATE: Localized = {
  id: 'Rasio yang sepadan: {rate}.',
  en: 'The matching ratio: {rate}.',
};

export const REGION_FAULTS = {
  empty: {
    id: 'Belum ada yang digambar. Gambar wilayah dulu.',
    en: 'Nothing is drawn yet. Draw a region first.',
  },
  noArea: {
    id: 'Gambar ini tidak memuat luas. Tambahkan sudut yang tidak segaris.',
    en: 'This drawing encloses no area. Add a corner that is not on the same line.',
  },
  outsidePack: {
    id: 'Gambar ini di luar wilayah paket. Gambar di atas desa-desa pada peta.',
    en: 'This drawing lies outside of the pack. Draw over the villages on the map.',
  },
  notFinite: {
    id: 'Ada sudut tanpa koordinat. Periksa berkasnya.',
    en: 'A corner has no coordinates. Check the file.',
  },
  notDegrees: {
    id: 'Koordinat {lon}, {lat} bukan derajat. Ubah berkas ke bujur-lintang (EPSG:4326).',
    en: 'The coordinates {lon}, {lat} are not degrees. Convert the file to longitude and latitude (EPSG:4326).',
  },
  tooFewCorners: {
    id: 'Gambar ini punya {corners} sudut; perlu sedikitnya tiga.',
    en: 'Corners of this drawing: {corners}; at least three are needed.',
  },
  selfCrossing: {
    id: 'Garis gambar bersilangan di {lon}, {lat}: tidak jelas mana yang di dalam. Geser sudut di dekatnya.',
    en: 'The drawing crosses itself at {lon}, {lat}: what is inside is not clear. Move a corner near it.',
  },
  unionFailed: {
    id: '{polygons} poligon ini bertumpuk atau berbatasan, tetapi gagal digabung; tanpa digabung ada yang terhitung dua kali. Gabungkan dulu di aplikasi peta (Dissolve), lalu pilih berkasnya lagi.',
    en: 'These {polygons} polygons overlap or share borders but could not be joined, and some land would count twice. Join them first in a map application (Dissolve), then choose the file again.',
  },
  nothingPicked: {
    id: 'Belum ada desa yang dipilih. Pilih sedikitnya satu desa.',
    en: 'No village is chosen yet. Choose at least one.',
  },
  unknownVillages: {
    id: 'Tidak satu pun desa pilihan ini ada dalam paket. Pilih desa dari daftar.',
    en: 'None of these villages is in the pack. Choose villages from the list.',
  },
  noVillages: {
    id: 'Tidak ada desa di wilayah ini: tidak satu pun titik acuan atau bagian desa di dalamnya. Perbesar wilayahnya atau ganti cara membaginya.',
    en: 'No village lies in this region: it holds no reference point or part of one. Enlarge it or share it out another way.',
  },
  noInterventions: {
    id: 'Tidak ada intervensi yang letaknya diketahui dalam paket ini.',
    en: 'This pack has no intervention whose place is known.',
  },
  notJson: {
    id: 'Berkas ini bukan GeoJSON: isinya tidak terbaca sebagai JSON. Simpan ulang sebagai GeoJSON.',
    en: 'This file is not GeoJSON: it cannot be read as JSON. Save it again as GeoJSON.',
  },
  noPolygon: {
    id: 'Berkas ini tidak memuat poligon. Simpan wilayah sebagai Polygon atau MultiPolygon.',
    en: 'This file holds no polygon. Save the region as a Polygon or MultiPolygon.',
  },
  tooManyCorners: {
    id: 'Poligon di berkas ini punya {corners} sudut, paling banyak {most}. Sederhanakan dulu.',
    en: 'The polygon in this file has {corners} corners, at most {most}. Simplify it first.',
  },
  nothingToSurround: {
    id: 'Belum ada desa, titik, atau garis untuk diberi jarak. Pilih dulu.',
    en: 'There is no village, point or line to surround. Choose one first.',
  },
  notPositive: {
    id: 'Jarak harus lebih dari 0 meter, paling jauh {most} meter.',
    en: 'The distance must be more than 0 metres and at most {most} metres.',
  },
  tooLarge: {
    id: 'Jarak {distance} meter terlalu jauh: paling jauh {most} meter.',
    en: 'A distance of {distance} metres is too far: at most {most} metres.',
  },
  tooWide: {
    id: 'Yang dipilih membentang {degrees}° dari utara ke selatan, paling jauh {most}°. Pilih lebih sedikit.',
    en: 'What is chosen spans {degrees}° from north to south, at most {most}°. Choose less.',
  },
  areaNotPositive: {
    id: 'Luas segi enam harus lebih dari 0 km².',
    en: 'The area of a hexagon must be more than 0 km².',
  },
  tooMany: {
    id: 'Akan ada {hexagons} segi enam, paling banyak {most}. Pilih luas yang lebih besar.',
    en: 'There would be {hexagons} hexagons, at most {most}. Choose a larger area.',
  },
} as const satisfies Record<string, Localized>;
