import type { Fault } from '../../data/model/fault';

/** Something that a pack must not have: what, where, and what to do. `code` is stable, the sentences are not. */
export interface Finding {
  readonly code: FindingCode;
  readonly file: string;
  /** "baris 12, kolom nilai", or empty. */
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
  /** An error makes the pack unfit; a warning asks somebody to look. */
  readonly severity: 'error' | 'warning';
}

export type FindingCode = Fault['code'] | keyof typeof REMEDIES;

const REMEDIES = {
  metadataIncomplete: 'Isi metadata Satu Data itu di sumber paket, lalu bangun ulang',
  schemaDiffers: 'Bangun ulang dengan versi Petala ini',
  fileUnlisted: 'Hapus berkas itu, atau bangun ulang paketnya',
  codeRepeated: 'Satu desa, satu baris: hapus kembarannya',
  codeOrder: 'Urutkan baris menurut kode',
  codeMalformed: 'Tulis kode Kemendagri bertitik, seperti 33.26.15.2014',
  districtName: 'Satu kode kecamatan hanya boleh punya satu nama',
  codeKecamatan: 'Delapan karakter pertama kode desa harus sama dengan kode kecamatannya',
  bpsCode: 'Tulis kode BPS sepuluh angka, satu kode untuk satu desa',
  idRepeated: 'Beri tiap baris id sendiri',
  sourceUnknown: 'Tambahkan sumber itu ke sumber.csv, atau perbaiki id-nya',
  indicatorUnknown: 'Tambahkan indikator itu ke katalog.csv, atau perbaiki id-nya',
  seatUnknown: 'Isi kode desa dari desa.csv, atau kosongkan kolom kedudukan',
  actorUnknown: 'Tambahkan pelaku itu ke pelaku.csv, atau perbaiki id-nya',
  catalogueIncomplete: 'Lengkapi baris indikator itu di katalog.csv',
  valueRepeated: 'Satu desa, indikator dan tahun hanya boleh punya satu baris',
  markWrong: 'Angka hanya boleh ada bila tandanya "ada"; angka 0 juga angka',
  ratioWrong: 'Hitung ulang nilai = pembilang / penyebut × pengali',
  valueOutlying: 'Periksa satuan dan koma desimal angka itu pada sumbernya; biarkan bila memang demikian',
  tableEmpty: 'Isi tabel itu, atau biarkan bila memang belum ada isinya',
  rowAbsent: 'Beri tiap desa satu baris, dengan tanda "kosong" bila angkanya memang tidak ada',
  categoryUnknown: 'Nilai kategori adalah urutan label di katalog.csv, mulai 0',
  basisGap: 'Beri tiap tahun tepat satu dasar data, seperti "BDT 2015–2020; DTSEN 2021–2024"',
  disclosureSettings: 'Perbaiki petala.disclosure di sumber paket, lalu bangun ulang',
  hierarchyMissing: 'Isi kode kecamatan tiap desa',
  linkBroken: 'Samakan angka yang tertaut, lalu bangun ulang',
  totalWrong: 'Hitung ulang jumlahnya dari semua desa, lalu bangun ulang',
  countExposed: 'Bangun ulang dengan penyembunyian, atau kecualikan indikatornya dengan alasan',
  reachTooTight: 'Bangun ulang: sel pelengkap kurang',
  insiderLearns: 'Bangun ulang: jumlah itu menyisakan kurang dari tiga sel tersembunyi',
  versionUntold: 'Catat versi ini di versi.csv, dengan apa yang berubah dan mengapa',
  yearEmpty: 'Hapus tahun itu dari katalog.csv, atau isi nilainya',
  geometryMissing: 'Beri tiap desa satu bentuk dengan id sama dengan kodenya',
  geometryUnknown: 'Hapus bentuk itu, atau tambahkan desanya ke desa.csv',
  geometryOrder: 'Urutkan bentuk seperti baris desa.csv',
  shapesShifted: 'Bangun ulang dari berkas batas yang bujur dan lintangnya benar',
  shapeEmpty: 'Beri desa itu bentuk yang berluas, lalu bangun ulang',
  shapeElsewhere: 'Periksa kode bentuk itu, serta lon dan lat desa di desa.csv',
  shapeArea: 'Periksa bentuk itu, serta luas_km2 desa di desa.csv',
  shapeOverlap: 'Periksa kode kedua bentuk itu; dua desa tidak menutupi tanah yang sama',
  shapeApart: 'Periksa bentuk itu; desa sekitarnya tidak bersambung dengannya',
  geometryDiffers: 'Bangun ulang; keterangan bentuk disalin dari desa.csv',
  arcRange: 'Bangun ulang batasnya; berkas topologi rusak',
  bboxWrong: 'Bangun ulang; bbox dihitung dari batas desa',
  pointOutside: 'Periksa lon dan lat; mungkin tertukar',
  provenanceMixed: 'Paket peraga hanya berisi asal "peraga"; paket lain tidak boleh memuatnya',
  primaryRepeated: 'Pilih satu baris utama untuk tiap wilayah, indikator, tahun dan periode',
  sharesWrong: 'Tulis porsi 0 sampai 1 yang berjumlah paling banyak 1; kosongkan untuk dibagi rata',
  datesReversed: 'Periksa kedua tanggal itu pada sumbernya',
  aliasRepeated: 'Satu nama atau alias hanya boleh milik satu pelaku',
  actorAlias: 'Biarkan bila memang pelaku itu; kalau bukan, perbaiki alias di pelaku.csv',
  sectorUnknown: 'Samakan tulisannya, atau tambahkan sektor itu ke masalah.csv',
  formulaText: 'Hapus tanda =, +, - atau @ di depan nama itu: pengolah tabel akan menjalankannya',
  pointTooPrecise: 'Intervensi tingkat kecamatan atau kabupaten tidak punya titik',
} as const;

