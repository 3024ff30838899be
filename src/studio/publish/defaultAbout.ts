import type { Localized } from '../../data/model/localized';
import type { ResourceAbout } from '../pack/packDescriptor';
import type { PackDraft } from './packDraft';

interface Told {
  readonly title: Localized;
  readonly definisi: string;
  readonly satuan: string;
  readonly klasifikasi: string;
}

const told = (
  id: string,
  en: string,
  definisi: string,
  satuan = 'tidak ada',
  klasifikasi = 'tidak ada',
): Told => ({
  ...{ title: { id, en }, definisi, satuan, klasifikasi },
});

const WILAYAH = 'Kode wilayah Kemendagri';

/** What each resource is, in the words of Satu Data Indonesia, where the pack that a draft starts from says nothing of it. */
const TOLD: ReadonlyMap<string, Told> = new Map([
  [
    'desa',
    told(
      'Desa dan kelurahan',
      'Villages and urban wards',
      'Daftar desa dan kelurahan dengan kode, titik acuan dan luas',
      'km²; derajat',
      WILAYAH,
    ),
  ],
  [
    'batas',
    told(
      'Batas wilayah',
      'Boundaries',
      'Batas desa, kecamatan dan kabupaten dari busur yang sama',
      'derajat',
      WILAYAH,
    ),
  ],
  [
    'katalog',
    told(
      'Katalog indikator',
      'Indicator catalogue',
      'Arti, satuan, arah, dasar data, asal dan metode tiap indikator',
      'tidak ada',
      'Jenis indikator Petala',
    ),
  ],
  [
    'nilai',
    told(
      'Nilai indikator',
      'Indicator values',
      'Nilai tiap indikator per desa dan tahun, dengan tanda bila tidak ada angka',
      'menurut katalog',
      'katalog.csv',
    ),
  ],
  [
    'total',
    told(
      'Jumlah kecamatan dan kabupaten',
      'Totals of kecamatan and regency',
      'Jumlah per kecamatan dan kabupaten di mana nilai sebagian desa disembunyikan',
      'menurut katalog',
      'katalog.csv',
    ),
  ],
  ['sumber', told('Sumber', 'Sources', 'Daftar sumber tiap angka, peristiwa dan intervensi')],
  [
    'program',
    told(
      'Peristiwa program',
      'Programme events',
      'Status desa dalam program menurut tanggal dan dasar data',
      'tidak ada',
      'Status program Petala',
    ),
  ],
  ['pelaku', told('Pelaku', 'Actors', 'Pelaku penanggulangan kemiskinan', 'tidak ada', 'Pentahelix')],
  [
    'masalah',
    told(
      'Masalah',
      'Problems',
      'Masalah dengan indikator yang mengukurnya, sebutannya dan sektor yang menjawabnya',
    ),
  ],
  [
    'deret',
    told(
      'Deret kabupaten',
      'Regency series',
      'Angka kabupaten dan wilayah pembanding menurut tahun',
      'menurut kolom satuan',
      'kolom indikator',
    ),
  ],
  [
    'ppa',
    told(
      'Temuan PPA',
      'Participatory findings',
      'Temuan penilaian kemiskinan partisipatif',
      'keluarga',
      'kolom jenis',
    ),
  ],
  [
    'layanan',
    told(
      'Layanan',
      'Services',
      'Tempat layanan dengan kecamatan menurut sumber dan koordinatnya',
      'derajat (WGS84)',
      'kolom jenis',
    ),
  ],
  [
    'versi',
    told(
      'Versi',
      'Versions',
      'Terbitan paket ini: apa yang berubah, mengapa, dan berapa angka per indikator',
      'banyaknya angka',
    ),
  ],
  [
    'intervensi',
    told(
      'Intervensi',
      'Interventions',
      'Kegiatan penanggulangan kemiskinan dengan pelaku, dana dan tempat',
      'rupiah',
      'kolom sektor',
    ),
  ],
  [
    'keputusan',
    told(
      'Keputusan penggabungan',
      'Decisions of the join',
      'Keputusan orang saat berkas digabung ke desa: siapa, kapan, mengapa',
    ),
  ],
  [
    'resep',
    told(
      'Resep',
      'Recipe',
      'Berkas mana menjadi apa, dengan sumber dan dasar datanya, untuk berkas tahun berikutnya',
    ),
  ],
  [
    'laporan',
    told(
      'Laporan impor',
      'Import report',
      'Berkas yang dibawa, apa yang diperbaiki, dan berapa baris yang bergabung',
    ),
  ],
]);

/** Metadata of a resource that has none yet. Throws on a name that no pack has. */
export function defaultAbout({ head, tables }: PackDraft, name: string): ResourceAbout {
  const about = TOLD.get(name);
  if (!about) throw new RangeError(`defaultAbout: ${name}`);
  const { title, definisi, satuan, klasifikasi } = about;
  const [source] = head.boundary.sourceIds;
  const sourceIds = name === 'batas' ? head.boundary.sourceIds : [source ?? String(tables.sumber?.[0]?.id)];
  const licence = tables.sumber?.find(({ id }) => id === sourceIds[0])?.lisensi;
  return {
    title,
    sourceIds,
    licences: [String(licence ?? head.licences[0] ?? 'lihat sumber')],
    sdi: {
      ...{ definisi, satuan, klasifikasi },
      produsen: 'Pengelola paket',
      dasar_data: name === 'batas' ? String(sourceTitle(tables.sumber, source)) : 'Lihat sumber.csv',
      per_tanggal: head.created.slice(0, 10),
      cakupan: head.region.name.id,
      metode: 'Disusun di Studio data Petala dari berkas yang disebut di sumber.csv',
    },
  };
}

function sourceTitle(sources: PackDraft['tables']['sumber'] = [], id: string | undefined): unknown {
  return sources.find((one) => one.id === id)?.judul ?? 'Lihat sumber.csv';
}
