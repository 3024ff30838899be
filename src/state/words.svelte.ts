import type { AreaLevel } from '../aggregate/areas/areaLevel';
import type { Language } from '../data/localized';
import { shell } from '../messages/id/shell';
import { translatorOf, type Catalogue, type Translate } from '../messages/translate';

const COMING: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  id: async () => (await import('../messages/id')).id,
  en: async () => (await import('../messages/en')).en,
};

type AreaCode = typeof import('../messages/areaCatalogue');

/** The interface's words: those of the shell at once in Indonesian, a place's own with its code, English when asked. */
export class Words {
  #there: Readonly<Partial<Record<Language, Catalogue>>> = $state.raw({});
  /** Makes words of villages those of kecamatan; fetched when first needed. */
  #areas: AreaCode | null = $state.raw(null);

  /** The words of a language, for rows of a level; Indonesian while it is on its way. */
  of(language: Language, level: AreaLevel): Translate {
    const words = this.#there[language] ?? this.#there.id ?? shell;
    if (level === 'village' || this.#areas === null) return translatorOf(words);
    return translatorOf(this.#areas.areaCatalogue(words, { language, level }));
  }

  /** Whether all words of a language are there. */
  has(language: Language, level: AreaLevel): boolean {
    return this.#there[language] !== undefined && (level === 'village' || this.#areas !== null);
  }

  /** Whether any language has all of its words: a place can be shown. */
  get any(): boolean {
    return Object.keys(this.#there).length > 0;
  }

  /** Brings what a language lacks. Where it cannot come, what is there stays. */
  async fetch(language: Language, level: AreaLevel): Promise<void> {
    if (this.#there[language] === undefined) {
      const catalogue = await COMING[language]();
      this.#there = { ...this.#there, [language]: catalogue };
    }
    if (level !== 'village') this.#areas ??= await import('../messages/areaCatalogue');
  }
}
