import { STAGE_WORDS, STATUS_WORDS } from '../../data/model/packWords';
import { partOf, type Reach, type UrlParam, type UrlValue } from './urlParam';
import { isId } from '../../data/model/linkValues';
import {
  DISTRICT_CODE,
  readRange,
  readSet,
  readTexts,
  readWords,
  writeRange,
  writeSet,
  writeTexts,
  writeWords,
} from './urlValues';

const TEXTS: UrlValue<readonly string[]> = { write: writeTexts, read: readTexts };
const PRESENCE = [
  ['ada', 'with'],
  ['tanpa', 'without'],
] as const;

function setOf(isMember: (word: string) => boolean): UrlValue<readonly string[]> {
  return { write: writeSet, read: (text) => readSet(text, isMember) };
}

function wordsOf<T>(words: Readonly<Record<string, T>>): UrlValue<readonly T[]> {
  const dictionary = Object.entries(words);
  return {
    write: (values) => writeWords(dictionary, values),
    read: (text) => readWords(dictionary, text),
  };
}

const isYear = (year: number | null) =>
  year !== null && Number.isInteger(year) && year >= 1900 && year < 2100;

/** Its criteria name villages, or what is computed of them. */
const VILLAGES: Reach = { scope: 'level', places: 'all' };
/** Actors and sectors are words of the pack. */
const INTERVENTIONS: Reach = { scope: 'pack', places: 'all' };

/** Parameters of the filter on villages. Class numbers start at 1. */
export const VILLAGE_PARAMS: readonly UrlParam[] = [
  partOf(
    'kec',
    ['villages', 'kecamatan'],
    VILLAGES,
    setOf((code) => DISTRICT_CODE.test(code)),
  ),
  partOf(
    'jenis',
    ['villages', 'kinds'],
    VILLAGES,
    setOf((kind) => kind === 'desa' || kind === 'kelurahan'),
  ),
  partOf('tipologi', ['villages', 'typologies'], VILLAGES, TEXTS),
  partOf('status', ['villages', 'statuses'], VILLAGES, wordsOf(STATUS_WORDS)),
  partOf('hanya', ['villages', 'classes'], VILLAGES, {
    write: (classes) => writeSet(classes.map((at) => String(at + 1))),
    read: (text) => readSet(text, (word) => /^[1-9]$/.test(word))?.map((word) => Number(word) - 1) ?? null,
  }),
  partOf('nilai', ['villages', 'range'], VILLAGES, {
    write: (range) => range && writeRange(range.min, range.max),
    read: (text) => {
      const range = readRange(text);
      return range && { min: range.low, max: range.high };
    },
  }),
  partOf('punya', ['villages', 'interventions'], VILLAGES, {
    write: (wanted) => PRESENCE.find(([, value]) => value === wanted)?.[0] ?? null,
    read: (text) => PRESENCE.find(([word]) => word === text)?.[1] ?? null,
  }),
];

/** Parameters of the filter on interventions. */
export const INTERVENTION_PARAMS: readonly UrlParam[] = [
  partOf('pelaku', ['filter', 'actorIds'], INTERVENTIONS, setOf(isId)),
  partOf('tahap', ['filter', 'stages'], INTERVENTIONS, wordsOf(STAGE_WORDS)),
  partOf('sektor', ['filter', 'sectors'], INTERVENTIONS, TEXTS),
  partOf('dana', ['filter', 'funds'], INTERVENTIONS, TEXTS),
  partOf('masa', ['filter', 'years'], INTERVENTIONS, {
    write: (years) => years && writeRange(years.from, years.to),
    read: (text) => {
      const range = readRange(text);
      if (!range || !isYear(range.low) || !isYear(range.high)) return null;
      return { from: range.low ?? 0, to: range.high ?? 0 };
    },
  }),
];
