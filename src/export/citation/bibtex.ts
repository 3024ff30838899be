import type { Words } from '../../reading/words';
import { AUTHOR, citationNotes, type Citation } from './citation';

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Braces are counted even behind a backslash: a lone one would open or close a field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text as LaTeX sets it, sign for sign. */
export function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (sign) => SIGNS[sign]!);
}

/** A name that is kept whole: its commas and its "and" divide nothing. */
export function bibtexName(name: string): string {
  return `{${bibtexText(name)}}`;
}

/** An address: LaTeX takes it as it is, but for the signs that would end the field. */
function bibtexUrl(url: string): string {
  return url.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

const LANGUAGES = { id: 'indonesian', en: 'english' } as const;

/** A citation for BibTeX and biblatex, in UTF-8. */
export function citationBibtex(citation: Citation, words: Words): string {
  const { key, title, year, version, link, accessed, language } = citation;
  const fields: readonly (readonly [string, string])[] = [
    ['author', bibtexName(AUTHOR)],
    // The inner braces keep capitals as they are.
    ['title', bibtexName(title)],
    ['year', year],
    ['version', bibtexText(version)],
    ['howpublished', `\\url{${bibtexUrl(link)}}`],
    ['url', bibtexUrl(link)],
    ['urldate', accessed],
    ['language', LANGUAGES[language]],
    ['note', bibtexText(citationNotes(citation, words).join(' '))],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}
