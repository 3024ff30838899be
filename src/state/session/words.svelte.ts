import { untrack } from 'svelte';
import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import type { Language } from '../../data/model/localized';
import type * as AreaCode from '../../messages/areaCatalogue';
import { shell } from '../../messages/id/shell';
import { translatorOf, type Catalogue, type Translate } from '../../messages/translate';

type Texts = Readonly<Partial<Catalogue>>;
type Coming = Readonly<Record<Language, () => Promise<Texts>>>;

/**
 * The texts in the parts in which they are loaded: `first` for the main screens, others for features opened
 * later.
 */
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
  export: {
    id: async () => (await import('../../messages/id/export')).carried,
    en: async () => (await import('../../messages/en/export')).carried,
  },
  planner: {
    id: async () => (await import('../../messages/id/planner')).planner,
    en: async () => (await import('../../messages/en/planner')).planner,
  },
  documents: {
    id: async () => (await import('../../messages/id/documents')).documents,
    en: async () => (await import('../../messages/en/documents')).documents,
  },
} as const satisfies Record<string, Coming>;
export type WordPart = keyof typeof COMING;

/**
 * The texts of the interface. Those of the shell are included in Indonesian; others are loaded with their
 * screens, English on demand.
 */
export class Words {
  #there: Readonly<Partial<Record<Language, Texts>>> = $state.raw({});
  #came: ReadonlySet<string> = $state.raw(new Set());
  #wanted: ReadonlySet<WordPart> = $state.raw(new Set<WordPart>(['first']));
  /** Replaces the words for villages by those for areas; loaded on demand. */
  #areas: typeof AreaCode | null = $state.raw(null);

  /** The translation function of a language at a level; in Indonesian while the language is being loaded. */
  of(language: Language, level: AreaLevel): Translate {
    const spoken = this.#came.has(`first ${language}`) ? language : 'id';
    // Another part may be loaded before `first`; the shell's texts are always available.
    const words = { ...shell, ...this.#there[spoken] };
    if (level === 'village' || this.#areas === null) return translatorOf(words);
    return translatorOf(this.#areas.areaCatalogue(words, { language: spoken, level }));
  }

  /** Whether all requested texts of a language are loaded. */
  has(language: Language, level: AreaLevel): boolean {
    const parts = [...this.#wanted].every((part) => this.#came.has(`${part} ${language}`));
    return parts && (level === 'village' || this.#areas !== null);
  }

  /** Whether the texts of any language are complete enough to show a screen. */
  get any(): boolean {
    return this.#came.has('first id') || this.#came.has('first en');
  }

  /** Requests a part of the texts; `fetch` loads it. */
  want(part: WordPart): void {
    untrack(() => {
      if (!this.#wanted.has(part)) this.#wanted = new Set([...this.#wanted, part]);
    });
  }

  /** Loads the requested texts that a language lacks. Where that fails, the texts loaded so far stay. */
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
