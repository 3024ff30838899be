import { GState, jsPDF } from 'jspdf';
import { IDENTITY, moved, placed, scaleOf, turnOf, within, type Matrix } from '../drawing/matrix';
import { pathSteps, type Step } from '../drawing/pathSteps';
import { boxPath } from '../drawing/shapes';
import type { Box, GroupShape, Page, PathShape, Shape, TextShape, TiledShape } from '../drawing/shape';
import { tileSteps } from '../drawing/tileSteps';
import type { Leaflet } from '../page/viewPages';
import { knownLetters, widthOf } from '../type/setText';
import type { Typefaces } from '../type/typeface';
import { fromByteArray } from './base64';
import { fileId } from './fileId';

const FAMILY = 'PlusJakartaSans';
const STYLES = { text: 'normal', strong: 'bold' } as const;

/** A picture in the place of a page's map, where its lines would weigh too much. */
export interface MapPictures {
  /** By page: PNG of the group named `peta`, in points of the page. */
  readonly [page: number]: readonly { readonly box: Box; readonly png: Uint8Array }[];
}

/** Pages as a PDF: lines are lines, text can be selected, the typeface lies within, several pages have bookmarks. */
export function pdfFile(
  leaflet: Leaflet,
  { faces, pictures = {} }: { readonly faces: Typefaces; readonly pictures?: MapPictures },
): Uint8Array<ArrayBuffer> {
  const { pages, title, language, date } = leaflet;
  const doc = new jsPDF({
    unit: 'pt',
    format: sizeOf(pages[0]!),
    orientation: turnOfPage(pages[0]!),
    compress: true,
    floatPrecision: 2,
    putOnlyUsedFonts: true,
  });
  for (const weight of ['text', 'strong'] as const) {
    doc.addFileToVFS(`${FAMILY}-${weight}.ttf`, fromByteArray(faces[weight].trueType));
    doc.addFont(`${FAMILY}-${weight}.ttf`, FAMILY, STYLES[weight]);
  }
  // As text: a date would be written in the time of the place where the file is made.
  doc.setCreationDate(`D:${date.replaceAll('-', '')}000000+00'00'` as unknown as Date);
  doc.setFileId(fileId(leaflet));
  doc.setProperties({ title, creator: 'Petala' });
  doc.setLanguage(language === 'id' ? 'id' : 'en');
  pages.forEach((page, i) => {
    if (i > 0) doc.addPage(sizeOf(page), turnOfPage(page));
    const pen = { doc, faces, replaced: pictures[i] !== undefined, opacity: 1 };
    drawAll(pen, page.shapes, IDENTITY);
    // Pictures of one name are one picture: each map of a page has its own.
    for (const [n, { box, png }] of (pictures[i] ?? []).entries())
      doc.addImage(png, 'PNG', box.x, box.y, box.width, box.height, `peta-${i}-${n}`, 'FAST');
  });
  if (pages.length > 1) addBookmarks(doc, pages);
  return new Uint8Array(doc.output('arraybuffer'));
}

/** What a reader turns the pages by; those of a chapter below it. */
function addBookmarks(doc: jsPDF, pages: readonly Page[]): void {
  const chapters = new Map<string, unknown>();
  pages.forEach(({ bookmark, chapter }, i) => {
    if (bookmark === '') return;
    const place = { pageNumber: i + 1 };
    if (chapter !== '' && !chapters.has(chapter))
      chapters.set(chapter, doc.outline.add(null, chapter, place));
    doc.outline.add(chapter === '' ? null : chapters.get(chapter), bookmark, place);
  });
}

const sizeOf = ({ width, height }: Page): [number, number] => [width, height];
const turnOfPage = ({ width, height }: Page) => (width > height ? 'landscape' : 'portrait');

interface Pen {
  readonly doc: jsPDF;
  readonly faces: Typefaces;
  /** The map is a picture on this page. */
  readonly replaced: boolean;
  /** Of the groups around. */
  readonly opacity: number;
}

function drawAll(pen: Pen, shapes: readonly Shape[], matrix: Matrix): void {
  for (const shape of shapes) draw(pen, shape, matrix);
}

function draw(pen: Pen, shape: Shape, matrix: Matrix): void {
  switch (shape.kind) {
    case 'path':
      return drawPath(pen, shape, matrix);
    case 'tiled':
      return drawTiled(pen, shape, matrix);
    case 'text':
      return drawText(pen, shape, matrix);
    case 'group':
      return drawGroup(pen, shape, matrix);
    case 'link': {
      const [x, y] = placed(matrix, shape.box.x, shape.box.y);
      const k = scaleOf(matrix);
      pen.doc.link(x, y, shape.box.width * k, shape.box.height * k, { url: shape.url });
      return;
    }
    default:
      return shape satisfies never;
  }
}

