import type { ResourceAbout } from '../../src/studio/pack/packDescriptor';
import type { Localized } from '../../src/data/model/localized';
import { SOURCE } from './catalogue';

const WHAT: Readonly<Record<string, { title: Localized; definisi: string; satuan?: string; klasifikasi?: string }>> = {
  desa: { title: { id: 'Tabel desa', en: 'Village table' }, definisi: 'Desa dan kelurahan rekaan dengan kode, nama, kecamatan, tipologi, luas dan titik acuan.', klasifikasi: 'Bentuk kode Kemendagri, provinsi 99 yang tidak ada' },
  batas: { title: { id: 'Batas', en: 'Boundaries' }, definisi: 'Batas rekaan desa, kecamatan dan kabupaten dari busur bersama; tetangga dan laut sebagai konteks.', satuan: 'derajat' },
  katalog: { title: { id: 'Katalog indikator', en: 'Catalogue of indicators' }, definisi: 'Indikator, satuan, basis data, metode dan definisinya.' },
  nilai: { title: { id: 'Nilai indikator', en: 'Indicator values' }, definisi: 'Nilai per desa, indikator dan tahun dengan pembilang, penyebut, galat baku dan tanda.', satuan: 'lihat katalog' },
  total: { title: { id: 'Jumlah kecamatan dan kabupaten', en: 'Totals of kecamatan and regency' }, definisi: 'Jumlah per kecamatan dan kabupaten untuk indikator dan tahun yang sebagian desanya disembunyikan.', satuan: 'lihat katalog' },
  sumber: { title: { id: 'Sumber', en: 'Sources' }, definisi: 'Sumber: seluruhnya dibangkitkan program.' },
  program: { title: { id: 'Peristiwa program', en: 'Programme events' }, definisi: 'Status merah, kuning, hijau per tahun dengan basisnya; laboratorium, replikasi, calon, keluar dari merah.', klasifikasi: 'Status peraga, tidak diturunkan dari indikator' },
  pelaku: { title: { id: 'Pelaku', en: 'Actors' }, definisi: 'Lima jenis pelaku helix.' },
  masalah: { title: { id: 'Masalah', en: 'Problems' }, definisi: 'Masalah dengan indikator yang mengukurnya, sebutannya di penilaian partisipatif, dan sektor yang menjawabnya.' },
  deret: { title: { id: 'Deret kabupaten', en: 'Regency series' }, definisi: 'Deret tahunan tingkat kabupaten dan pembandingnya.', satuan: 'lihat tabel' },
  versi: { title: { id: 'Versi', en: 'Versions' }, definisi: 'Terbitan paket ini, dengan apa yang berubah.' },
  ppa: { title: { id: 'Temuan PPA', en: 'Participatory findings' }, definisi: 'Temuan penilaian kemiskinan partisipatif: kelas, masalah, penyebab, musim, potensi.' },
  layanan: { title: { id: 'Layanan', en: 'Services' }, definisi: 'Sekolah rekaan dengan kecamatan dan koordinatnya; sebagian koordinat sengaja tidak di kecamatan yang disebut.', satuan: 'derajat' },
  intervensi: { title: { id: 'Intervensi', en: 'Interventions' }, definisi: 'Kegiatan lima pelaku dengan pagu, realisasi, tahap, penerima dan ketelitian lokasi.', satuan: 'rupiah' },
}; // prettier-ignore

/** What a resource of the demonstration says of itself. */
export function aboutResource(name: string): ResourceAbout {
  const what = WHAT[name];
  if (!what) throw new RangeError(`aboutResource: ${name}`);
  return about(what);
}

/** … what a file of boundaries in binary form says … */
export function aboutBoundaries(title: Localized): ResourceAbout {
  return about({
    title,
    definisi: 'Batas rekaan yang sama dengan batas.topo.json, dalam bentuk biner untuk digambar cepat.',
    satuan: 'derajat',
  });
}

/** … and what one Parquet file of values says. */
export function aboutColumn(indicator: Localized, year: number): ResourceAbout {
  return about({
    title: { id: `${indicator.id}, ${year}`, en: `${indicator.en}, ${year}` },
    definisi: `Nilai ${indicator.id} tahun ${year} per desa.`,
    satuan: 'lihat katalog',
  });
}

function about({
  title,
  definisi,
  satuan,
  klasifikasi,
}: {
  title: Localized;
  definisi: string;
  satuan?: string;
  klasifikasi?: string;
}): ResourceAbout {
  return {
    title,
    licences: ['CC0-1.0'],
    sourceIds: [SOURCE],
    sdi: {
      definisi,
      satuan: satuan ?? 'tidak ada',
      klasifikasi: klasifikasi ?? 'tidak ada',
      produsen: 'Petala, pembangkit peraga',
      dasar_data: 'Angka peraga, bukan data',
      per_tanggal: '2024-12-31',
      cakupan: 'Wilayah rekaan, 2015–2024',
      metode: 'Dibangkitkan dengan benih acak yang tetap',
    },
  };
}
