import { readFileSync, writeFileSync } from 'node:fs';
import { ISSUES } from '../../src/data/import/issueCodes';
import { en } from '../../src/messages/en';

const DOCUMENT = 'docs/data-pack.md';
const BEGIN = '<!-- issues of an import -->';
const END = '<!-- end of issues -->';

/** The table of all codes of an import, as docs/data-pack.md has it between its two marks. */
export function issueTable(): string {
  const rows = Object.entries(ISSUES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, severity]) => {
      const [what, remedy] = [`issue.${code}`, `issue.${code}.remedy`].map((key) =>
        shown(en[key as keyof typeof en]),
      );
      return `| \`${code}\` | ${severity} | ${what} | ${remedy} |`;
    });
  return ['| code | weight | what it says | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A text with "…" for its numbers and names, and signs that Markdown would read as its own escaped. */
function shown(text: string): string {
  return text
    .replaceAll(/\{\w+:[^|{}]*\|([^|{}]*)\}/g, '$1')
    .replaceAll(/\{\w+\}/g, '…')
    .replaceAll('<', '\\<')
    .replaceAll('|', '\\|');
}

/** What stands between the marks of the document; null where they are missing. */
export function documentedIssues(document: string): string | null {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  return begin < 0 || end < begin ? null : document.slice(begin + BEGIN.length, end).trim();
}

/** Renews the table: `npx tsx scripts/pack/docIssues.ts`, then `npx prettier --write docs/data-pack.md`. */
if (process.argv[1]?.endsWith('docIssues.ts')) {
  const document = readFileSync(DOCUMENT, 'utf8');
  const before = documentedIssues(document) ?? '';
  const begin = document.indexOf(BEGIN) + BEGIN.length;
  const end = begin + document.slice(begin).indexOf(END);
  writeFileSync(DOCUMENT, `${document.slice(0, begin)}\n\n${issueTable()}\n\n${document.slice(end)}`);
  process.stderr.write(before === '' ? 'docIssues: written\n' : 'docIssues: renewed\n');
}
