/** What a test reads of a built page. */

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The structured data of a page. */
export function dataIn(html: string): readonly Json[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as Json,
  );
}

/** Every node of JSON that is an object, those within others too. */
export function nodesIn(value: Json): readonly Readonly<Record<string, Json>>[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(nodesIn);
  if (value === null || typeof value !== 'object') return [];
  const node = value as Readonly<Record<string, Json>>;
  return [node, ...Object.values(node).flatMap(nodesIn)];
}

/** All texts of JSON. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value as Readonly<Record<string, Json>>).flatMap(textsIn);
}

/** The text of an attribute as a browser reads it. */
export function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Addresses that a page names: in links, pictures and styles, in its head for others, and in its structured data. */
export function addressesIn(html: string): { readonly links: string[]; readonly named: string[] } {
  const of = (rx: RegExp) => [...html.matchAll(rx)].map(([, address = '']) => unescaped(address));
  return {
    links: of(/<a [^>]*?href="([^"]*)"/g),
    named: [
      ...of(/ (?:href|src)="([^"]*)"/g),
      ...of(/<meta property="og:(?:url|image)" content="([^"]*)"/g),
      ...dataIn(html)
        .flatMap(textsIn)
        .filter((text) => /^https?:/.test(text)),
    ].filter((address) => !address.startsWith('data:')),
  };
}

export const anchorsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
