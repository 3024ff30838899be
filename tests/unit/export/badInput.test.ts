import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { textColumn, textRows } from '../../../src/data/model/textColumn';
import type { Page, Shape } from '../../../src/export/drawing/shape';
import { faultSentence, isOutOfMemory } from '../../../src/export/exportFault';
import { exportView } from '../../../src/export/exportView';
import { USUAL } from '../../../src/export/exportChoice';
import { exportWords } from '../../../src/export/exportWords';
import type { SheetsAsked } from '../../../src/export/sheet/sheetAsked';
import { sheetBatch } from '../../../src/export/sheet/sheetBatch';
import { sheetContent } from '../../../src/export/sheet/sheetContent';
import { sheetFileName } from '../../../src/export/sheet/sheetFileName';
import { sheetPages } from '../../../src/export/sheet/sheetPage';
import { widthOf } from '../../../src/export/type/setText';
import { DAY, draw, faces, shippedPack, shownBy, VIEWS } from '../../support/exported';

const words = exportWords('id', 'village');
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u2060]+/g, '');

async function asked(codes: readonly string[], more: Partial<SheetsAsked> = {}): Promise<SheetsAsked> {
  const { pack, latest } = await shippedPack('pekalongan');
  return {
    pack: { ...pack, columns: await latest() },
    ...({ level: 'village', codes, indicatorId: null, language: 'id', date: DAY } as const),
    address: 'https://petala.example.go.id/',
    ...more,
  };
}

/** The same with every village of a name. */
async function renamed(name: string, codes: readonly string[]): Promise<SheetsAsked> {
  const plain = await asked(codes);
  const { dataset } = plain.pack;
  const { villages } = dataset;
  const named = textColumn(textRows(villages.name).map(() => name));
  return {
    ...plain,
    pack: { ...plain.pack, dataset: { ...dataset, villages: { ...villages, name: named } } },
  };
}

