import type { Language } from '../data/localized';
import { shell } from '../messages/id/shell';
import { translatorOf, type Catalogue, type Translate } from '../messages/translate';

const COMING: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  id: async () => (await import('../messages/id')).id,
  en: async () => (await import('../messages/en')).en,
};

/** The interface's words: those of the shell at once in Indonesian, a place's own with its code, English when asked. */
export class Words {
  #there: Readonly<Partial<Record<Language, Catalogue>>> = $state.raw({});

  /** The words of a language; Indonesian while it is on its way. */
  of(language: Language): Translate {
    return translatorOf(this.#there[language] ?? this.#there.id ?? shell);
  }

  /** Whether all words of a language are there. */
  has(language: Language): boolean {
    return this.#there[language] !== undefined;
  }

  /** Whether any language has all of its words: a place can be shown. */
  get any(): boolean {
    return Object.keys(this.#there).length > 0;
  }

  /** Brings what a language lacks. Where it cannot come, what is there stays. */
  async fetch(language: Language): Promise<void> {
    if (this.has(language)) return;
    const catalogue = await COMING[language]();
    this.#there = { ...this.#there, [language]: catalogue };
  }
}
