import type { Words } from '../../reading/words';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import type { LegendContent } from './legendContent';
import type { DocumentPart, TextDocument } from './textDocument';
import type { ViewContent } from './viewContent';

export interface DocumentPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A view as a text: what it says with its legend as a table, the map a picture with its description. */
export function viewDocument(
  content: ViewContent,
  map: DocumentPicture | null,
  { words, date }: { readonly words: Words; readonly date: string },
): TextDocument {
  const { t, language } = words;
  const parts: DocumentPart[] = [
    { kind: 'paragraph', text: content.region, strong: true },
    { kind: 'heading', level: 1, text: content.title },
    { kind: 'paragraph', text: content.reading },
    ...(content.filter ? [{ kind: 'paragraph', text: content.filter, strong: true } as const] : []),
    ...(map ? [{ kind: 'picture', ...map, alternative: content.alternative } as const] : []),
    ...content.notes.map(({ text, warns }) => ({ kind: 'paragraph', text, strong: warns }) as const),
    ...content.legends.flatMap((legend) => legendParts(legend, words)),
    ...(content.programme.length > 0
      ? [
          { kind: 'heading', level: 2, text: t('lapis.programme') } as const,
          { kind: 'list', items: content.programme.map(({ text }) => text) } as const,
        ]
      : []),
    ...listParts(content),
    { kind: 'heading', level: 2, text: t('ekspor.sumber') },
    { kind: 'list', items: content.sources },
    { kind: 'paragraph', text: `${content.data} ${content.made}`, small: true },
    { kind: 'link', text: t('ekspor.tautan'), url: content.link },
  ];
  return { title: `${content.title}, ${content.region}`, language, date, parts };
}

function legendParts(legend: LegendContent, { t }: Words): readonly DocumentPart[] {
  const badge = t(PROVENANCE_KEYS[legend.provenance]);
  const rows = legend.rows.map(({ swatch, text, label, count }) => [
    { text: '', fill: swatch.kind === 'class' ? swatch.colour : '#ffffff' },
    { text: [text, label].filter(Boolean).join(' ') },
    { text: count, end: true, strong: true },
  ]);
  return [
    { kind: 'heading', level: 2, text: [legend.title, legend.unit].filter(Boolean).join(', ') },
    { kind: 'paragraph', text: `${badge}. ${legend.direction}.` },
    ...(rows.length > 0
      ? [{ kind: 'table', heads: ['', ...legend.heads], rows, widths: [0.08, 0.72, 0.2] } as const]
      : []),
    ...(legend.besides.length > 0
      ? [{ kind: 'list', items: legend.besides.map(({ text }) => text) } as const]
      : []),
  ];
}

function listParts({ list }: ViewContent): readonly DocumentPart[] {
  if (list === null) return [];
  const rows = list.rows.map(({ place, name, value }) => [
    { text: place, end: true },
    { text: name },
    { text: value, end: true },
  ]);
  return [
    { kind: 'heading', level: 2, text: list.title },
    { kind: 'table', heads: ['', '', ''], rows, widths: [0.1, 0.65, 0.25] },
  ];
}
