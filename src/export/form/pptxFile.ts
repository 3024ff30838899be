import PptxGenJS from 'pptxgenjs';
import type { LegendContent, LegendRow } from '../content/legendContent';
import type { ViewContent } from '../content/viewContent';
import type { Words } from '../../reading/words';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { fromByteArray } from './base64';
import { sameZip } from './sameZip';

/** A view as a slide: what it says, and its map as a picture. */
export interface Slide {
  readonly content: ViewContent;
  readonly map: { readonly png: Uint8Array; readonly width: number; readonly height: number };
}

/** Inches of a wide slide. */
const SLIDE = { width: 13.333, height: 7.5 } as const;
export const SLIDE_MAP = { width: 8.3, height: 5.35 } as const;
const LEFT = 0.45;
const WIDE = SLIDE.width - 2 * LEFT;
const SIDE = { x: 9.0, width: 3.9 } as const;
const FONT = 'Plus Jakarta Sans';
const INK = '171A2B';
const INK_2 = '454A61';
const LINE = 'DFE2EA';

/** Slides, one a view: title, text and legend can be edited, the map is a picture with its description. */
export async function pptxFile(
  slides: readonly Slide[],
  { words, date }: { readonly words: Words; readonly date: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'LEBAR', ...SLIDE });
  deck.layout = 'LEBAR';
  deck.title = slides[0]?.content.title ?? '';
  deck.author = 'Petala';
  deck.company = 'Petala';
  deck.subject = slides[0]?.content.alternative ?? '';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const slide of slides) addSlide(deck, slide, words);
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  return sameZip(bytes as Uint8Array, { date });
}

function addSlide(deck: PptxGenJS, { content, map }: Slide, words: Words): void {
  const slide = deck.addSlide();
  const lang = words.language === 'id' ? 'id-ID' : 'en-GB';
  const text: TextLook = { fontFace: FONT, color: INK, margin: 0, lang };
  addHead(slide, content, text);
  const box = contained(map, SLIDE_MAP);
  slide.addImage({
    data: `image/png;base64,${fromByteArray(map.png)}`,
    ...{ x: LEFT, y: 1.56, w: box.width, h: box.height },
    altText: content.alternative,
  });
  let y = 1.5;
  for (const legend of content.legends) y = addLegend(slide, legend, { y, text, words });
  if (content.programme.length > 0) {
    const said = content.programme.map(({ text: row }) => row).join(' · ');
    const place = { x: SIDE.x, y, w: SIDE.width, h: 0.5 };
    const look = { ...text, fontSize: 10, color: INK_2, valign: 'top', fit: 'shrink' } as const;
    slide.addText(`${words.t('lapis.programme')}: ${said}`, { ...look, ...place });
  }
  const foot = { x: LEFT, y: 6.98, w: WIDE, h: 0.4 };
  slide.addText(footText(content), {
    ...text,
    ...foot,
    fontSize: 9,
    color: INK_2,
    valign: 'top',
    fit: 'shrink',
  });
  slide.addNotes(noteText(content, words));
}

/** Place, title and how to read the map, each a text of its own. */
function addHead(slide: SlideOf, content: ViewContent, text: TextLook): void {
  const place = (y: number, h: number) => ({ ...text, x: LEFT, y, w: WIDE, h });
  slide.addText(content.region, { ...place(0.28, 0.28), fontSize: 12, bold: true, color: INK_2 });
  slide.addText(content.title, {
    ...place(0.54, 0.62),
    fontSize: 26,
    bold: true,
    fit: 'shrink',
    valign: 'middle',
  });
  const reading = [content.reading, content.filter].filter(Boolean).join(' ');
  slide.addText(reading, { ...place(1.16, 0.32), fontSize: 12, color: INK_2, fit: 'shrink' });
}

type SlideOf = ReturnType<PptxGenJS['addSlide']>;
type TextLook = {
  readonly fontFace: string;
  readonly color: string;
  readonly margin: number;
  readonly lang: string;
};
interface LegendPlace {
  readonly y: number;
  readonly text: TextLook;
  readonly words: Words;
}

const ROW = 0.26;

/** A legend as a table of the slide's own; returns where the next begins. */
function addLegend(slide: SlideOf, legend: LegendContent, { y, text, words }: LegendPlace): number {
  const { t } = words;
  const head = [legend.title, legend.unit].filter(Boolean).join(', ');
  const badge = t(PROVENANCE_KEYS[legend.provenance]);
  slide.addText(`${head} (${badge})`, {
    ...text,
    x: SIDE.x,
    y,
    w: SIDE.width,
    h: 0.3,
    fontSize: 12,
    bold: true,
    fit: 'shrink',
  });
  const small = legend.rows.length > 7;
  const size = small ? 9 : 11;
  const high = small ? 0.22 : ROW;
  const cell = { fontFace: FONT, fontSize: size, color: INK, valign: 'middle' as const, margin: 0.03 };
  const border = [
    { type: 'none' as const },
    { type: 'none' as const },
    { type: 'solid' as const, pt: 0.5, color: LINE },
    { type: 'none' as const },
  ];
  const rows = [...legend.rows, ...legend.besides].map((row) => [
    {
      text: signOf(row),
      options: { ...cell, align: 'center' as const, color: INK_2, fill: { color: fillOf(row) } },
    },
    { text: [row.text, row.label].filter(Boolean).join(' '), options: { ...cell, border: border as never } },
    {
      text: isClass(row) ? row.count : '',
      options: { ...cell, bold: true, align: 'right' as const, border: border as never },
    },
  ]);
  const circles = legend.circles.map(({ text: count }) => [
    { text: '●', options: { ...cell, align: 'center' as const, color: legend.circleColour.slice(1) } },
    { text: count, options: cell },
    { text: '', options: cell },
  ]);
  const all = [...circles, ...rows];
  if (all.length === 0) return y + 0.36;
  slide.addTable(all, { x: SIDE.x, y: y + 0.32, w: SIDE.width, colW: [0.42, 2.8, 0.68], rowH: high });
  return y + 0.42 + all.length * (high + 0.02);
}

const isClass = ({ swatch }: LegendRow): boolean => swatch.kind === 'class';

/** Cells know no hatches: what has no class has a sign. */
const SIGNS = { missing: '///', suppressed: ':::', notApplicable: '×××', zero: '0' } as const;

function signOf({ swatch }: LegendRow): string {
  if (swatch.kind === 'look') return SIGNS[swatch.look];
  return swatch.kind === 'class' ? '' : '≈';
}

function fillOf({ swatch }: LegendRow): string {
  return swatch.kind === 'class' ? swatch.colour.slice(1).toUpperCase() : 'FFFFFF';
}

function footText({ notes, data, link }: ViewContent): string {
  return [...notes.map(({ text }) => text), data, link].filter(Boolean).join(' ');
}

function noteText(
  { alternative, notes, sources, provenances, data, made, link }: ViewContent,
  { t }: Words,
): string {
  return [
    alternative,
    ...notes.map(({ text }) => text),
    `${t('ekspor.asal')}: ${provenances.map(({ word }) => word).join(', ')}`,
    `${t('ekspor.sumber')}: ${sources.join('; ')}`,
    `${data} ${made}`,
    `${t('ekspor.tautan')}: ${link}`,
  ].join('\n');
}

/** The largest size of a picture's shape within a box. */
function contained(
  { width, height }: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const k = Math.min(box.width / width, box.height / height);
  return { width: width * k, height: height * k };
}
