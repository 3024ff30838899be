import type { ImportIssue, ImportVerdict } from '../data/import/imported';
import { MOST_NOTED_ROWS } from '../data/import/issueLog';
import type { MessageKey } from '../messages/translate';
import { tableIssueText } from './tableIssueText';
import type { Words } from './words';

/** An issue of an import as a person reads it. */
export interface WordedIssue {
  readonly what: string;
  /** "kolom jumlah, baris 3, 8 dan 12 lainnya"; empty where it concerns the file as a whole. */
  readonly where: string;
  readonly remedy: string;
}

/** Rows that are named; more are counted. */
const NAMED_ROWS = 8;

/** What was found, where, and what to do about it; the texts are in the parts `imports` and `importTables`. */
export function importWords(issue: ImportIssue, { t, f }: Pick<Words, 't' | 'f'>): WordedIssue {
  const ofTable = tableIssueText(issue, { t, f });
  // The sentences of tables name their place themselves.
  if (ofTable) return { ...ofTable, where: '' };
  const found = Object.entries(issue.found).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? f.number(value) : value,
  ]);
  const params = { ...Object.fromEntries(found), n: f.number(issue.count) };
  // The keys are made of codes, so that no type can hold their parameters; a test does.
  const say = t as (key: MessageKey, params: Readonly<Record<string, string>>) => string;
  return {
    what: say(`issue.${issue.code}` as MessageKey, params),
    where: whereOf(issue, { t, f }),
    remedy: say(`issue.${issue.code}.remedy` as MessageKey, params),
  };
}

/** A verdict in a word: "diperbaiki". */
export function verdictWord(verdict: ImportVerdict, { t }: Pick<Words, 't'>): string {
  return t(`impor.vonis.${verdict}`);
}

function whereOf({ part, column, rows, found }: ImportIssue, { t, f }: Pick<Words, 't' | 'f'>): string {
  const named = rows.slice(0, NAMED_ROWS).map(String).join(', ');
  const others = rows.length - NAMED_ROWS;
  const { member } = found;
  return [
    typeof member === 'string' && member !== '' ? t('impor.di_anggota', { anggota: member }) : '',
    part === '' ? '' : t('impor.letak.bagian', { bagian: part }),
    column === null ? '' : t('impor.letak.kolom', { kolom: column }),
    rows.length === 0
      ? ''
      : rows.length >= MOST_NOTED_ROWS
        ? t('impor.letak.baris_banyak', { baris: named })
        : others > 0
          ? t('impor.letak.baris_lain', { baris: named, n: f.number(others) })
          : t(rows.length === 1 ? 'impor.letak.satu_baris' : 'impor.letak.baris', { baris: named }),
  ]
    .filter((piece) => piece !== '')
    .join(', ');
}