function drawGroup(pen: Pen, group: GroupShape, outer: Matrix): void {
  if (group.part === 'peta' && pen.replaced) return;
  const matrix = within(outer, group);
  const { doc } = pen;
  const inner = group.opacity < 1 ? { ...pen, opacity: pen.opacity * group.opacity } : pen;
  if (group.clip) doc.saveGraphicsState();
  if (group.clip) clipTo(doc, moved(pathSteps(boxPath(group.clip)), matrix));
  drawAll(inner, group.shapes, matrix);
  if (group.clip) doc.restoreGraphicsState();
}

function clipTo(doc: jsPDF, steps: readonly Step[]): void {
  trace(doc, steps);
  doc.clipEvenOdd();
  doc.discardPath();
}

function trace(doc: jsPDF, steps: readonly Step[]): void {
  doc.path(steps as Step[]);
}

function drawPath({ doc, opacity }: Pen, shape: PathShape, matrix: Matrix): void {
  const { fill, stroke, width } = shape;
  const lined = stroke !== null && width > 0;
  if (fill === null && !lined) return;
  const steps = moved(pathSteps(shape.d), matrix);
  if (steps.length === 0) return;
  const seen = { fill: shape.fillOpacity * opacity, stroke: shape.strokeOpacity * opacity };
  setOpacity(doc, seen);
  if (fill !== null) doc.setFillColor(fill);
  if (lined)
    setLine(doc, {
      stroke,
      width: width * scaleOf(matrix),
      dash: shape.dash.map((d) => d * scaleOf(matrix)),
    });
  trace(doc, steps);
  if (fill !== null && lined) doc.fillStrokeEvenOdd();
  else if (fill !== null) doc.fillEvenOdd();
  else doc.stroke();
  setOpacity(doc, OPAQUE);
}

interface Opacity {
  readonly fill: number;
  readonly stroke: number;
}
const OPAQUE: Opacity = { fill: 1, stroke: 1 };

/** The library remembers what it set last, and not what is in force once a clip ends: whoever sets it sets it back. */
function setOpacity(doc: jsPDF, { fill, stroke }: Opacity): void {
  doc.setGState(new GState({ opacity: fill, 'stroke-opacity': stroke }));
}

function setLine(
  doc: jsPDF,
  {
    stroke,
    width,
    dash,
  }: { readonly stroke: string; readonly width: number; readonly dash: readonly number[] },
): void {
  doc.setDrawColor(stroke);
  doc.setLineWidth(width);
  doc.setLineDashPattern([...dash], 0);
  doc.setLineJoin('round');
  doc.setLineCap('round');
}

/** Files of this kind know patterns only with their own coordinates: here each mark is drawn and cut off at the shape. */
function drawTiled({ doc }: Pen, { d, tile }: TiledShape, matrix: Matrix): void {
  const shape = pathSteps(d);
  if (shape.length === 0) return;
  const outline = moved(shape, matrix);
  if (tile.ground !== null) {
    doc.setFillColor(tile.ground);
    trace(doc, outline);
    doc.fillEvenOdd();
  }
  if (tile.marks.length === 0) return;
  doc.saveGraphicsState();
  clipTo(doc, outline);
  for (const { mark, steps } of tileSteps(shape, tile)) {
    if (steps.length === 0) continue;
    if (mark.width === null) doc.setFillColor(mark.colour);
    else setLine(doc, { stroke: mark.colour, width: mark.width * scaleOf(matrix), dash: [] });
    trace(doc, moved(steps, matrix));
    if (mark.width === null) doc.fillEvenOdd();
    else doc.stroke();
  }
  doc.restoreGraphicsState();
}

function drawText({ doc, faces, opacity }: Pen, shape: TextShape, matrix: Matrix): void {
  const words = knownLetters(shape.text, faces);
  if (words.trim() === '') return;
  const k = scaleOf(matrix);
  const width = widthOf(words, shape, faces);
  const back = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2;
  const turned = (shape.turn * Math.PI) / 180;
  const [x, y] = placed(matrix, shape.x - back * Math.cos(turned), shape.y - back * Math.sin(turned));
  const angle = -(turnOf(matrix) + shape.turn);
  doc.setFont(FAMILY, STYLES[shape.weight]);
  doc.setFontSize(shape.size * k);
  setOpacity(doc, { fill: shape.opacity * opacity, stroke: shape.opacity * opacity });
  const { halo } = shape;
  if (halo) {
    setLine(doc, { stroke: halo.colour, width: halo.width * k, dash: [] });
    asOrnament(doc, () => doc.text(words, x, y, { angle, renderingMode: 'stroke', baseline: 'alphabetic' }));
  }
  doc.setTextColor(shape.colour);
  doc.text(words, x, y, { angle, renderingMode: 'fill', baseline: 'alphabetic' });
  setOpacity(doc, OPAQUE);
}

/** What is drawn once more for its look alone: a screen reader passes it by. */
function asOrnament(doc: jsPDF, drawn: () => void): void {
  const { write } = doc.internal as unknown as { readonly write: (line: string) => void };
  write('/Artifact BMC');
  drawn();
  write('EMC');
}
