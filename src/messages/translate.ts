import type { CoarseLevel, Level } from '../data/model/level';
import type { Language } from '../data/model/localized';
import type { id } from './id';
import { pluralForm } from './pluralForm';
import { UNIT_WORDS, type UnitWords } from './unitWords';

/** Key of a text of the interface. The parameters of a key are derived from its Indonesian text. */
export type MessageKey = keyof typeof id;

/**
 * All texts of one language. `{n}` is a parameter; `{n:village|villages}` is the singular or plural word for
 * it: "{n} {n:village is|villages are} left". `{unit}`, `{units}`, `{Unit}` and `{Units}` are the word for a
 * row of the map, which depends on the level: "{n} {n:{unit}|{units}}".
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Sentences that differ at a level above the village by more than the word for a row. */
export type AreaTexts = Readonly<Record<CoarseLevel, Readonly<Partial<Catalogue>>>>;

type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
type Given<K extends MessageKey> = Exclude<ParamNames<(typeof id)[K]>, keyof UnitWords>;
/** The parameters of a key. The words for a row come from the level, so nobody passes them. */
export type MessageParams<K extends MessageKey> = Record<Given<K>, string | number> & {
  readonly [Word in keyof UnitWords]?: never;
};
type Args<K extends MessageKey> = Given<K> extends never ? [] : [params: MessageParams<K>];

/** Returns the text of a key. Numbers must be formatted before they are passed as parameters. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

export interface Translation {
  readonly language: Language;
  /** What a row of the map is. */
  readonly level: Level;
  /** What stands in place of a text that is not loaded; without it, that is an error. */
  readonly missing?: (key: MessageKey) => string;
}

const PLACE = /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g;
const UNIT = /\{(units?)\}/gi;

/** The translation function for some texts of a language. */
export function translatorOf(
  texts: Readonly<Partial<Catalogue>>,
  { language, level, missing = notLoaded }: Translation,
): Translate {
  const words = UNIT_WORDS[language][level];
  return (key, ...[params]) => {
    const text: string | undefined = texts[key];
    if (text === undefined) return missing(key);
    const template = text.replace(UNIT, (_, word: keyof UnitWords) => words[word]);
    return params === undefined ? template : filled(template, params);
  };
}

function notLoaded(key: MessageKey): never {
  throw new Error(`The message ${key} is used before its part is loaded`);
}

function filled(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return pluralForm(value) === 'one' ? one : other;
  });
}
