import type { AggregateRefusal } from '../../src/aggregate/rollup/contract';

const REASONS: Readonly<Record<AggregateRefusal['reason'], string>> = {
  sumOfIndex: 'indeks tidak dapat dijumlahkan: jumlahnya tidak berarti apa-apa',
  meanOfIndex: 'indeks desa tidak dirata-ratakan: desa besar dan kecil akan dihitung sama',
  sumOfCategory: 'kategori tidak dapat dijumlahkan',
  meanOfCategory: 'kategori tidak punya rata-rata',
  sumOfRates: 'persentase atau rasio desa tidak dapat dijumlahkan',
  meanOfRates: 'rata-rata dari rasio desa bukan rasio wilayahnya',
  meanOfCount: 'cacah dijumlahkan, bukan dirata-ratakan',
  countHasNoDenominator: 'cacah tidak punya penyebut',
  ratioWithoutParts: 'paket tidak memuat pembilang dan penyebut rasio ini',
  changeOfRates: 'selisih dua rasio tidak punya pembilang',
  coarserThanGroups: 'nilainya per kecamatan atau kabupaten dan tidak dapat dibagi ke kelompok ini',
};

const OFFERS = {
  sum: 'jumlahnya',
  ratio: 'rasio wilayah, yaitu jumlah pembilang dibagi jumlah penyebut',
  distribution: 'sebarannya: banyaknya desa per kelas, median, dan kuartil',
} as const;

/** Why a number is not made and what there is in its stead, in Indonesian. */
export function refusalSentence({ reason, offered, rateId }: AggregateRefusal): string {
  const offer = offered === null ? '' : ` Yang tersedia: ${OFFERS[offered]}.`;
  const rate = rateId === null ? '' : ` Rasio yang sepadan: ${rateId}.`;
  return `${REASONS[reason]}.${offer}${rate}`;
}
