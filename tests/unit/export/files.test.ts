import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { ExportAsked } from '../../../src/export/asked';
import { viewContent } from '../../../src/export/content/viewContent';
import { exportWords } from '../../../src/export/exportWords';
import { bytesOf, carried, shownBy, VIEWS } from '../../support/exported';

const squeezed = (words: string): string =>
  words.replaceAll(String.fromCharCode(0), '').replace(/[\s\u00a0\u2060]+/g, '');

/** Text, size and typefaces of a PDF, read by another program than the one that wrote it. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { text } = await extractText(pdf, { mergePages: true });
  const { info } = await getMeta(pdf);
  const raw = strFromU8(bytes, true);
  const outline = await pdf.getOutline();
  return { text: squeezed(text), pages: pdf.numPages, width, height, info, raw, outline };
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe.each(Object.entries(VIEWS))('paper of %s', (_, link) => {
  it.each(['id', 'en'] as const)('says the same in %s, no letter missing', async (language) => {
    const { asked } = await shownBy(link, language);
    const content = viewContent(asked, exportWords(language, asked.state.level));
    const made = await carried(asked, { form: 'pdf' });
    if (!made.ok) throw new Error(made.fault.reason);
    const { text, width, height, raw, info } = await readPdf(made.value.bytes);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(made.value.remarks).toEqual([]);
    const rows = content.legends.flatMap(({ title, rows: own }) => [
      title,
      ...own.map(({ text: words }) => words),
    ]);
    for (const words of [content.title, content.region, content.data, ...content.sources, ...rows])
      expect(text).toContain(squeezed(words));
    for (const { count } of content.legends.flatMap((legend) => legend.rows))
      expect(text).toContain(squeezed(count));
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain(`/Lang (${language})`);
    expect(String((info as { Title?: unknown }).Title)).toContain(content.title);
  });
});

it.each([
  ['a4', 'tegak', 595, 842],
  ['a4', 'mendatar', 842, 595],
  ['a3', 'tegak', 842, 1191],
  ['a3', 'mendatar', 1191, 842],
  ['a1', 'tegak', 1684, 2384],
  ['a1', 'mendatar', 2384, 1684],
] as const)('a sheet of %s %s measures what it should', async (paper, orientation, width, height) => {
  const { asked } = await shownBy(VIEWS.plain);
  const read = await readPdf(await bytesOf(asked, { form: 'pdf', paper, orientation }));
  expect([Math.round(read.width), Math.round(read.height)]).toEqual([width, height]);
  expect(read.text).toContain(squeezed('IndeksDesaMembangun(IDM)2024'));
});

it('a slide has its title, its legend as a table, the map with its description, and notes with the link', async () => {
  const { asked } = await shownBy(VIEWS.plain);
  const content = viewContent(asked, exportWords('id', 'village'));
  const parts = partsOf(await bytesOf(asked, { form: 'pptx' }));
  const slide = parts.get('ppt/slides/slide1.xml') ?? '';
  expect(slide).toContain(content.title);
  expect(slide).toContain('<a:tbl>');
  for (const { text, count } of content.legends[0]!.rows) {
    expect(slide).toContain(text);
    expect(slide).toContain(`>${count}<`);
  }
  expect(slide).toContain(`descr="${content.alternative}"`);
  const notes = [...parts].find(([path]) => /notesSlides\/notesSlide1\.xml$/.test(path))?.[1] ?? '';
  expect(notes).toContain(content.sources[0]);
  expect(notes).toContain('https://petala.example.go.id/');
});

it('a text has its title, its legend as a table, sources and the link', async () => {
  const { asked } = await shownBy(VIEWS.crossed);
  const content = viewContent(asked, exportWords('id', 'village'));
  const parts = partsOf(await bytesOf(asked, { form: 'docx' }));
  const text = parts.get('word/document.xml') ?? '';
  for (const words of [content.title, 'A1', 'C3', ...content.sources]) expect(text).toContain(words);
  expect(text).toContain('<w:tbl>');
  expect(text).toContain('w:tblHeader');
  expect(parts.get('word/_rels/document.xml.rels')).toContain('https://petala.example.go.id/');
});

it('a picture has the pixels that are asked for', async () => {
  const { asked } = await shownBy(VIEWS.plain);
  const sizes = await Promise.all(
    [1, 4].map(async (scale) => {
      const png = await bytesOf(asked, { form: 'png', paper: 'ponsel', scale });
      const head = new DataView(png.buffer, png.byteOffset);
      return head.getUint32(16);
    }),
  );
  expect(sizes[1]! / sizes[0]!).toBeCloseTo(4, 1);
  expect(sizes[0]).toBeCloseTo(390, -1);
});

it.each(['svg', 'png', 'pdf', 'pptx', 'docx'] as const)(
  '%s: the same view is the same bytes',
  async (form) => {
    const [one, other] = await Promise.all([shownBy(VIEWS.plain), shownBy(VIEWS.plain)]);
    const bytes = [
      await bytesOf(one.asked, { form, scale: 1 }),
      await bytesOf(other.asked, { form, scale: 1 }),
    ];
    expect(Buffer.compare(bytes[0]!, bytes[1]!)).toBe(0);
  },
);

describe('what people write', () => {
  const LONG = `Indeks ${'pembangunan yang panjang sekali '.repeat(6)}`.slice(0, 200);

  /** The plain view with its indicator called otherwise, and as many sources as are asked for. */
  async function called(name: string, sources = 2): Promise<ExportAsked> {
    const { asked } = await shownBy(VIEWS.plain);
    const { dataset, answer } = asked.view;
    const ids = Array.from({ length: sources }, (_, i) => `sumber-${i + 1}`);
    const named = { ...answer!.indicator, name: { id: name, en: name }, sourceIds: ids };
    const told = ids.map((id) => {
      const source = {
        id,
        title: `Judul ${id}`,
        publisher: 'Badan',
        url: '',
        licence: '',
        date: '2024',
        note: '',
      };
      return [id, source] as const;
    });
    const view = {
      ...asked.view,
      dataset: { ...dataset, sources: new Map(told) },
      answer: { ...answer!, indicator: named },
    };
    return { ...asked, view };
  }

  it('a name of 200 letters takes as many lines as it needs', async () => {
    const { text } = await readPdf(await bytesOf(await called(LONG), { form: 'pdf' }));
    expect(text).toContain(squeezed(LONG));
  });

  it('forty sources go on to a page of their own, and none is lost', async () => {
    const { text, pages } = await readPdf(await bytesOf(await called('IDM', 40), { form: 'pdf' }));
    expect(pages).toBeGreaterThan(1);
    for (let i = 1; i <= 40; i++) expect(text).toContain(squeezed(`Judul sumber-${i}, Badan`));
  });

  it('letters that the typeface lacks are whole in SVG and PPTX, and named where they cannot be', async () => {
    const asked = await called('Peta 🌾 قرية');
    const svg = strFromU8(await bytesOf(asked, { form: 'svg' }));
    expect(svg).toContain('Peta 🌾 قرية');
    expect(partsOf(await bytesOf(asked, { form: 'pptx' })).get('ppt/slides/slide1.xml')).toContain('🌾 قرية');
    const made = await carried(asked, { form: 'pdf' });
    expect(made.ok && made.value.remarks.join(' ')).toMatch(/🌾.*SVG/);
    const { text } = await readPdf((made.ok && made.value.bytes) as Uint8Array);
    expect(text).toContain('Peta?');
  });

  it('markup in a name is text', async () => {
    const svg = strFromU8(await bytesOf(await called('<script>alert("1")</script> & co'), { form: 'svg' }));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });
});
