import type { ImportChoices, ImportIssue, ImportProgress } from '../../data/import/imported';
import type { FileSummary } from '../../engine/studio/studioSummary';
import type { KeptFile } from './studioStorage';
import type { WorkItem } from './studioWork';

/** How far a file is. */
export type Reading =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading'; readonly progress: ImportProgress | null }
  | { readonly status: 'read'; readonly files: readonly FileSummary[] }
  /** Cancelled by the reader. */
  | { readonly status: 'stopped' }
  /** The worker ended or hung on it. */
  | { readonly status: 'hung' };

/** What was brought at once and belongs together: a file, or the files of a Shapefile. */
export interface Brought {
  readonly id: string;
  readonly files: readonly KeptFile[];
  readonly choices: ImportChoices;
  readonly uses: WorkItem['uses'];
  readonly reading: Reading;
  /** Of a table of villages that was added up from one of persons what was hidden and left out; null of any other. */
  readonly addedUp: readonly ImportIssue[] | null;
}

/** How a person calls what was brought: the name of its main file. */
export function nameOf({ files }: Pick<Brought, 'files'>): string {
  const main = files.find(({ name }) => /\.shp$/i.test(name)) ?? files[0];
  return main?.name ?? '';
}

/** Whether a file was refused since it tells of persons. */
export function tellsOfPersons({ issues }: Pick<FileSummary, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'PRIVACY_PERSONAL_DATA');
}
