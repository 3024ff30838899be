import {
  HELIX_MEASURES,
  MATRIX_DIMENSIONS,
  NEEDY_SHARES,
  type HelixChoice,
  type HelixMeasure,
  type MatrixDimension,
} from '../../helix/helixChoice';
import { DEFAULT_STATE, type HelixPart } from './appState';
import { partOf, type Reach, type UrlParam, type UrlValue } from './urlParam';
import { idOrNull, isWellFormed, LONGEST_TEXT, TEXT_MARK } from './urlValues';

/** The parts of the place, as a link's path names them. */
export const HELIX_PATHS: readonly (readonly [path: string | undefined, part: HelixPart])[] = [
  [undefined, 'matrix'],
  ['kebutuhan', 'need'],
  ['uang', 'money'],
  ['opd', 'agencies'],
  ['suara', 'voices'],
  ['komitmen', 'commitments'],
];

const DIMENSION_WORDS: Readonly<Record<MatrixDimension, string>> = {
  sector: 'sektor',
  actor: 'pelaku',
  fund: 'dana',
  year: 'tahun',
  district: 'kecamatan',
  typology: 'tipologi',
  owner: 'opd',
  programme: 'program',
};
const MEASURE_WORDS: Readonly<Record<HelixMeasure, string>> = {
  count: 'jumlah',
  komitmen: 'komitmen',
  pagu: 'pagu',
  realisasi: 'realisasi',
};
const { helix: FIRST } = DEFAULT_STATE;

function dimensionOf(usual: MatrixDimension): UrlValue<MatrixDimension> {
  return {
    write: (dimension) => (dimension === usual ? null : DIMENSION_WORDS[dimension]),
    read: (text) => MATRIX_DIMENSIONS.find((one) => DIMENSION_WORDS[one] === text) ?? null,
  };
}

/** The open cell, `baris~lajur`; either may be empty where the pack states none. */
const CELL: UrlValue<HelixChoice['cell']> = {
  write: (cell) => cell && `${cell.row}${TEXT_MARK}${cell.column}`,
  read(text) {
    const [row, column, ...rest] = text.split(TEXT_MARK);
    if (row === undefined || column === undefined || rest.length > 0) return null;
    const fine = [row, column].every((one) => one.length <= LONGEST_TEXT && isWellFormed(one));
    return fine ? { row, column } : null;
  },
};

/** Its keys are words of the pack. */
const HELIX: Reach = { scope: 'pack', places: ['helix'] };

/** What the place Helix shows. */
export const HELIX_PARAMS: readonly UrlParam[] = [
  partOf('baris', ['helix', 'rows'], HELIX, dimensionOf(FIRST.rows)),
  partOf('lajur', ['helix', 'columns'], HELIX, dimensionOf(FIRST.columns)),
  partOf('besaran', ['helix', 'measure'], HELIX, {
    write: (measure) => (measure === FIRST.measure ? null : MEASURE_WORDS[measure]),
    read: (text) => HELIX_MEASURES.find((one) => MEASURE_WORDS[one] === text) ?? null,
  }),
  partOf('per', ['helix', 'perHousehold'], HELIX, {
    write: (perHousehold) => (perHousehold ? 'keluarga' : null),
    read: (text) => (text === 'keluarga' ? true : null),
  }),
  partOf('petak', ['helix', 'cell'], HELIX, CELL),
  partOf('masalah', ['helix', 'problem'], HELIX, { write: (problem) => problem, read: idOrNull }),
  partOf('menurut', ['helix', 'voiced'], HELIX, {
    write: (voiced) => (voiced ? 'warga' : null),
    read: (text) => (text === 'warga' ? true : null),
  }),
  partOf('terburuk', ['helix', 'share_pct'], HELIX, {
    write: (share) => (share === FIRST.share_pct ? null : String(share)),
    read: (text) => NEEDY_SHARES.find((share) => String(share) === text) ?? null,
  }),
  partOf('uang', ['helix', 'moneyBy'], HELIX, dimensionOf(FIRST.moneyBy)),
];
