import type { TableName } from '../../data/model/schema';

/** Tables that a file with their columns can be. */
export const TABLE_FILES = [
  'program',
  'pelaku',
  'masalah',
  'deret',
  'ppa',
  'layanan',
  'intervensi',
] as const satisfies readonly TableName[];
export type TableFile = (typeof TABLE_FILES)[number];
