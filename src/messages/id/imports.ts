import { texts as fileIssues } from './imports/fileIssues';
import { texts as shapeIssues } from './imports/shapeIssues';

/** Indonesian texts of an import: its verdicts, and each issue with what to do about it. */
export const texts = {
  ...fileIssues,
  ...shapeIssues,
  'impor.letak.bagian': 'bagian {bagian}',
  'impor.letak.kolom': 'kolom {kolom}',
  'impor.letak.satu_baris': 'baris {baris}',
  'impor.letak.baris': 'baris {baris}',
  'impor.letak.baris_banyak': 'baris {baris} dan banyak lainnya',
  'impor.letak.baris_lain': 'baris {baris} dan {n} lainnya',
  'impor.di_anggota': 'pada {anggota}',
  'impor.vonis.accepted': 'diterima',
  'impor.vonis.repaired': 'diperbaiki',
  'impor.vonis.rejected': 'ditolak',
} as const;