interface Line {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where lines of text stand on a page. */
function linesOn(shapes: readonly Shape[], at = { x: 0, y: 0, k: 1 }): readonly Line[] {
  return shapes.flatMap((shape): readonly Line[] => {
    if (shape.kind === 'group') {
      const inner = { x: at.x + at.k * shape.x, y: at.y + at.k * shape.y, k: at.k * shape.scale };
      return linesOn(shape.shapes, inner);
    }
    if (shape.kind !== 'text' || shape.turn !== 0) return [];
    const width = widthOf(shape.text, shape, faces);
    const back = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2;
    const left = at.x + at.k * (shape.x - back);
    return [{ left, right: left + at.k * width, y: at.y + at.k * shape.y }];
  });
}

function expectWithin(page: Page): void {
  for (const { left, right, y } of linesOn(page.shapes)) {
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(page.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(page.height);
  }
}

const BOTOSARI = '33.26.02.2008';

describe('a sheet of unlikely data', () => {
  it('with names of 200 letters goes on to a second page; nothing is cut or left out', async () => {
    const long = 'Kampung panjang '.repeat(13).slice(0, 200).trimEnd();
    const of = await renamed(long, [BOTOSARI]);
    const row = textRows(of.pack.dataset.villages.code).indexOf(BOTOSARI);
    const content = sheetContent(of, row, words);
    const pages = sheetPages(content, { words, faces });
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach(expectWithin);
    const { pdf } = await sheetBatch(of, { words, faces });
    const { text } = await extractText(await getDocumentProxy(pdf!.slice()), { mergePages: true });
    const said = squeezed(text);
    expect(said).toContain(squeezed(long));
    for (const { name } of content.figures) expect(said).toContain(squeezed(name));
    for (const line of content.sources) expect(said).toContain(squeezed(line));
  });

  it('with forty sources names all of them', async () => {
    const of = await asked([BOTOSARI]);
    const row = textRows(of.pack.dataset.villages.code).indexOf(BOTOSARI);
    const sources = Array.from(
      { length: 40 },
      (_, i) => `Judul sumber yang panjang ${i + 1}, Badan Pusat Statistik, 2024`,
    );
    const content = { ...sheetContent(of, row, words), sources };
    const pages = sheetPages(content, { words, faces });
    pages.forEach(expectWithin);
    const texts = squeezed(JSON.stringify(pages).replaceAll(/"[^"]*?text":"|","anchor/g, ' '));
    expect(texts).toContain('40,Badan');
  });

  it('names the letters that its typeface lacks, and the place that has them', async () => {
    const { pdf, remarks } = await sheetBatch(await renamed('Desa 🌾 قرية', [BOTOSARI]), { words, faces });
    expect(pdf).not.toBeNull();
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(/🌾.*ق.*Desa 🌾 قرية/s);
  });
});

describe('a zip of sheets', () => {
  it('has a PDF for each place, in a folder for its kecamatan', async () => {
    const codes = ['33.26.15.2014', BOTOSARI, '99.99.99.9999'];
    const { pdf, zip, failed, sheets } = await sheetBatch(await asked(codes, { bundle: 'zip' }), {
      words,
      faces,
    });
    expect([pdf, sheets, failed.map(({ code }) => code)]).toEqual([null, 2, ['99.99.99.9999']]);
    const files = unzipSync(zip!);
    expect(Object.keys(files)).toEqual([
      'Kec. Tirto/33.26.15.2014 Mulyorejo.pdf',
      'Kec. Paninggaran/33.26.02.2008 Botosari.pdf',
    ]);
    for (const bytes of Object.values(files)) expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-');
    const again = await sheetBatch(await asked(codes, { bundle: 'zip' }), { words, faces });
    expect(Buffer.compare(again.zip!, zip!)).toBe(0);
  });

  it.each([
    ['A/B\\C', 'Kec. D:E', 'Kec. D E/1 A B C.pdf'],
    ['..', '', '1.pdf'],
    ['\u202eabc', 'Kec. ', 'Kec/1 abc.pdf'],
    ['x'.repeat(200), '', `1 ${'x'.repeat(80)}.pdf`],
  ])('the name %j in %j is the file %j', (name, chapter, file) => {
    expect(sheetFileName({ code: '1', name, chapter })).toBe(file);
  });
});

describe('a device without memory', () => {
  it('is said in a sentence, of a view as of sheets', async () => {
    const { asked: view } = await shownBy(VIEWS.plain);
    const full = () => Promise.reject(new RangeError('Array buffer allocation failed'));
    const made = await exportView(view, { ...USUAL, form: 'png' }, { words, faces, draw: full });
    expect(made).toEqual({ ok: false, fault: { reason: 'memory' } });
    expect(faultSentence({ reason: 'memory' }, words.t)).toMatch(/^Memori .*\.$/);
    const of = await asked([BOTOSARI]);
    const broken = {
      ...of.pack,
      columns: {
        get: () => {
          throw new RangeError('Invalid array length');
        },
      },
    };
    const batch = await sheetBatch(
      { ...of, pack: broken as unknown as SheetsAsked['pack'] },
      { words, faces },
    );
    expect(batch).toMatchObject({ pdf: null, fault: { reason: 'memory' } });
  });

  it('is no other fault: what broke for another reason is thrown on', async () => {
    expect([new RangeError('Invalid string length'), new TypeError('x'), null].map(isOutOfMemory)).toEqual([
      true,
      false,
      false,
    ]);
    const { asked: view } = await shownBy(VIEWS.plain);
    const broken = () => Promise.reject(new TypeError('not a picture'));
    await expect(exportView(view, { ...USUAL, form: 'png' }, { words, faces, draw: broken })).rejects.toThrow(
      'not a picture',
    );
  });
});

describe('a map too heavy for lines', () => {
  it('is a picture of 300 dpi in its place, and the text stays text', async () => {
    const { asked: view } = await shownBy(VIEWS.plain);
    const pdf = { ...USUAL, form: 'pdf' } as const;
    const lines = await exportView(view, pdf, { words, faces, draw });
    const scales: number[] = [];
    const watched: typeof draw = (pages, choice) => {
      scales.push(choice.scale);
      return draw(pages, choice);
    };
    const picture = await exportView(view, pdf, { words, faces, draw: watched, heaviestPdf: 10_000 });
    if (!lines.ok || !picture.ok) throw new Error('not made');
    expect(scales).toEqual([300 / 72]);
    const pictures = (bytes: Uint8Array) => strFromU8(bytes, true).split('/Subtype /Image').length - 1;
    expect([pictures(lines.value.bytes), pictures(picture.value.bytes)]).toEqual([0, 1]);
    const { text } = await extractText(await getDocumentProxy(picture.value.bytes.slice()), {
      mergePages: true,
    });
    expect(squeezed(text)).toContain('IndeksDesaMembangun(IDM)2024');
    const refused = await exportView(view, pdf, {
      ...{ words, faces, heaviestPdf: 10_000 },
      draw: () => Promise.resolve({ ok: false, fault: { reason: 'tooLarge', most_px: 16_384 } }),
    });
    expect(refused).toEqual({ ok: false, fault: { reason: 'tooLarge', most_px: 16_384 } });
  });

  it('is a picture of its own for every year where a page has several maps', async () => {
    const { asked: view, whole } = await shownBy(VIEWS['every year']);
    const made = await exportView(
      view,
      { ...USUAL, form: 'pdf' },
      { words, faces, draw, heaviestPdf: 10_000 },
    );
    if (!made.ok) throw new Error('not made');
    const pictures = strFromU8(made.value.bytes, true).split('/Subtype /Image').length - 1;
    expect([whole.maps.length, pictures]).toEqual([10, 10]);
  });
});
