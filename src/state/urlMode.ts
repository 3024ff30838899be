import { SINGLE, type FrozenBreaks, type MapMode } from '../aggregate/mapQuestion';
import { fixed, isId, readNumber, readYear } from './urlValues';

const CHOICE_WORDS = { geser: 'swipe', dua: 'pair' } as const;
const ALL_YEARS = 'semua';

/** `geser.idm.2015`, `dua.rtlh.2024`, `ubah.2015`, `kecil`; null for the plain map. */
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
    default:
      return mode satisfies never;
  }
}

export function readMode(text: string): MapMode | null {
  if (text === 'kecil') return { kind: 'multiples' };
  if (text === 'satu') return SINGLE;
  const [word, ...rest] = text.split('.');
  const year = readYear(rest.at(-1) ?? '');
  if (year === null) return null;
  if (word === 'ubah') return rest.length === 1 ? { kind: 'change', from: year } : null;
  const kind = Object.entries(CHOICE_WORDS).find(([name]) => name === word)?.[1];
  const [indicatorId = '', ...more] = rest;
  return kind && more.length === 1 && isId(indicatorId) ? { kind, indicatorId, year } : null;
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
