import type { id } from './id';
import { pluralForm } from './pluralForm';

/** Every text of the interface has one key here; a key's parameters are read off its Indonesian text. */
export type MessageKey = keyof typeof id;

/**
 * All texts in one language. `{n}` is a parameter; `{n:village|villages}` is the word that goes with it, by the
 * plural rules of English: "{n} {n:village is|villages are} left".
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
export type MessageParams<K extends MessageKey> = Record<ParamNames<(typeof id)[K]>, string | number>;
type Args<K extends MessageKey> = ParamNames<(typeof id)[K]> extends never ? [] : [params: MessageParams<K>];

/** Words a key in a language. Numbers among the parameters are taken as they are: format them first. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

const PLACE = /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g;

/** The words of one catalogue; of a part of one while the rest is on its way: what it lacks is empty. */
export function translatorOf(catalogue: Readonly<Partial<Catalogue>>): Translate {
  return (key, ...[params]) => {
    const template: string = catalogue[key] ?? '';
    return params === undefined ? template : filled(template, params);
  };
}

function filled(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return pluralForm(value) === 'one' ? one : other;
  });
}
