import type { Classified } from '../aggregate/classes/classify';
import { isMadeOnScreen } from '../aggregate/arithmetic/formulaKinds';
import type { Localized } from '../data/model/localized';
import type { Companions } from '../aggregate/modes/companions';
import type { Level } from '../data/model/level';
import type { Words } from './words';

/** What a title is made of: the app, or as much of it as a test builds. */
export interface Titled extends Words {
  readonly explorer: { readonly answer: Classified | null; readonly companions: Companions };
  readonly nav: {
    readonly state: { readonly hexagons: { readonly area_km2: number } | null; readonly level: Level };
  };
}

type Length = 'name' | 'shortName';

/**
 * The title of the map, used consistently everywhere: it includes both sides of a swipe map, all years of
 * small multiples, and hexagons. Indicators of several indicators or years contain these in their name.
 */
export function mapTitle(app: Titled, length: Length = 'name'): string {
  const { answer, companions } = app.explorer;
  if (!answer) return '';
  const drawn = drawnTitle({ answer, companions }, app, length);
  const { hexagons, level } = app.nav.state;
  const isHexed = hexagons !== null && level === 'village';
  return isHexed ? app.t('judul.segi', { nama: drawn, v: app.f.number(hexagons.area_km2) }) : drawn;
}

function drawnTitle(
  {
    answer,
    companions,
  }: { readonly answer: Classified; readonly companions: Titled['explorer']['companions'] },
  { t, language }: Titled,
  length: Length,
): string {
  const own = (one: Classified) => sideTitle(one.indicator[length], one, language);
  if (companions.kind === 'swipe')
    return t('judul.tirai', { kiri: own(companions.left), kanan: own(answer) });
  if (companions.kind !== 'multiples') return own(answer);
  const years = companions.years.map(({ column }) => column.year);
  return `${answer.indicator[length][language]} ${years[0] ?? ''}–${years.at(-1) ?? ''}`;
}

/** For example "IDM 2024"; indicators of several years contain them in their name. */
export function sideTitle(
  name: Localized,
  { indicator, column }: Classified,
  language: Words['language'],
): string {
  return isMadeOnScreen(indicator) ? name[language] : `${name[language]} ${column.year}`;
}
