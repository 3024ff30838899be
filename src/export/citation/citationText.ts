import type { Words } from '../../reading/words';
import { AUTHOR, citationNotes, type Citation } from './citation';

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text that runs the other way is isolated, so that the punctuation around it stays where it belongs. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A citation as running text. */
export function citationText(citation: Citation, words: Words): string {
  const { title, year, link, accessed } = citation;
  const { t, f } = words;
  const notes = citationNotes(citation, words).map(isolated);
  return [
    `${AUTHOR} (${year}). ${isolated(title)} [${t('kutip.peta')}].`,
    ...notes,
    t('kutip.diakses', { tanggal: f.date(accessed), tautan: link }),
  ].join(' ');
}
