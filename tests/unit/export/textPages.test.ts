import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentPart, TextDocument } from '../../../src/export/content/textDocument';
import type { Shape, TextShape } from '../../../src/export/drawing/shape';
import { textPdf } from '../../../src/export/exportText';
import { textPages } from '../../../src/export/page/textPages';
import { readTypeface } from '../../../src/export/type/typeface';

const cut = (weight: number) =>
  readTypeface(
    new Uint8Array(
      readFileSync(
        `node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.woff`,
      ),
    ),
  );
const faces = { text: cut(400), strong: cut(700) };
const documentOf = (parts: readonly DocumentPart[]): TextDocument => ({
  title: 'Berita acara',
  language: 'id',
  date: '2026-11-29',
  parts,
});
const pagesOf = (parts: readonly DocumentPart[]) => textPages(documentOf(parts), faces).pages;

/** Texts of a page with where their lines stand, groups resolved. */
function textsOf(shapes: readonly Shape[], y = 0): { readonly text: string; readonly y: number }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsOf(shape.shapes, y + shape.y);
    return shape.kind === 'text' ? [{ text: (shape as TextShape).text, y: y + shape.y }] : [];
  });
}
const row = (i: number) => [
  { text: `Desa ${i}`, strong: true },
  { text: String(i), end: true },
];
const table = (n: number): DocumentPart => ({
  kind: 'table',
  heads: ['Desa', 'Skor'],
  rows: Array.from({ length: n }, (_, i) => row(i)),
  widths: [0.7, 0.3],
});

describe('a text on pages', () => {
  it('stands on one page of A4 where it fits, with its number', () => {
    const [page, ...more] = pagesOf([
      { kind: 'heading', level: 1, text: 'Judul' },
      { kind: 'paragraph', text: 'Satu kalimat.' },
      { kind: 'list', items: ['butir'] },
      { kind: 'link', text: 'Tautan', url: 'https://contoh.id/' },
    ]);
    expect(more).toEqual([]);
    expect([Math.round(page!.width), Math.round(page!.height)]).toEqual([595, 842]);
    const texts = textsOf(page!.shapes).map(({ text }) => text);
    for (const said of ['Judul', 'Satu kalimat.', 'butir', 'Tautan: https://contoh.id/', '1 / 1'])
      expect(texts).toContain(said);
  });

  it('goes on with the head of the table on every page, and cuts no row', () => {
    const pages = pagesOf([table(120)]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const texts = textsOf(page.shapes);
      expect(texts.filter(({ text }) => text === 'Skor')).toHaveLength(1);
      expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(page.height);
    }
    const all = pages.flatMap(({ shapes }) => textsOf(shapes).map(({ text }) => text));
    for (let i = 0; i < 120; i++) expect(all.filter((text) => text === `Desa ${i}`)).toHaveLength(1);
    expect(all).toContain(`${pages.length} / ${pages.length}`);
  });

  it('never leaves a heading alone at the foot', () => {
    for (let lines = 30; lines < 60; lines++) {
      const parts: DocumentPart[] = Array.from({ length: lines }, (_, i) => ({
        kind: 'paragraph',
        text: `Baris ${i}.`,
      }));
      const pages = pagesOf([...parts, { kind: 'heading', level: 2, text: 'Tanda tangan' }, table(2)]);
      const at = pages.findIndex(({ shapes }) => textsOf(shapes).some(({ text }) => text === 'Tanda tangan'));
      expect(textsOf(pages[at]!.shapes).map(({ text }) => text)).toContain('Desa 0');
    }
  });

  it('breaks a word longer than a line, and names letters that the typeface lacks', () => {
    const { pages, strange } = textPages(
      documentOf([{ kind: 'paragraph', text: `${'a'.repeat(400)} 漢` }]),
      faces,
    );
    expect(textsOf(pages[0]!.shapes).filter(({ text }) => /^a+$/.test(text)).length).toBeGreaterThan(2);
    expect(strange).toEqual(['漢']);
  });

  it('is the same bytes for the same text and day', async () => {
    const parts: DocumentPart[] = [{ kind: 'heading', level: 1, text: 'Judul' }, table(3)];
    const [one, other] = [await textPdf(documentOf(parts), faces), await textPdf(documentOf(parts), faces)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.type).toBe('application/pdf');
    const later = await textPdf({ ...documentOf(parts), date: '2026-11-30' }, faces);
    expect(Buffer.from(later.bytes).equals(Buffer.from(one.bytes))).toBe(false);
  });
});
