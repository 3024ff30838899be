import PptxGenJS from 'pptxgenjs';
import type { LegendContent, LegendRow } from '../content/legendContent';
import type { ViewContent } from '../content/viewContent';
import type { Words } from '../../reading/words';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import { fromByteArray } from './base64';
import { sameZip } from './sameZip';

/** Inches of a wide slide. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
export const LEFT = 0.45;
export const WIDE = SLIDE.width - 2 * LEFT;
export const SIDE = { x: 9.0, width: 3.9 } as const;
export const FONT = 'Plus Jakarta Sans';
const INK = '171A2B';
export const INK_2 = '454A61';
const LINE = 'DFE2EA';

/** An empty file of wide slides. */
export function newPresentation({
  title,
  subject,
}: {
  readonly title: string;
  readonly subject: string;
}): PptxGenJS {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'LEBAR', ...SLIDE });
  file.layout = 'LEBAR';
  file.title = title;
  file.author = 'Petala';
  file.company = 'Petala';
  file.subject = subject;
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  return file;
}

/** Its bytes: the same slides and day are the same bytes. */
export async function presentationBytes(file: PptxGenJS, date: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await file.write({ outputType: 'uint8array', compression: false });
  return sameZip(bytes as Uint8Array, { date });
}

/** How texts of a slide look; a language, so that an office program checks their spelling by it. */
export function textLook({ language }: Pick<Words, 'language'>): TextLook {
  return { fontFace: FONT, color: INK, margin: 0, lang: language === 'id' ? 'id-ID' : 'en-GB' };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture in its own shape at the upper left of a box, described for who cannot see it. */
export function addPicture(
  slide: SlideOf,
  picture: SlidePicture,
  { box, altText }: { readonly box: Box; readonly altText: string },
): void {
  const k = Math.min(box.width / picture.width, box.height / picture.height);
  slide.addImage({
    data: `image/png;base64,${fromByteArray(picture.png)}`,
    ...{ x: box.x, y: box.y, w: picture.width * k, h: picture.height * k },
    altText,
  });
}

/** The map of a slide as a picture. */
export interface SlidePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type SlideOf = ReturnType<PptxGenJS['addSlide']>;
export type TextLook = {
  readonly fontFace: string;
  readonly color: string;
  readonly margin: number;
  readonly lang: string;
};
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: TextLook;
  readonly words: Words;
}

const ROW = 0.26;

/** A legend as a table of the slide's own; returns where the next begins. */
export function addLegend(slide: SlideOf, legend: LegendContent, place: LegendPlace): number {
  const { x, y, width } = place;
  addLegendTitle(slide, legend, place);
  const small = legend.rows.length > 7;
  const size = small ? 9 : 11;
  const high = small ? 0.22 : ROW;
  const cell = { ...CELL, fontSize: size };
  const border = [NO_LINE, NO_LINE, { type: 'solid' as const, pt: 0.5, color: LINE }, NO_LINE];
  const rows = [...legend.rows, ...legend.besides].map((row) => [
    signCell(row, size),
    { text: wordsOf(row), options: { ...cell, border: border as never } },
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
  slide.addTable(all, { x, y: y + 0.32, w: width, colW: [0.42, width - 1.1, 0.68], rowH: high });
  return y + 0.42 + all.length * (high + 0.02);
}

/** The height of a legend that lies, inches. */
export const LYING_LEGEND = 0.95;

/** A legend as two rows of cells, colours above words: for the room below a map. */
export function addLyingLegend(slide: SlideOf, legend: LegendContent, place: LegendPlace): void {
  const { x, y, width } = place;
  addLegendTitle(slide, legend, place);
  const rows = [...legend.rows, ...legend.besides];
  const size = rows.length > 6 ? 8 : 9;
  const cell = { ...CELL, fontSize: size };
  const circles = legend.circles.map(({ text: count }) => ({
    sign: { text: '●', options: { ...cell, align: 'center' as const, color: legend.circleColour.slice(1) } },
    words: { text: count, options: cell },
  }));
  const classes = rows.map((row) => ({
    sign: signCell(row, size),
    words: {
      text: [wordsOf(row), isClass(row) ? `(${row.count})` : ''].filter(Boolean).join(' '),
      options: { ...cell, valign: 'top' as const },
    },
  }));
  const columns = [...circles, ...classes];
  if (columns.length === 0) return;
  slide.addTable([columns.map(({ sign }) => sign), columns.map(({ words }) => words)], {
    ...{ x, y: y + 0.28, w: width },
    colW: columns.map(() => width / columns.length),
    rowH: [0.18, 0.36],
  });
}

function addLegendTitle(
  slide: SlideOf,
  legend: LegendContent,
  { x, y, width, text, words }: LegendPlace,
): void {
  const head = [legend.title, legend.unit].filter(Boolean).join(', ');
  const badge = words.t(PROVENANCE_KEYS[legend.provenance]);
  const look = { fontSize: 12, bold: true, fit: 'shrink' } as const;
  slide.addText(`${head} (${badge})`, { ...text, x, y, w: width, h: 0.28, ...look });
}

const NO_LINE = { type: 'none' as const };
const CELL = { fontFace: FONT, color: INK, valign: 'middle' as const, margin: 0.03 };

function signCell(row: LegendRow, fontSize: number) {
  const fill = { color: fillOf(row) };
  return { text: signOf(row), options: { ...CELL, fontSize, align: 'center' as const, color: INK_2, fill } };
}

const wordsOf = ({ text, label }: LegendRow): string => [text, label].filter(Boolean).join(' ');
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

export function footText({ notes, data, link }: ViewContent): string {
  return [...notes.map(({ text }) => text), data, link].filter(Boolean).join(' ');
}

export function noteText(
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
