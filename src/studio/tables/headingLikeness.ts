import { bareHeading } from '../../data/import/tables/bareHeading';

/** Words of a heading that say how it is written, not what stands below it: "Pagu (Rp)", "Anggaran TA 2025". */
const IDLE = new Set(['rp', 'rupiah', 'idr', 'ribu', 'ribuan', 'juta', 'jutaan', 'miliar', 'milyar', '000']);
IDLE.add('the').add('of').add('dalam').add('in').add('derajat').add('data');
/** Words by which a heading speaks of something else: "Nama Desa Asal", "Sisa Anggaran", "Realisasi Fisik". */
const OTHER = new Set([
  'asal',
  'tujuan',
  'lama',
  'sebelum',
  'sebelumnya',
  'lalu',
  'sisa',
  'selisih',
  'induk',
]);
for (const word of [
  'persen',
  'persentase',
  'fisik',
  'nomor',
  'no',
  'origin',
  'former',
  'previous',
  'percent',
])
  OTHER.add(word);
const YEAR = /^(?:19|20|21)\d\d$/;

function wordsOf(heading: string): readonly string[] {
  const words = bareHeading(heading).split(' ').filter(Boolean);
  const telling = words.filter((word) => !IDLE.has(word) && !YEAR.test(word));
  return telling.length > 0 ? telling : words;
}

/**
 * How well a heading is called by a name, from 0 to 1: 1 where the words are the same, less for every word more, 0 where one
 * of the name's is missing.
 */
export function headingLikeness(heading: string, name: string): number {
  const [own, asked] = [wordsOf(heading), wordsOf(name)];
  if (!asked.every((word) => own.includes(word))) return 0;
  const more = own.filter((word) => !asked.includes(word));
  const share = asked.length / (asked.length + more.length);
  return more.some((word) => OTHER.has(word)) ? share / 3 : share;
}
