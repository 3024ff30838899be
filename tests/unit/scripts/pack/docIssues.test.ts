import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentedIssues, issueTable } from '../../../../scripts/pack/docIssues';

/** The cells of a table in Markdown, without the spaces that align them. */
function cells(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => !/^\|[ -|]*-[ -|]*\|$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

it('docs/data-pack.md lists every code of an import with its weight, sentence and remedy', () => {
  const documented = documentedIssues(readFileSync('docs/data-pack.md', 'utf8'));
  expect(cells(documented ?? '')).toEqual(cells(issueTable()));
  expect(cells(issueTable()).length).toBeGreaterThan(90);
});
