import type { HexContent } from '../../aggregate/regions/hexQuestion';
import type { HexChoice } from './appState';
import { readNumber } from '../../data/model/linkValues';
import { fixed } from './urlValues';

const CONTENT_WORDS: Readonly<Record<HexContent, string>> = { contract: '', area: 'luas', points: 'titik' };
const CONTENTS = ['contract', 'area', 'points'] as const satisfies readonly HexContent[];

/** For example `2`, `0.5,luas`, `3,titik`; null for no hexagons. */
export function writeHexagons(hexagons: HexChoice | null): string | null {
  if (hexagons === null) return null;
  return [fixed(hexagons.area_km2, 3), CONTENT_WORDS[hexagons.as]].filter(Boolean).join(',');
}

/** Any positive area is accepted; the map reports where it would give too many hexagons. */
export function readHexagons(text: string): HexChoice | null {
  const [size = '', word = '', ...rest] = text.split(',');
  const area_km2 = Number(fixed(readNumber(size), 3));
  const as = CONTENTS.find((content) => CONTENT_WORDS[content] === word);
  return area_km2 > 0 && as && rest.length === 0 ? { area_km2, as } : null;
}
