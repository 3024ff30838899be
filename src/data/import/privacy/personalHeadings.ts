import { bareHeading } from '../tables/bareHeading';

/** Why a column tells of persons. */
export type PersonalReason =
  | 'nik'
  | 'kk'
  | 'name'
  | 'address'
  | 'phone'
  | 'birth'
  | 'byName'
  /** Numbers of 16 digits with a date within, whatever the heading. */
  | 'idShape'
  | 'phoneShape'
  /** Many rows a village, each of one household or person. */
  | 'households';

/** Counts of persons are no persons: "Jumlah KK". */
const COUNTED =
  /\b(?:jumlah|jml|jlh|banyak|banyaknya|total|persen|persentase|rata|rasio|angka|cakupan|kepemilikan)\b/;
const OFFICE =
  'desa|kelurahan|lurah|sekolah|dinas|puskesmas|bidang|dusun|opd|kantor|camat|bagian|seksi|badan';
const PERSON =
  'lengkap|kk|krt|kpm|art|ibu|ayah|bapak|suami|istri|anak|balita|bayi|penerima|pasien|siswa|murid|warga|penduduk|pemilik|responden|anggota|individu|peserta|orang tua|wali|lansia|pemohon|ktp';

const HEADINGS: readonly (readonly [PersonalReason, RegExp])[] = [
  ['nik', /\bnik\b|\bnomor induk kependudukan\b|\bno induk kependudukan\b|\b(?:no|nomor) ?ktp\b/],
  ['kk', /\b(?:no|nomor|nmr) ?kk\b|\b(?:no|nomor) kartu keluarga\b/],
  [
    'name',
    new RegExp(
      `\\bnama (?:${PERSON})\\b|\\bnama kepala\\b(?! (?:${OFFICE})\\b)|^kepala (?:keluarga|rumah tangga)$`,
    ),
  ],
  ['address', /\balamat\b(?! (?:web|situs|email|url|kantor|sekolah))|\brt ?rw\b/],
  ['phone', /\b(?:telepon|telpon|telp|tlp|hp|handphone|ponsel|wa|whatsapp)\b/],
  ['birth', /\b(?:tanggal|tgl|tempat) ?lahir\b|\bttl\b/],
  ['byName', /\bbnba\b|\bby name by address\b/],
];

/** Why a column of this heading tells of persons; null where it does not say so. */
export function reasonOfHeading(name: string): PersonalReason | null {
  const bare = bareHeading(name);
  if (COUNTED.test(bare)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
