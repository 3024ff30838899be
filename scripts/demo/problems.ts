import type { Row } from '../../src/studio/pack/csvText';
import { CASH_FOR_WORK } from './plantedInterventions';

/**
 * Rows of `masalah.csv`: what the assessments call a problem, what measures it, and which sectors answer it. Every
 * sector of the demonstration is named by one; two problems are measured by nothing, as it happens.
 */
const PROBLEMS: readonly Row[] = [
  { id: 'kemiskinan', nama: 'Kemiskinan', nama_en: 'Poverty', indikator: 'p0', sektor: [CASH_FOR_WORK, 'Pendampingan'] },
  { id: 'air', nama: 'Air bersih', nama_en: 'Clean water', label_ppa: ['Air bersih jauh'], sektor: ['Air bersih'] },
  { id: 'rumah', nama: 'Rumah tidak layak huni', nama_en: 'Unfit houses', indikator: 'rtlh_persen', label_ppa: ['Rumah bocor'], sektor: ['RTLH'] },
  { id: 'sekolah', nama: 'Anak tidak sekolah', nama_en: 'Out-of-school children', indikator: 'ats', label_ppa: ['Anak berhenti sekolah'], sektor: ['Pendidikan'] },
  { id: 'panen', nama: 'Harga hasil panen', nama_en: 'Prices at harvest', label_ppa: ['Harga panen jatuh'], sektor: ['Ketahanan pangan'] },
  { id: 'jalan', nama: 'Jalan', nama_en: 'Roads', indikator: 'ik_lingkungan', label_ppa: ['Jalan rusak'], sektor: ['Infrastruktur'] },
  { id: 'modal', nama: 'Modal usaha', nama_en: 'Working capital', indikator: 'ik_ekonomi', label_ppa: ['Sulit modal'], sektor: ['UMKM', 'Ketenagakerjaan'] },
  { id: 'jamban', nama: 'Jamban sehat', nama_en: 'Latrines', indikator: 'jamban', sektor: ['Sanitasi'] },
  { id: 'stunting', nama: 'Stunting', nama_en: 'Stunting', indikator: 'stunting', sektor: ['Kesehatan'] },
]; // prettier-ignore

/** @param indicators ids of the pack's catalogue: a large pack brings only some */
export function problemRows(indicators: ReadonlySet<string>): Row[] {
  return PROBLEMS.map((row) => (indicators.has(String(row.indikator)) ? row : { ...row, indikator: '' }));
}
