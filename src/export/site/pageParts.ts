import type { Dataset } from '../../data/model/dataset';
import type { Provenance } from '../../data/model/packWords';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { badgesHtml } from '../form/legendHtml';
import { around, said, worded } from '../form/markup';
import type { Site } from './site';
import { inLanguage, wayTo } from './siteAddress';

/** A part of a page under its heading; where it is empty, what that means, or nothing at all. */
export function section(title: string, body: string, { empty = '', id = '' } = {}): string {
  const shown = body === '' ? worded('p', '', empty) : body;
  return around('section', id && `id="${id}"`, shown && `${worded('h2', '', title)}${shown}`);
}

/** A line that begins with a name. */
export interface Line {
  readonly lead: string;
  readonly rest: string;
  /** Path of the page that the name leads to, below the site's base; none where it is left out. */
  readonly path?: string;
}

/** A list of lines; names lead to their pages. */
export function linesHtml(
  lines: readonly Line[],
  here: string,
  { language }: Pick<Site, 'language'>,
): string {
  const items = lines.map(({ lead, rest, path }) => {
    const name = path === undefined ? `<b>${said(lead)}</b>` : linkHtml({ path, name: lead }, here, language);
    return `<li>${name}${rest && ` ${said(rest)}`}</li>`;
  });
  return around('ul', '', items.join(''));
}

/** A link to another page of the site, in the language of this one. */
export function linkHtml(
  { path, name }: { readonly path: string; readonly name: string },
  here: string,
  language: Site['language'],
): string {
  return `<a href="${said(wayTo(here, inLanguage(path, language)))}">${said(name)}</a>`;
}

/** Names of pages in columns. */
export function placesHtml(
  places: readonly { readonly path: string; readonly name: string; readonly beside?: string }[],
  here: string,
  { language }: Pick<Site, 'language'>,
): string {
  const items = places.map(
    ({ path, name, beside = '' }) =>
      `<li>${linkHtml({ path, name }, here, language)}${worded('small', '', beside)}</li>`,
  );
  return around('ul', 'class="places"', items.join(''));
}

/** Words with what they mean; rows without any are left out. */
export function termsHtml(rows: readonly (readonly [term: string, markup: string])[]): string {
  const shown = rows.filter(([, markup]) => markup !== '');
  const items = shown.map(([term, markup]) => `<div>${worded('dt', '', term)}<dd>${markup}</dd></div>`);
  return around('dl', '', items.join(''));
}

/** Where figures come from, its sign and its word. */
export function badgeHtml(provenance: Provenance, { words: { t } }: Site, prefix: string): string {
  let pictures = 0;
  return badgesHtml([{ provenance, word: t(PROVENANCE_KEYS[provenance]) }], () => `${prefix}${pictures++}-`);
}

/** Sources with the way to their publication, each once. */
export function sourcesHtml(ids: readonly string[], { sources }: Pick<Dataset, 'sources'>): string {
  const items = [...new Set(ids)].map((id) => {
    const source = sources.get(id);
    if (!source) return worded('li', '', id);
    const { title, publisher, date, url, licence } = source;
    const name = /^https?:/.test(url)
      ? `<a href="${said(url)}" rel="external noopener">${said(title)}</a>`
      : said(title);
    return `<li>${[name, said(publisher), said(date), said(licence)].filter(Boolean).join(', ')}</li>`;
  });
  return around('ol', '', items.join(''));
}

/** The way into the app. */
export const openHtml = (address: string, name: string): string =>
  `<p><a class="open" href="${said(address)}">${said(name)}</a></p>`;

/** What a page has to say of its figures before they are read. */
export function notesHtml(notes: readonly { readonly text: string; readonly warns: boolean }[]): string {
  return notes.map(({ text, warns }) => worded('p', warns ? 'class="warns"' : 'class="note"', text)).join('');
}
