import { isWithin } from '../../aggregate/hotspots/hotSpotLimits';
import {
  HOT_SPOTS,
  SINGLE,
  type FrozenBreaks,
  type HotSpotMode,
  type MapMode,
  type ResponseMeasure,
} from '../../aggregate/mapQuestion';
import type { WeightsChoice } from '../../aggregate/neighbours/weightsChoice';
import { fixed, isId, readNumber, readYear } from './urlValues';

const CHOICE_WORDS = { geser: 'swipe', dua: 'pair' } as const;
/** Words for the measures of the response to a need. */
const RESPONSE_WORDS: Readonly<Record<ResponseMeasure, string>> = { count: 'jumlah', budget: 'pagu' };
/** Longest name of a kind of service, which is free text of the pack. */
const LONGEST_KIND = 60;
const ALL_YEARS = 'semua';

/**
 * Encodes the mode, such as `geser.idm.2015`, `dua.rtlh.2024`, `ubah.2015`, `kecil`, `tanggap.jumlah`,
 * `jangkau.SMP` or `kantong.lisa.queen`; null for a single map.
 */
export function writeMode(mode: MapMode): string | null {
  switch (mode.kind) {
    case 'single':
      return null;
    case 'multiples':
      return 'kecil';
    case 'change':
      return `ubah.${mode.from}`;
    case 'swipe':
      return `geser.${mode.indicatorId}.${mode.year}`;
    case 'pair':
      return `dua.${mode.indicatorId}.${mode.year}`;
    case 'gap':
      return `tanggap.${RESPONSE_WORDS[mode.response]}`;
    case 'reach':
      return mode.service === null ? 'jangkau' : `jangkau.${mode.service}`;
    case 'hotspots':
      return writeHotSpots(mode);
    default:
      return mode satisfies never;
  }
}

export function readMode(text: string): MapMode | null {
  if (text === 'kecil') return { kind: 'multiples' };
  if (text === 'satu') return SINGLE;
  const [word, ...rest] = text.split('.');
  if (word === 'tanggap' || word === 'jangkau') return readPlaceMode(word, text.slice(word.length + 1));
  if (word === 'kantong') return readHotSpots(rest);
  const year = readYear(rest.at(-1) ?? '');
  if (year === null) return null;
  if (word === 'ubah') return rest.length === 1 ? { kind: 'change', from: year } : null;
  const kind = Object.entries(CHOICE_WORDS).find(([name]) => name === word)?.[1];
  const [indicatorId = '', ...more] = rest;
  return kind && more.length === 1 && isId(indicatorId) ? { kind, indicatorId, year } : null;
}

function readPlaceMode(word: 'tanggap' | 'jangkau', what: string): MapMode | null {
  if (word === 'jangkau') return what.length > LONGEST_KIND ? null : { kind: 'reach', service: what || null };
  const response = (['count', 'budget'] as const).find((measure) => RESPONSE_WORDS[measure] === what);
  return response ? { kind: 'gap', response } : null;
}

/**
 * Encodes a hot spot search as `kantong.gi.m6500.9999.7`: method, neighbours (`queen`, `rook`, `k4`, `m6500`
 * in metres), permutations and seed.
 */
function writeHotSpots({ method, weights, permutations, seed }: HotSpotMode): string {
  const usual = permutations === HOT_SPOTS.permutations && seed === HOT_SPOTS.seed;
  return ['kantong', method, writeWeights(weights), ...(usual ? [] : [permutations, seed])].join('.');
}

function writeWeights(weights: WeightsChoice): string {
  switch (weights.kind) {
    case 'nearest':
      return `k${weights.k}`;
    case 'within':
      return `m${Math.round(1000 * weights.radius_km)}`;
    default:
      return weights.kind;
  }
}

function readHotSpots([method, near = '', ...more]: readonly string[]): HotSpotMode | null {
  const weights = readWeights(near);
  const usual = [HOT_SPOTS.permutations, HOT_SPOTS.seed];
  const [permutations, seed, ...rest] = more.length > 0 ? more.map(readNumber) : usual;
  const fits = isWithin('permutations', permutations) && isWithin('seed', seed) && rest.length === 0;
  if ((method !== 'lisa' && method !== 'gi') || !weights || !fits) return null;
  return { kind: 'hotspots', method, weights, permutations, seed };
}

function readWeights(text: string): WeightsChoice | null {
  if (text === 'queen' || text === 'rook') return { kind: text };
  const value = readNumber(text.slice(1));
  if (text.startsWith('k')) return isWithin('k', value) ? { kind: 'nearest', k: value } : null;
  const radius_km = value / 1000;
  return text.startsWith('m') && isWithin('radius_km', radius_km) ? { kind: 'within', radius_km } : null;
}

export function writeFrozen(frozen: FrozenBreaks): string | null {
  return frozen === 'all' ? ALL_YEARS : frozen === null ? null : String(frozen);
}

export function readFrozen(text: string): FrozenBreaks {
  return text === ALL_YEARS ? 'all' : readYear(text);
}

/** Per cent of the map's width with one decimal, which is less than two pixels on a wall display. */
export function writeSplit(split: number): string {
  return fixed(split, 1);
}

export function readSplit(text: string): number | null {
  const split = readNumber(text);
  return split >= 0 && split <= 100 ? Number(writeSplit(split)) : null;
}
