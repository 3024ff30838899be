import { isWellFormed } from './urlValues';
import type { UrlProblem } from './urlCodec';

/**
 * The parameters of the frame page (`bingkai.html`). They stand in the query, before the hash: the hash is the very
 * link of the app, so that the frame and the full app show the same view from the same text.
 */

/** Parts of a framed view that can be left out; map, marks of provenance and the link to the app always stay. */
export const EMBED_PARTS = ['title', 'legend', 'sources', 'zoom'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

const PART_WORDS: Readonly<Record<EmbedPart, string>> = {
  title: 'judul',
  legend: 'legenda',
  sources: 'sumber',
  zoom: 'zoom',
};
/** Marks a list that is empty intentionally. */
const NONE = 'tanpa';
const FIXED = 'tetap';
const AUTOMATIC = 'otomatis';

/** The page, beside the app's own. */
export const EMBED_PAGE = 'bingkai.html';

export interface EmbedChoice {
  /** By which the embedding page knows the frame: its iframe is called `datawrapper-chart-<id>`. */
  readonly id: string;
  readonly parts: readonly EmbedPart[];
  /** `automatic`: as high as the content, which the frame tells its page; `fixed`: as high as the page made it. */
  readonly height: 'automatic' | 'fixed';
}

export const DEFAULT_EMBED: EmbedChoice = { id: 'petala', parts: EMBED_PARTS, height: 'automatic' };

/** A frame's id: it must stand in a selector and in an attribute without quotes. */
const ID = /^[A-Za-z0-9_-]{1,40}$/;
const MOST_SHOWN = 60;

export interface ReadEmbed {
  readonly choice: EmbedChoice;
  /** Parameters that were not understood and were replaced by their defaults. */
  readonly problems: readonly UrlProblem[];
}

/**
 * Reads the query of a frame's address, such as `?bingkai=petala-1x4&bagian=judul,legenda`. Never throws. What others
 * may add to an address (`utm_source=…`) is passed over.
 */
export function readEmbed(search: string): ReadEmbed {
  const asked = new URLSearchParams(search);
  const problems: UrlProblem[] = [];
  const read = <T>(param: string, fallback: T, understood: (text: string) => T | null): T => {
    const text = asked.get(param);
    if (text === null) return fallback;
    const value = understood(text);
    if (value !== null) return value;
    problems.push({ param, value: text.slice(0, MOST_SHOWN) });
    return fallback;
  };
  const choice = {
    id: read('bingkai', DEFAULT_EMBED.id, (text) =>
      text === '' ? DEFAULT_EMBED.id : ID.test(text) ? text : null,
    ),
    parts: read('bagian', DEFAULT_EMBED.parts, readParts),
    height: read('tinggi', DEFAULT_EMBED.height, readHeight),
  };
  return { choice, problems };
}

function readParts(text: string): readonly EmbedPart[] | null {
  if (text === NONE) return [];
  const words = text.split(',');
  const found = EMBED_PARTS.filter((part) => words.includes(PART_WORDS[part]));
  return found.length === words.length ? found : null;
}

function readHeight(text: string): EmbedChoice['height'] | null {
  if (text === AUTOMATIC) return 'automatic';
  return text === FIXED ? 'fixed' : null;
}

/** The query of a frame's address, with its question mark; defaults are left out, but for the id. */
export function writeEmbed({ id, parts, height }: EmbedChoice): string {
  const kept = EMBED_PARTS.filter((part) => parts.includes(part));
  const listed = kept.map((part) => PART_WORDS[part]).join(',') || NONE;
  return [
    `?bingkai=${ID.test(id) ? id : DEFAULT_EMBED.id}`,
    ...(kept.length === EMBED_PARTS.length ? [] : [`bagian=${listed}`]),
    ...(height === 'fixed' ? [`tinggi=${FIXED}`] : []),
  ].join('&');
}

/**
 * The address of a frame.
 * @param folder address of the app's folder, with a slash at its end
 * @param hash the view's link, such as `#/peta?ind=idm`
 */
export function embedAddress(folder: string, hash: string, choice: EmbedChoice): string {
  return `${folder}${EMBED_PAGE}${writeEmbed(choice)}${hash}`;
}

/**
 * A frame's id that follows from its view: two views on one page differ, and the same view keeps its id. FNV-1a over
 * its characters, in base 36.
 */
export function embedId(hash: string): string {
  let sum = 0x811c9dc5;
  for (const letter of isWellFormed(hash) ? hash : '') {
    sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `petala-${sum.toString(36)}`;
}
