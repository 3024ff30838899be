import type { Classified } from '../../aggregate/classes/classify';
import { isMadeOnScreen } from '../../aggregate/arithmetic/formulaKinds';
import type { Language } from '../../data/model/localized';

/** "IDM 2024"; what is made of several years has them in its name already. */
export function drawnName(
  { indicator, column }: Pick<Classified, 'indicator' | 'column'>,
  language: Language,
) {
  const name = indicator.shortName[language];
  return isMadeOnScreen(indicator) ? name : `${name} ${column.year}`;
}
