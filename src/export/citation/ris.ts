import type { Words } from '../../reading/words';
import { AUTHOR, citationNotes, sourceText, type Citation } from './citation';

/** A citation for reference managers (RIS): a tag a line, one line a source. */
export function citationRis(citation: Citation, words: Words): string {
  const { title, year, version, stamp, link, accessed, language, sources, indicators, dataYear } = citation;
  const notes = citationNotes({ ...citation, sources: [] }, words);
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'MAP'],
    ['AU', AUTHOR],
    ['TI', title],
    ['PY', year],
    ['ET', version],
    ['LA', language],
    ...indicators.map((name) => ['KW', name] as const),
    ['C1', dataYear],
    ['C2', stamp],
    ...notes.map((note) => ['N1', note] as const),
    ...sources.map((source) => ['N1', words.t('kutip.sumber', { daftar: sourceText(source) })] as const),
    ['UR', link],
    ['Y2', accessed.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
