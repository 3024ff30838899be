import type { Language } from '../data/localized';
import { en } from './en';
import { id } from './id';

/** Every text of the interface has one key here; a key's parameters are read off its Indonesian text. */
export type MessageKey = keyof typeof id;

type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
export type MessageParams<K extends MessageKey> = Record<ParamNames<(typeof id)[K]>, string | number>;
type Args<K extends MessageKey> = ParamNames<(typeof id)[K]> extends never ? [] : [params: MessageParams<K>];

/** Words a key in a language. Numbers among the parameters are taken as they are: format them first. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { id, en };

export function translator(language: Language): Translate {
  const catalogue = CATALOGUES[language];
  return (key, ...[params]) => {
    const template = catalogue[key];
    return params === undefined
      ? template
      : template.replace(/\{(\w+)\}/g, (whole, name: string) =>
          String((params as Record<string, string | number>)[name] ?? whole),
        );
  };
}
