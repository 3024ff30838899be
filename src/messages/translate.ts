import type { id } from './id';
import { pluralForm } from './pluralForm';

/** Key of a text of the interface. The parameters of a key are derived from its Indonesian text. */
export type MessageKey = keyof typeof id;

/**
 * All texts of one language. `{n}` is a parameter; `{n:village|villages}` is the singular or plural word for
 * it: "{n} {n:village is|villages are} left".
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

type ParamNames<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
export type MessageParams<K extends MessageKey> = Record<ParamNames<(typeof id)[K]>, string | number>;
type Args<K extends MessageKey> = ParamNames<(typeof id)[K]> extends never ? [] : [params: MessageParams<K>];

/** Returns the text of a key. Numbers must be formatted before they are passed as parameters. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

const PLACE = /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g;

/** The translation function of a catalogue. Texts that have not been loaded yet are empty. */
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