/** Findings that may be right, and that a person has to look at. */
const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'valueOutlying',
  'rowAbsent',
  'tableEmpty',
  'actorAlias',
  'sectorUnknown',
]);

/** Whether a pack with these findings must not be used. */
export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

const FAULT_REMEDIES: Partial<Record<Fault['code'], string>> = {
  fileMissing: 'Bangun ulang paket, atau kembalikan berkas itu',
  fileTruncated: 'Berkas terpotong: salin atau bangun ulang',
  fileChanged: 'Berkas berubah setelah paket dibangun: bangun ulang, jangan sunting dengan tangan',
  fileUnreadable: 'Bangun ulang berkas itu dari sumbernya',
  fileIsPage: 'Berkas berisi halaman web: unduh ulang',
  rowInvalid: 'Perbaiki sel itu pada sumbernya, lalu bangun ulang',
  valueImpossible: 'Periksa angka itu pada sumbernya, lalu bangun ulang',
  packInconsistent: 'Dua berkas paket tidak cocok: bangun ulang keduanya bersama',
};

const FAULT_MESSAGES: Partial<Record<Fault['code'], string>> = {
  fileMissing: 'berkas tidak ada',
  fileTruncated: 'berkas lebih pendek daripada catatan',
  fileChanged: 'isi berkas tidak cocok dengan hash',
  fileUnreadable: 'berkas tidak dapat dibaca',
  fileIsPage: 'berkas berisi halaman web',
  rowInvalid: 'isi sel tidak sah',
  valueImpossible: 'angka yang tidak mungkin',
  packInconsistent: 'tidak cocok dengan berkas lain',
};

export function finding(
  code: keyof typeof REMEDIES,
  at: { readonly file: string; readonly where?: string },
  message: string,
): Finding {
  const severity = WARNINGS.has(code) ? 'warning' : 'error';
  return { code, file: at.file, where: at.where ?? '', message, remedy: REMEDIES[code], severity };
}

/** What the app's own reader refuses, in the words of the check. */
export function findingOf(fault: Fault): Finding {
  const detail = [fault.got && `ada "${fault.got}"`, fault.expected && `seharusnya ${fault.expected}`].filter(
    Boolean,
  );
  const message = [FAULT_MESSAGES[fault.code] ?? fault.code, ...detail].join(', ');
  const remedy = FAULT_REMEDIES[fault.code] ?? 'Bangun ulang paket';
  return {
    code: fault.code,
    file: fault.file || 'datapackage.json',
    where: fault.where,
    message,
    remedy,
    severity: 'error',
  };
}
