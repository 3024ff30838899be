import { untrack } from 'svelte';
import type { Language } from '../../data/model/localized';
import type { Level } from '../../data/model/level';
import { AREA_TEXTS } from '../../messages/areaTexts';
import { texts as shell } from '../../messages/id/shell';
import { PARTS, type MessagePart } from '../../messages/parts';
import {
  translatorOf,
  type AreaTexts,
  type Catalogue,
  type MessageKey,
  type Translate,
} from '../../messages/translate';

type Texts = Readonly<Partial<Catalogue>>;
type Loaded = Readonly<Partial<Record<MessagePart, Texts>>>;

/**
 * The texts of the interface, loaded in parts with the code that uses them, English on demand. The shell's are
 * included in Indonesian.
 */
export class Words {
  #loaded: Readonly<Record<Language, Loaded>> = $state.raw({ id: { shell }, en: {} });
  #wanted: ReadonlySet<MessagePart> = $state.raw(new Set<MessagePart>(['shell']));
  /** Sentences that differ at levels above the village; loaded on demand. */
  #areas: Readonly<Partial<Record<Language, AreaTexts>>> = $state.raw({});
  readonly #missing: ((key: MessageKey) => string) | undefined;

  /** `missing`: what stands in place of a text that is not loaded; without it, that is an error. */
  constructor(missing?: (key: MessageKey) => string) {
    this.#missing = missing;
  }

  /** The translation function of a language at a level; in the other language while this one is being loaded. */
  of(language: Language, level: Level): Translate {
    const other = language === 'id' ? 'en' : 'id';
    const own = this.#loaded[language];
    const isWhole = Object.keys(this.#loaded[other]).every((part) => part in own);
    const spoken = isWhole ? language : other;
    const texts = Object.assign(
      {},
      ...Object.values(this.#loaded[isWhole ? other : language]),
      ...Object.values(this.#loaded[spoken]),
      level === 'village' ? null : this.#areas[spoken]?.[level],
    ) as Texts;
    const missing = this.#missing;
    return translatorOf(texts, { language: spoken, level, ...(missing ? { missing } : {}) });
  }

  /** Whether some parts can be used: they are loaded in a language. */
  has(...parts: readonly MessagePart[]): boolean {
    const { id, en } = this.#loaded;
    return parts.every((part) => part in id || part in en);
  }

  /** Whether all requested texts of a language are loaded. */
  isWhole(language: Language, level: Level): boolean {
    const parts = [...this.#wanted].every((part) => part in this.#loaded[language]);
    return parts && (level === 'village' || language in this.#areas);
  }

  /** Requests some parts; `fetch` loads them. */
  want(...parts: readonly MessagePart[]): void {
    untrack(() => {
      if (parts.some((part) => !this.#wanted.has(part))) this.#wanted = new Set([...this.#wanted, ...parts]);
    });
  }

  /** Loads the requested texts that a language lacks. They come together, so that no screen mixes languages. */
  async fetch(language: Language, level: Level): Promise<void> {
    const lacking = [...this.#wanted].filter((part) => !(part in this.#loaded[language]));
    const areas = level === 'village' || language in this.#areas ? null : AREA_TEXTS[language]();
    const coming = lacking.map(async (part) => [part, (await PARTS[part][language]()).texts] as const);
    const came = Object.fromEntries(await Promise.all(coming));
    if (lacking.length > 0) {
      this.#loaded = { ...this.#loaded, [language]: { ...this.#loaded[language], ...came } };
    }
    if (areas) this.#areas = { ...this.#areas, [language]: await areas };
  }
}
