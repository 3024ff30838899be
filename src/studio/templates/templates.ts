import {
  NUMBER_CELL,
  ownColumn,
  packColumns,
  POINT_COLUMNS,
  type TemplateColumn,
  type TemplateTable,
} from './templateColumns';

/** What each template is for; the first two are of one kind of data, in two layouts. */
export const TEMPLATE_IDS = [
  'indikatorKolom',
  'indikatorBaris',
  'intervensi',
  'program',
  'ppa',
  'pelaku',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

const VILLAGE: readonly TemplateColumn[] = [
  ownColumn('kode', 'Kode Kemendagri desa, misalnya 33.26.01.2001; kode BPS sepuluh digit juga dikenali', {
    isRequired: true,
  }),
  ownColumn('desa', 'Nama desa, untuk memeriksa kodenya'),
  ownColumn('kecamatan', 'Nama kecamatan, untuk memeriksa kodenya'),
];

const EXAMPLE_VILLAGE = ['33.26.01.2001', 'Klesem', 'Kandangserang'] as const;
const EXAMPLE_SECOND = ['33.26.01.2002', 'Bodas', 'Kandangserang'] as const;

/** What must be said of every indicator before it is published. */
export const INDICATOR_SHEET: TemplateTable = {
  sheet: 'Indikator',
  columns: packColumns('katalog', {
    id: 'Nama pendek indikator tanpa spasi, misalnya rtlh; dipakai sebagai judul kolom',
    nama: 'Nama lengkap',
    satuan: 'Satuan, misalnya rumah, %, indeks 0–1',
    jenis: 'Cacah (jumlah), rasio, indeks, atau kategori',
    arah: 'Nilai mana yang lebih berat: tinggi, rendah, atau netral',
    basis: 'Basis data, misalnya pendataan 2024',
    asal: 'Dari mana angkanya berasal',
    sumber: 'Siapa yang menerbitkan, dan di mana dapat dibaca',
    lisensi: 'Izin pakai data, misalnya CC BY 4.0',
    definisi: 'Apa yang dihitung, dan apa yang tidak',
    desimal: 'Banyaknya angka di belakang koma',
    pengali: 'Pengali rasio: 100 untuk persen, 1000 untuk per seribu',
  }),
  examples: [
    [
      'rtlh',
      'Rumah tidak layak huni',
      'rumah',
      'cacah',
      'tinggi',
      'pendataan 2024',
      'resmi',
      'nama penerbit',
      'CC BY 4.0',
      'Rumah yang tidak memenuhi syarat',
      0,
      null,
    ],
  ],
};

export const TEMPLATES: Readonly<Record<TemplateId, TemplateTable>> = {
  indikatorKolom: {
    sheet: 'Isi',
    columns: [
      ...VILLAGE,
      ownColumn(
        'rtlh 2023',
        'Nilai satu indikator dan satu tahun; ganti judulnya dengan id indikator dan tahun',
        { allowed: NUMBER_CELL },
      ),
      ownColumn('rtlh 2024', 'Tahun berikutnya; tambah kolom sebanyak perlu', { allowed: NUMBER_CELL }),
    ],
    examples: [
      [...EXAMPLE_VILLAGE, 24, 21],
      [...EXAMPLE_SECOND, 30, 32],
    ],
  },
  indikatorBaris: {
    sheet: 'Isi',
    columns: [
      ...VILLAGE,
      ...packColumns('nilai', {
        indikator: 'Id indikator, seperti di lembar Indikator',
        tahun: 'Tahun angka',
        nilai: 'Angkanya; kosong bila tanda bukan ada',
        pembilang: 'Pembilang, untuk rasio',
        penyebut: 'Penyebut, untuk rasio',
        galat_baku: 'Galat baku, untuk hasil survei atau model',
        tanda: 'ada, kosong, sembunyi, atau tidak_berlaku',
      }),
    ],
    examples: [
      [...EXAMPLE_VILLAGE, 'rtlh', 2024, 21, null, null, null, 'ada'],
      [...EXAMPLE_SECOND, 'rtlh', 2024, null, null, null, null, 'kosong'],
    ],
  },
  intervensi: {
    sheet: 'Isi',
    columns: [
      ...packColumns('intervensi', {
        id: 'Nama pendek kegiatan tanpa spasi, sekali saja',
        judul: 'Apa yang dikerjakan',
        sektor: 'Bidang, misalnya Perumahan',
        pelaku: 'Id pelaku dari tabel pelaku, dipisah titik koma',
        nama_pelaku: 'Nama pelaku seperti di dokumen',
        sumber_dana: 'Sumber dana, misalnya APBD Kabupaten',
        pagu_rp: 'Anggaran dalam rupiah penuh',
        realisasi_rp: 'Realisasi dalam rupiah penuh',
        tahun_mulai: 'Tahun mulai',
        tahun_selesai: 'Tahun selesai',
        status: 'rencana, berjalan, atau selesai',
        penerima: 'Siapa yang menerima dan berapa banyak, tanpa nama orang',
        kode: 'Kode desa, dipisah titik koma; kode kecamatan bila hanya itu yang diketahui',
        presisi_lokasi: 'Seberapa tepat letaknya diketahui',
        asal: 'Dari mana keterangannya berasal',
        sumber: 'Dokumen atau laman sumbernya',
        catatan: 'Catatan',
      }),
      ...POINT_COLUMNS,
    ],
    examples: [
      [
        ...[
          'perpipaan-klesem-2024',
          'Sambungan air perpipaan',
          'Air bersih',
          'pemdes',
          'Pemdes',
          'Dana Desa',
          250_000_000,
          240_000_000,
        ],
        ...[
          2024,
          2024,
          'selesai',
          '120 rumah',
          '33.26.01.2001',
          'titik',
          'dokumentasi',
          'APBDes 2024',
          null,
          109.542,
          -7.229,
        ],
      ],
    ],
  },
  program: {
    sheet: 'Isi',
    columns: packColumns('program', {
      kode: 'Kode desa',
      status: 'Status baru desa dalam program',
      tanggal: 'Kapan status itu mulai: 2024, 2024-03, atau 2024-03-15',
      basis: 'Data yang menjadi dasar',
      induk: 'Kode laboratorium asal, bila ini replikasi',
      asal: 'Dari mana keterangannya berasal',
      sumber: 'Dokumen atau laman sumbernya',
      catatan: 'Catatan',
    }),
    examples: [
      [
        '33.26.01.2001',
        'laboratorium',
        '2024-03',
        'pendataan 2023',
        null,
        'dokumentasi',
        'keputusan penetapan',
        null,
      ],
    ],
  },
  ppa: {
    sheet: 'Isi',
    columns: packColumns('ppa', {
      kode: 'Kode desa',
      dusun: 'Nama dusun',
      jenis: 'Jenis temuan',
      label: 'Apa yang ditemukan, tanpa nama orang',
      peringkat: 'Peringkat menurut warga, 1 paling berat',
      skor: 'Skor, bila dinilai',
      n_keluarga: 'Banyaknya keluarga',
      tanggal: 'Tanggal musyawarah: 2024-03-15',
    }),
    examples: [
      [
        '33.26.01.2001',
        'Krajan',
        'peringkat_masalah',
        'Air bersih di musim kemarau',
        1,
        null,
        35,
        '2024-03-15',
      ],
    ],
  },
  pelaku: {
    sheet: 'Isi',
    columns: packColumns('pelaku', {
      id: 'Nama pendek pelaku tanpa spasi',
      jenis: 'Jenis: pemkab, pemdes, usaha, kampus, masyarakat, media',
      nama: 'Nama lembaga, bukan nama orang',
      nama_en: 'Nama lembaga dalam bahasa Inggris',
      warna: 'Warna di peta, misalnya #26337f',
      simbol: 'Satu atau dua huruf di peta',
      alias: 'Ejaan lain, dipisah titik koma',
      kedudukan: 'Alamat kantor atau desa tempatnya',
    }),
    examples: [
      [
        'pemdes',
        'pemdes',
        'Pemerintah desa',
        'Village government',
        '#e9a13b',
        'Ds',
        'Pemdes;Pemerintah Desa',
        null,
      ],
    ],
  },
};
