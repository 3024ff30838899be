import type { FrozenBreaks, MapMode } from '../../aggregate/mapQuestion';
import { descriptorOf, MODES } from '../../aggregate/modes/modeRegister';
import { readNumber, readYear } from '../../data/model/linkValues';
import { fixed } from './urlValues';

const ALL_YEARS = 'semua';

/** `geser.idm.2015`, `ubah.2015`, `kecil`: the word of the mode and, behind a dot, what it has to know. */
export function writeMode(mode: MapMode): string {
  const { word, write } = descriptorOf(mode);
  const text = write(mode);
  return text === null ? word : `${word}.${text}`;
}

export function readMode(text: string): MapMode | null {
  const dot = text.indexOf('.');
  const [word, rest] = dot < 0 ? [text, null] : [text.slice(0, dot), text.slice(dot + 1)];
  const found = Object.values(MODES).find((descriptor) => descriptor.word === word);
  return found?.read(rest) ?? null;
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
