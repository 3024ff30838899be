import type { Feature } from 'geojson';
import type { Row } from '../../src/studio/pack/csvText';
import { SOURCE } from './catalogue';
import type { Truths } from './plantTruths';
import type { DemoVillage } from './region';

/** A sector of planted interventions alone, so that its overlaps and gaps are known. */
export const CASH_FOR_WORK = 'Padat karya';

/** What was planted in the poorest group of villages, by row. */
export interface PlantedHelix {
  /** Villages in which three begun activities do the same. */
  readonly overlap: readonly number[];
  /** Villages of the same poor group in which nothing of the sector is begun; two of them have a promise. */
  readonly gap: readonly number[];
}

/** The first villages of the poor group are served, and the rest of it is not. */
const OVERLAPPED = 2;
const SERVED = 5;

export function plantedHelix({ clusters }: Truths): PlantedHelix {
  const poor = clusters[0] ?? [];
  return { overlap: poor.slice(0, OVERLAPPED), gap: poor.slice(SERVED) };
}

/**
 * Interventions of which all is known: shares stated and not, several actors and funds, more spent than budgeted, blank
 * amounts, promises late and in time, no place, and programmes that name their university.
 */
export function plantedInterventions(villages: readonly DemoVillage[], truths: Truths): Feature<null, Row>[] {
  const poor = (truths.clusters[0] ?? []).map((row) => villages[row]!);
  const codes = (list: readonly DemoVillage[]) => list.map(({ code }) => code);
  const replicated = truths.improved.map((row) => villages[row]!);
  const work = (rest: Row): Row => ({
    judul: 'Padat karya tunai desa',
    judul_en: 'Cash for work',
    sektor: CASH_FOR_WORK,
    opd: 'Dinas Contoh Tenaga Kerja',
    ...rest,
  });
  const rows: readonly Row[] = [
    work({ pelaku: ['pemkab', 'pemdes'], nama_pelaku: 'Dinas Contoh A', porsi_pelaku: [0.7, 0.3], sumber_dana: 'APBD Kabupaten; Dana Desa', porsi_dana: [0.6, 0.4], pagu_rp: 900e6, realisasi_rp: 954e6, tahun_mulai: 2023, tahun_selesai: 2023, status: 'selesai', penerima: '210 keluarga', kode: codes(poor.slice(0, 3)), porsi: [0.5, 0.3, 0.2], diperbarui: '2024-11-20' }),
    work({ pelaku: ['usaha'], nama_pelaku: 'Perusahaan Contoh A', sumber_dana: 'CSR/TJSL', komitmen_rp: 300e6, tanggal_komitmen: '2023-02-14', tenggat: '2023-12-31', pagu_rp: 240e6, realisasi_rp: 96e6, tahun_mulai: 2023, status: 'berjalan', penerima: '80 keluarga', kode: codes(poor.slice(0, 2)), diperbarui: '2024-10' }),
    work({ pelaku: ['masyarakat', 'pt'], nama_pelaku: 'Kelompok Warga Contoh A', sumber_dana: 'Swadaya; ZIS', catatan_rp: 'Nilai tidak dilaporkan', tahun_mulai: 2024, status: 'berjalan', kode: codes(poor.slice(0, 2)), diperbarui: '2021' }),
    work({ pelaku: ['pemdes'], nama_pelaku: 'Pemerintah desa', sumber_dana: 'APBDes', pagu_rp: 120e6, realisasi_rp: 118e6, tahun_mulai: 2022, tahun_selesai: 2022, status: 'selesai', penerima: '45 keluarga', kode: codes(poor.slice(3, SERVED)), porsi: [0.4, 0.6], diperbarui: '2023-01-31' }),
    work({ pelaku: ['usaha'], nama_pelaku: 'Perusahaan Contoh B', sumber_dana: 'CSR/TJSL', komitmen_rp: 500e6, tanggal_komitmen: '2023-02-14', tenggat: '2023-12-31', tahun_mulai: 2023, status: 'rencana', kode: codes(poor.slice(SERVED, SERVED + 1)), diperbarui: '2023-02' }),
    work({ pelaku: ['pt'], nama_pelaku: 'Perguruan Tinggi Contoh A', sumber_dana: 'KKN/LPPM', tanggal_komitmen: '2024-11', catatan_rp: 'Dijanjikan tanpa nilai', tahun_mulai: 2025, status: 'rencana', kode: codes(poor.slice(SERVED + 1, SERVED + 2)), diperbarui: '2024-11' }),
    work({ pelaku: ['pemkab', 'usaha', 'pt'], nama_pelaku: 'Forum CSR Contoh', sumber_dana: 'APBN-DAK; CSR/TJSL', komitmen_rp: 2000e6, tanggal_komitmen: '2024-03', pagu_rp: 1500e6, realisasi_rp: 0, tahun_mulai: 2024, status: 'berjalan', kode: [], presisi_lokasi: 'kabupaten' }),
    { judul: 'KUDU sekolah: kembali ke sekolah', judul_en: 'KUDU sekolah: back to school', sektor: 'Pendidikan', opd: 'Dinas Contoh Pendidikan', program: 'KUDU sekolah (peraga)', pelaku: ['pemkab', 'pt'], nama_pelaku: 'Dinas Contoh B, Perguruan Tinggi Contoh A', sumber_dana: 'APBD Kabupaten', pagu_rp: 350e6, realisasi_rp: 180e6, tahun_mulai: 2024, status: 'berjalan', penerima: '64 anak', kode: codes(replicated.slice(0, 4)), diperbarui: '2024-12-01' },
    { judul: 'KKN tematik kemiskinan', judul_en: 'Student service on poverty', sektor: 'Pendampingan', opd: 'Badan Contoh Perencanaan', program: 'KKN tematik (peraga)', pelaku: ['pt'], nama_pelaku: 'Perguruan Tinggi Contoh B', sumber_dana: 'KKN/LPPM', pagu_rp: 60e6, realisasi_rp: 60e6, tahun_mulai: 2024, tahun_selesai: 2024, status: 'selesai', penerima: '3 desa', kode: codes(replicated.slice(4, 7)), porsi: [0.5, 0.25, 0.25], diperbarui: '2024-09' },
  ]; // prettier-ignore
  return rows.map((row, i) => ({
    type: 'Feature',
    geometry: null,
    properties: {
      id: `peraga-helix-${String(i + 1).padStart(2, '0')}`,
      presisi_lokasi: 'desa',
      asal: 'peraga',
      sumber: SOURCE,
      ...row,
    },
  }));
}
