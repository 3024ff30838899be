import type { Language } from '../../data/model/localized';
import type { Provenance } from '../../data/model/packWords';
import { filterSentence } from '../../reading/filterWords';
import { mapTitle } from '../../reading/mapTitle';
import type { Words } from '../../reading/words';
import type { ExportAsked } from '../asked';
import { contextOf } from '../content/viewContent';
import { packStamp } from '../content/packStamp';

/** Whoever publishes the map; the sources are named beside it. */
export const AUTHOR = 'Petala';

/** A source of a cited view; an empty text is not known. */
export interface CitedSource {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

/** All that a citation of a view says, in one language: texts on one line, as the pack has them. */
export interface Citation {
  /** By which a bibliography names it: `petala-pekalongan-idm-2024-316bb486`. */
  readonly key: string;
  readonly title: string;
  /** Indicators of the view, each once. */
  readonly indicators: readonly string[];
  /** Year of the figures. */
  readonly dataYear: string;
  /** Year in which the data pack was made. */
  readonly year: string;
  /** Empty without a filter. */
  readonly filter: string;
  /** Sentences that must accompany the figures, such as that they are made up. */
  readonly marks: readonly string[];
  readonly sources: readonly CitedSource[];
  /** Pack, version, date and short hash, as a sentence. */
  readonly data: string;
  readonly version: string;
  readonly stamp: string;
  readonly link: string;
  /** ISO day on which the view was looked at. */
  readonly accessed: string;
  readonly language: Language;
}

export type CitedView = Pick<ExportAsked, 'view' | 'state' | 'allInterventions' | 'link' | 'date'>;

const MARK_KEYS = {
  peraga: 'kutip.tanda.peraga',
  estimasi: 'kutip.tanda.estimasi',
} as const satisfies Partial<Record<Provenance, string>>;

/** The citation of exactly one view; null where nothing is drawn. */
export function citationOf(cited: CitedView, words: Words): Citation | null {
  const { view, link, date } = cited;
  const { answer, companions, proportionalSymbols, dataset } = view;
  if (!answer) return null;
  const { manifest } = dataset;
  const { t, f, language } = words;
  const sides = [
    answer,
    ...(companions.kind === 'swipe' ? [companions.left] : []),
    ...(companions.kind === 'bivariate' ? [companions.across, companions.up] : []),
    ...(proportionalSymbols ? [proportionalSymbols] : []),
  ].map(({ indicator }) => indicator);
  const context = contextOf(cited, words);
  const provenances = manifest.demo ? ['peraga'] : sides.map(({ provenance }) => provenance);
  const marks = (['peraga', 'estimasi'] as const).filter((mark) => provenances.includes(mark));
  const ids = new Set([...sides.flatMap(({ sourceIds }) => sourceIds), ...manifest.boundary.sourceIds]);
  const stamp = packStamp(manifest);
  return {
    key: citationKey([manifest.id, answer.indicator.id, String(answer.column.year), stamp]),
    title: `${oneLine(mapTitle(context))}, ${oneLine(manifest.region.name[language])}`,
    indicators: [...new Set(sides.map(({ name }) => oneLine(name[language])))],
    dataYear: String(answer.column.year),
    year: manifest.created.slice(0, 4),
    filter: oneLine(filterSentence(context)),
    marks: marks.map((mark) => t(MARK_KEYS[mark])),
    sources: [...ids].map((id) => {
      const { title, publisher, date: dated, url } = dataset.sources.get(id) ?? NAMELESS;
      return {
        title: oneLine(title || id),
        publisher: oneLine(publisher),
        date: oneLine(dated),
        url: oneLine(url),
      };
    }),
    data: t('kutip.data', {
      paket: oneLine(manifest.title[language]),
      versi: manifest.version,
      tanggal: f.date(manifest.created.slice(0, 10)),
      sidik: stamp,
    }),
    version: manifest.version,
    stamp,
    link,
    accessed: date,
    language,
  };
}

const NAMELESS = { title: '', publisher: '', date: '', url: '' };

/** Letters, digits and hyphens, of which every program's keys may consist. */
function citationKey(parts: readonly string[]): string {
  return ['petala', ...parts]
    .join('-')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/**
 * A text on one line: no control characters, and none of the signs that turn the direction of what follows. Letters
 * that are written from right to left stay.
 */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

/** "Indeks Desa Membangun 2024, Kementerian Desa PDT, 2024" */
export function sourceText({ title, publisher, date }: CitedSource): string {
  return [title, publisher, date].filter(Boolean).join(', ');
}

/** What must be said beside title and author, each a sentence: filter, marks, data, sources. */
export function citationNotes(
  { filter, marks, data, sources }: Citation,
  { t }: Pick<Words, 't'>,
): readonly string[] {
  return [
    ...(filter ? [t('kutip.saringan', { apa: filter.replace(/\.$/, '') })] : []),
    ...marks,
    data,
    ...(sources.length > 0 ? [t('kutip.sumber', { daftar: sources.map(sourceText).join('; ') })] : []),
  ];
}
