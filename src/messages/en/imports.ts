import { texts as fileIssues } from './imports/fileIssues';
import { texts as shapeIssues } from './imports/shapeIssues';

/** English texts of an import: its verdicts, and each issue with what to do about it. */
export const texts = {
  ...fileIssues,
  ...shapeIssues,
  'impor.letak.bagian': 'part {bagian}',
  'impor.letak.kolom': 'column {kolom}',
  'impor.letak.satu_baris': 'row {baris}',
  'impor.letak.baris': 'rows {baris}',
  'impor.letak.baris_banyak': 'rows {baris} and many others',
  'impor.letak.baris_lain': 'rows {baris} and {n} {n:other|others}',
  'impor.di_anggota': 'at {anggota}',
  'impor.vonis.accepted': 'accepted',
  'impor.vonis.repaired': 'repaired',
  'impor.vonis.rejected': 'refused',
} as const;
