import type { Language } from '../data/model/localized';
import { en } from './en';
import { id } from './id';
import { translatorOf, type Translate } from './translate';

const TRANSLATORS: Readonly<Record<Language, Translate>> = { id: translatorOf(id), en: translatorOf(en) };

/**
 * The translation function of a language, for code with both catalogues at hand; the app itself loads English
 * on demand.
 */
export function translator(language: Language): Translate {
  return TRANSLATORS[language];
}
