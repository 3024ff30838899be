import type { Classified } from '../../aggregate/classes/classify';
import { isMadeOnScreen } from '../../aggregate/arithmetic/formulaKinds';
import type { Language } from '../../data/model/localized';

/** For example "IDM 2024"; indicators of several years contain them in their name. */
export function drawnName(
  { indicator, column }: Pick<Classified, 'indicator' | 'column'>,
  language: Language,
) {
  const name = indicator.shortName[language];
  return isMadeOnScreen(indicator) ? name : `${name} ${column.year}`;
}
