import {
  LARGEST_CALIPER,
  MOST_MATCHES,
  type EvaluationChoice,
  type TreatedGroup,
} from '../../planner/scenario/evaluationChoice';
import { MOST_TRAITS } from '../../planner/similarity/likenessChoice';
import { isId, readNumber, readYear } from '../../data/model/linkValues';
import { DEFAULT_STATE, type EvaluationPart } from './appState';
import { partOf, type Reach, type UrlParam, type UrlValue } from './urlParam';
import { AREA_CODE, idOrNull, readList, readRange, readSet, writeRange, writeSet } from './urlValues';

/** The parts of the place, as a link's path names them. */
export const EVALUATION_PATHS: readonly (readonly [path: string | undefined, part: EvaluationPart])[] = [
  [undefined, 'effect'],
  ['pantauan', 'watchlist'],
  ['mirip', 'similar'],
];

const LABORATORY = 'laboratorium';
const REPLICATION = 'replikasi';
const { evaluation: FIRST } = DEFAULT_STATE;

/** `laboratorium`, `replikasi`, `replikasi.2020,2021`, or the code of one village. */
const GROUP: UrlValue<TreatedGroup> = {
  write(group) {
    if (group.kind === 'village') return group.code;
    if (group.kind === 'laboratory') return LABORATORY;
    const years = writeSet(group.years.map(String));
    return years === null ? null : `${REPLICATION}.${years}`;
  },
  read(text) {
    if (text === LABORATORY) return { kind: 'laboratory' };
    if (AREA_CODE.test(text)) return { kind: 'village', code: text };
    if (!text.startsWith(`${REPLICATION}.`)) return null;
    const years = readSet(text.slice(REPLICATION.length + 1), (word) => readYear(word) !== null);
    return years && { kind: 'replication', years: years.map(Number) };
  },
};

const YEARS: UrlValue<EvaluationChoice['years']> = {
  write: (years) => years && writeRange(years.from, years.to),
  read(text) {
    const range = readRange(text);
    if (!range || range.low === null || range.high === null) return null;
    const isYear = [range.low, range.high].every((year) => readYear(String(year)) !== null);
    return isYear ? { from: range.low, to: range.high } : null;
  },
};

const MATCHES: UrlValue<number> = {
  write: (matches) => (matches === FIRST.matches ? null : String(matches)),
  read(text) {
    const matches = readNumber(text);
    return Number.isInteger(matches) && matches >= 1 && matches <= MOST_MATCHES ? matches : null;
  },
};

const CALIPER: UrlValue<number | null> = {
  write: (caliper) => (caliper === null ? null : String(caliper)),
  read(text) {
    const caliper = readNumber(text);
    return caliper > 0 && caliper <= LARGEST_CALIPER ? caliper : null;
  },
};

/** A choice of two, whose word stands in the link where it is not the usual one. */
function unusual(word: string, usual: boolean): UrlValue<boolean> {
  return {
    write: (chosen) => (chosen === usual ? null : word),
    read: (text) => (text === word ? !usual : null),
  };
}

const EVALUATION: Reach = { scope: 'pack', places: ['evaluasi'] };

/** The question of evaluation; each in a parameter of its own. */
export const EVALUATION_PARAMS: readonly UrlParam[] = [
  partOf('kelompok', ['evaluation', 'group'], EVALUATION, GROUP),
  partOf('hasil', ['evaluation', 'outcome'], EVALUATION, { write: (outcome) => outcome, read: idOrNull }),
  partOf('rentang', ['evaluation', 'years'], EVALUATION, YEARS),
  partOf('padanan', ['evaluation', 'matches'], EVALUATION, MATCHES),
  partOf('terjauh', ['evaluation', 'caliper'], EVALUATION, CALIPER),
  partOf('berulang', ['evaluation', 'withReplacement'], EVALUATION, unusual('ya', FIRST.withReplacement)),
  partOf('tetangga', ['evaluation', 'exceptNeighbours'], EVALUATION, unusual('ikut', FIRST.exceptNeighbours)),
  partOf('dipilih', ['evaluation', 'usedToChoose'], EVALUATION, unusual('ya', FIRST.usedToChoose)),
];

const { likeness: FIRST_LIKE } = DEFAULT_STATE;

/** Which villages are sought, like which. */
export const LIKENESS_PARAMS: readonly UrlParam[] = [
  partOf('seperti', ['likeness', 'code'], EVALUATION, {
    write: (code) => code,
    read: (text) => (AREA_CODE.test(text) ? text : null),
  }),
  partOf('ukuran', ['likeness', 'by'], EVALUATION, {
    write: (by) => (by === FIRST_LIKE.by ? null : by),
    read: (text) => (text === 'mahalanobis' ? text : null),
  }),
  partOf('saat', ['likeness', 'asBefore'], EVALUATION, unusual('kini', FIRST_LIKE.asBefore)),
  partOf('setipologi', ['likeness', 'sameTypology'], EVALUATION, unusual('ya', FIRST_LIKE.sameTypology)),
  partOf('ciri', ['likeness', 'traits'], EVALUATION, {
    write: (traits) => traits && (traits.join(',') || null),
    read: (text) => readList(text, { isMember: isId, most: MOST_TRAITS }),
  }),
];
