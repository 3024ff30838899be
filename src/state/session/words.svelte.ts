import { untrack } from 'svelte';
import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import type { Language } from '../../data/model/localized';
import type * as AreaCode from '../../messages/areaCatalogue';
import { shell } from '../../messages/id/shell';
import { translatorOf, type Catalogue, type Translate } from '../../messages/translate';

type Texts = Readonly<Partial<Catalogue>>;
type Coming = Readonly<Record<Language, () => Promise<Texts>>>;

/** The texts in the parts in which they come: what the places speak with, and that of what is opened later. */
const COMING = {
  first: {
    id: async () => (await import('../../messages/id/first')).first,
    en: async () => (await import('../../messages/en/first')).first,
  },
  gap: {
    id: async () => (await import('../../messages/id/gap')).gap,
    en: async () => (await import('../../messages/en/gap')).gap,
  },
  modes: {
    id: async () => (await import('../../messages/id/modes')).modes,
    en: async () => (await import('../../messages/en/modes')).modes,
  },
  hotspots: {
    id: async () => (await import('../../messages/id/hotspots')).hotspots,
    en: async () => (await import('../../messages/en/hotspots')).hotspots,
  },
  region: {
    id: async () => (await import('../../messages/id/region')).region,
    en: async () => (await import('../../messages/en/region')).region,
  },
} as const satisfies Record<string, Coming>;
export type WordPart = keyof typeof COMING;

/** The interface's words: those of the shell at once in Indonesian, a place's own with its code, English when asked. */
export class Words {
  #there: Readonly<Partial<Record<Language, Texts>>> = $state.raw({});
  #came: ReadonlySet<string> = $state.raw(new Set());
  #wanted: ReadonlySet<WordPart> = $state.raw(new Set<WordPart>(['first']));
  /** Makes words of villages those of kecamatan; fetched when first needed. */
  #areas: typeof AreaCode | null = $state.raw(null);

  /** The words of a language, for rows of a level; Indonesian while it is on its way. */
  of(language: Language, level: AreaLevel): Translate {
    const spoken = this.#came.has(`first ${language}`) ? language : 'id';
    // A later part may come before the first one: the shell's own words stand all the same.
    const words = { ...shell, ...this.#there[spoken] };
    if (level === 'village' || this.#areas === null) return translatorOf(words);
    return translatorOf(this.#areas.areaCatalogue(words, { language: spoken, level }));
  }

  /** Whether all words of a language that are wanted are there. */
  has(language: Language, level: AreaLevel): boolean {
    const parts = [...this.#wanted].every((part) => this.#came.has(`${part} ${language}`));
    return parts && (level === 'village' || this.#areas !== null);
  }

  /** Whether any language has all of its words: a place can be shown. */
  get any(): boolean {
    return this.#came.has('first id') || this.#came.has('first en');
  }

  /** Texts that are wanted from now on; `fetch` brings them. */
  want(part: WordPart): void {
    untrack(() => {
      if (!this.#wanted.has(part)) this.#wanted = new Set([...this.#wanted, part]);
    });
  }

  /** Brings what a language lacks. Where it cannot come, what is there stays. */
  async fetch(language: Language, level: AreaLevel): Promise<void> {
    const areas = level === 'village' ? null : import('../../messages/areaCatalogue');
    await Promise.all([...this.#wanted].map((part) => this.#bring(part, language)));
    if (areas) this.#areas ??= await areas;
  }

  async #bring(part: WordPart, language: Language): Promise<void> {
    const name = `${part} ${language}`;
    if (this.#came.has(name)) return;
    const texts = await COMING[part][language]();
    this.#there = { ...this.#there, [language]: { ...this.#there[language], ...texts } };
    this.#came = new Set([...this.#came, name]);
  }
}
