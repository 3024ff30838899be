import type { Level } from '../data/model/level';
import type { Language } from '../data/model/localized';
import { en } from './en';
import { areas as areasEn } from './en/areas';
import { id } from './id';
import { areas as areasId } from './id/areas';
import { translatorOf, type AreaTexts, type Catalogue, type Translate } from './translate';

type OfLevels = Readonly<Record<Level, Translate>>;

function ofLevels(language: Language, texts: Catalogue, areas: AreaTexts): OfLevels {
  const at = (level: Level, own: Partial<Catalogue>) =>
    translatorOf({ ...texts, ...own }, { language, level });
  return {
    village: at('village', {}),
    district: at('district', areas.district),
    regency: at('regency', areas.regency),
  };
}

const TRANSLATORS: Readonly<Record<Language, OfLevels>> = {
  id: ofLevels('id', id, areasId),
  en: ofLevels('en', en, areasEn),
};

/**
 * The translation function of a language, for code with both catalogues at hand; the app itself loads its
 * texts on demand.
 */
export function translator(language: Language, level: Level = 'village'): Translate {
  return TRANSLATORS[language][level];
}
