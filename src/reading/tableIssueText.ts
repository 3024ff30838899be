import type { ImportIssue } from '../data/import/imported';
import type { PersonalReason } from '../data/import/privacy/personalHeadings';
import { TABLE_ISSUES } from '../data/import/tableIssues';
import type { Formats } from '../messages/format';
import type { Translate } from '../messages/translate';

export interface IssueText {
  /** What was found, in a sentence. */
  readonly what: string;
  readonly remedy: string;
}

type TableIssueCode = keyof typeof TABLE_ISSUES;
interface Words {
  readonly t: Translate;
  readonly f: Pick<Formats, 'number'>;
}

/** Rows that a sentence names; the others are counted. */
const ROWS_NAMED = 8;

/** An issue of a table in words, with what to do; null for the codes of other formats. */
export function tableIssueText(issue: ImportIssue, words: Words): IssueText | null {
  const { code } = issue;
  if (!isTableCode(code)) return null;
  const { t, f } = words;
  const { found } = issue;
  const number = (name: string) => {
    const value = found[name];
    return typeof value === 'number' ? f.number(value) : String(value ?? '');
  };
  const params = {
    n: f.number(issue.count),
    tempat: placeText(issue, words),
    baris: rowsText(issue, words),
    dari: number('from'),
    sampai: number('to'),
    tertulis: number('stated'),
    hitungan: number('sum'),
    tersimpan: number('stored'),
    tampil: number('shown'),
    lembar: String(found.sheet ?? ''),
    ambang: number('threshold'),
    jumlahBaris: number('rows'),
    tersembunyi: number('hidden'),
    contoh: examplesText(issue, words),
    format: t(found.format === 'en' ? 'imporTabel.format.en' : 'imporTabel.format.id'),
    alasan:
      code === 'PRIVACY_PERSONAL_DATA'
        ? t(`imporTabel.alasan.${found.reason as PersonalReason}` as const)
        : '',
  };
  return { what: t(`issue.${code}` as const, params), remedy: t(`issue.${code}.remedy` as const) };
}

function isTableCode(code: string): code is TableIssueCode {
  return Object.hasOwn(TABLE_ISSUES, code);
}

function placeText({ part, column }: ImportIssue, { t }: Words): string {
  if (column !== null && part !== '')
    return t('imporTabel.tempat.kolomBagian', { kolom: column, bagian: part });
  if (column !== null) return t('imporTabel.tempat.kolom', { kolom: column });
  return part === '' ? t('imporTabel.tempat.berkas') : t('imporTabel.tempat.bagian', { bagian: part });
}

/** "1.234 = 1234": without thousands marks, for those are what is in question. */
function examplesText({ found }: ImportIssue, { f }: Words): string {
  const decimal = f.number(0.5, 1).charAt(1);
  const examples: string[] = [];
  for (let i = 1; found[`text${i}`] !== undefined; i++) {
    examples.push(`${found[`text${i}`]} = ${String(found[`value${i}`]).replace('.', decimal)}`);
  }
  return examples.join('; ');
}

function rowsText({ rows, count }: ImportIssue, { t, f }: Words): string {
  const daftar = rows
    .slice(0, ROWS_NAMED)
    .map((row) => String(row))
    .join(', ');
  const others = Math.max(count, rows.length) - Math.min(rows.length, ROWS_NAMED);
  return others > 0
    ? t('imporTabel.barisLainnya', { daftar, n: f.number(others) })
    : t('imporTabel.baris', { daftar });
}
