import type { Language } from '../data/localized';
import { id } from '../messages/id';
import { translatorOf, type Catalogue, type Translate } from '../messages/translate';

/** The interface's words: Indonesian at once, English when it is asked for. */
export class Words {
  #english: Catalogue | null = $state.raw(null);

  /** The words of a language; Indonesian while English is on its way. */
  of(language: Language): Translate {
    return translatorOf(language === 'en' && this.#english ? this.#english : id);
  }

  /** Whether the words of a language are there. */
  has(language: Language): boolean {
    return language === 'id' || this.#english !== null;
  }

  /** Brings what a language lacks. Where it cannot come, Indonesian stays. */
  async fetch(language: Language): Promise<void> {
    if (!this.has(language)) this.#english = (await import('../messages/en')).en;
  }
}
