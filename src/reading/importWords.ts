import type { ImportIssue } from '../data/import/imported';
import type { Words } from './words';
export function issueWords(issue: ImportIssue, _words: Pick<Words, 't' | 'f'>): { what: string; remedy: string } {
  return { what: `${issue.code} ${issue.count} ${JSON.stringify(issue.found)}`, remedy: '' };
}
