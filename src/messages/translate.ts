import type { id } from './id';

/** Every text of the interface has one key here; a key's parameters are read off its Indonesian text. */
export type MessageKey = keyof typeof id;

/** All texts in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
export type MessageParams<K extends MessageKey> = Record<ParamNames<(typeof id)[K]>, string | number>;
type Args<K extends MessageKey> = ParamNames<(typeof id)[K]> extends never ? [] : [params: MessageParams<K>];

/** Words a key in a language. Numbers among the parameters are taken as they are: format them first. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

/** The words of one catalogue; of a part of one while the rest is on its way: what it lacks is empty. */
export function translatorOf(catalogue: Readonly<Partial<Catalogue>>): Translate {
  return (key, ...[params]) => {
    const template: string = catalogue[key] ?? '';
    return params === undefined
      ? template
      : template.replace(/\{(\w+)\}/g, (whole, name: string) =>
          String((params as Record<string, string | number>)[name] ?? whole),
        );
  };
}
