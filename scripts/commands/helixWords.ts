import type { Dimension } from '../../src/helix/cube';
import { MEASURES } from '../../src/helix/activity';

/** The words of the command line for what activities are told apart by. */
export const DIMENSION_OF: Readonly<Record<string, Dimension>> = {
  pelaku: 'actor',
  jenis: 'kind',
  sektor: 'sector',
  dana: 'fund',
  tahun: 'year',
  desa: 'village',
  kecamatan: 'district',
  tipologi: 'typology',
  tahap: 'stage',
  opd: 'owner',
  program: 'programme',
};

export const SIZES = ['jumlah', ...MEASURES] as const;
export type Size = (typeof SIZES)[number];

/** What is not told apart, in words. */
export const UNTOLD_WORD = 'tidak dirinci';
