import type { Language } from '../data/model/localized';
import { en } from './en';
import { id } from './id';
import { translatorOf, type Translate } from './translate';

const TRANSLATORS: Readonly<Record<Language, Translate>> = { id: translatorOf(id), en: translatorOf(en) };

/** The words of a language, for what has both catalogues at hand; the app's shell fetches English when asked. */
export function translator(language: Language): Translate {
  return TRANSLATORS[language];
}
