import type { HexContent } from '../../aggregate/regions/hexQuestion';
import type { HexChoice } from './appState';
import { readNumber } from '../../data/model/linkValues';
import { fixed } from './urlValues';

const CONTENT_WORDS: Readonly<Record<HexContent, string>> = { contract: '', area: 'luas', points: 'titik' };
const CONTENTS = ['contract', 'area', 'points'] as const satisfies readonly HexContent[];

/** `2`, `0.5,luas`, `3,titik`; null for no hexagons. */
export function writeHexagons(hexagons: HexChoice | null): string | null {
  if (hexagons === null) return null;
  return [fixed(hexagons.area_km2, 3), CONTENT_WORDS[hexagons.as]].filter(Boolean).join(',');
}

/** Any size that is a number over zero: whether there are too many of them is for the map to say. */
export function readHexagons(text: string): HexChoice | null {
  const [size = '', word = '', ...rest] = text.split(',');
  const area_km2 = Number(fixed(readNumber(size), 3));
  const as = CONTENTS.find((content) => CONTENT_WORDS[content] === word);
  return area_km2 > 0 && as && rest.length === 0 ? { area_km2, as } : null;
}
