import { SINGLE, type FrozenBreaks, type MapMode, type ResponseMeasure } from '../aggregate/mapQuestion';
import { fixed, isId, readNumber, readYear } from './urlValues';

const CHOICE_WORDS = { geser: 'swipe', dua: 'pair' } as const;
/** What is done, as a need is set against it. */
const RESPONSE_WORDS: Readonly<Record<ResponseMeasure, string>> = { count: 'jumlah', budget: 'pagu' };
/** A kind of service is a text of the pack's. */
const LONGEST_KIND = 60;
const ALL_YEARS = 'semua';

/**
 * `geser.idm.2015`, `dua.rtlh.2024`, `ubah.2015`, `kecil`, `tanggap.jumlah`, `jangkau.SMP`; null for the plain map.
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
    default:
      return mode satisfies never;
  }
}

export function readMode(text: string): MapMode | null {
  if (text === 'kecil') return { kind: 'multiples' };
  if (text === 'satu') return SINGLE;
  const [word, ...rest] = text.split('.');
  if (word === 'tanggap' || word === 'jangkau') return readPlaceMode(word, text.slice(word.length + 1));
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

export function writeFrozen(frozen: FrozenBreaks): string | null {
  return frozen === 'all' ? ALL_YEARS : frozen === null ? null : String(frozen);
}

export function readFrozen(text: string): FrozenBreaks {
  return text === ALL_YEARS ? 'all' : readYear(text);
}

/** Percent of the map's width; a tenth is less than two pixels of a wall. */
export function writeSplit(split: number): string {
  return fixed(split, 1);
}

export function readSplit(text: string): number | null {
  const split = readNumber(text);
  return split >= 0 && split <= 100 ? Number(writeSplit(split)) : null;
}
