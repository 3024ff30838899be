import { escaped } from './svgFile';

/** Letters of foreign origin in the text of an element or in a quoted attribute. */
export const said = escaped;

/** An element around markup that is already safe; empty where there is nothing to stand in it. */
export function around(tag: string, attributes: string, markup: string): string {
  return markup === '' ? '' : `<${tag}${attributes && ` ${attributes}`}>${markup}</${tag}>`;
}

/** An element with a text of foreign origin; empty where there is none. */
export function worded(tag: string, attributes: string, words: string): string {
  return around(tag, attributes, said(words));
}

/** A value as text of a script element of data, which nothing in it can end. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
