import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { MARK } from '../../../src/data/model/mark';
import { textRows } from '../../../src/data/model/textColumn';
import { exportWords } from '../../../src/export/exportWords';
import type { SheetsAsked } from '../../../src/export/sheet/sheetAsked';
import { sheetBatch } from '../../../src/export/sheet/sheetBatch';
import { sheetContent, type SheetContent } from '../../../src/export/sheet/sheetContent';
import { sheetPages } from '../../../src/export/sheet/sheetPage';
import { svgFile } from '../../../src/export/form/svgFile';
import { readSvg } from '../../support/readSvg';
import { DAY, faces, shippedPack } from '../../support/exported';

async function asked(id: string, more: Partial<SheetsAsked> = {}): Promise<SheetsAsked> {
  const { pack, latest } = await shippedPack(id);
  const own = { pack: { ...pack, columns: await latest() }, level: 'village', codes: null } as const;
  return {
    ...own,
    indicatorId: null,
    language: 'id',
    address: 'https://petala.example.go.id/',
    date: DAY,
    ...more,
  };
}

const words = exportWords('id', 'village');
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u2060]+/g, '');

describe('the sheet of a village', () => {
  it('says where it is, its figures with ranks, its way through the programme and who is next to it', async () => {
    const of = await asked('pekalongan', { codes: ['33.26.15.2014'] });
    const { pdf, failed } = await sheetBatch(of, { words, faces });
    expect(failed).toEqual([]);
    const { text } = await extractText(await getDocumentProxy(pdf!.slice()), { mergePages: true });
    const said = squeezed(text);
    for (const part of [
      'Desa Mulyorejo, Kecamatan Tirto',
      '0,6022',
      '3 / 272 dari terendah',
      'Laboratorium',
      'Tegaldowo',
    ])
      expect(said).toContain(squeezed(part));
    expect(said).toContain(squeezed('https://petala.example.go.id/#/desa/33.26.15.2014?pack=pekalongan'));
  });

  it('never has a number that the pack withholds', async () => {
    const of = await asked('contoh');
    const codes = textRows(of.pack.dataset.villages.code);
    let hidden = 0;
    for (const column of of.pack.columns.values()) {
      const indicator = of.pack.dataset.indicators.find(({ id }) => id === column.indicatorId);
      if (indicator?.level !== 'village' || column.year !== indicator.years.at(-1)) continue;
      const row = column.mark.findIndex((mark) => mark === MARK.suppressed);
      if (row < 0 || hidden > 12) continue;
      hidden++;
      const { figures, without } = sheetContent(of, row, words);
      expect(codes[row]).toBeDefined();
      expect(figures.map(({ name }) => name)).not.toContain(indicator.name.id);
      expect(without.join(' ')).toContain(`${indicator.shortName.id} ${column.year}`);
      expect(column.value[row]).toBeNaN();
    }
    expect(hidden).toBeGreaterThan(3);
  });

  it('of a made-up pack carries its mark', async () => {
    expect(sheetContent(await asked('contoh'), 0, words)).toMatchObject({ sample: true });
    expect(sheetContent(await asked('pekalongan'), 0, words)).toMatchObject({ sample: false });
  });
});

/** Rows of the map's groups by what fills them. */
function fillsOf(map: NonNullable<SheetContent['map']>) {
  return map.groups.map(({ byte, n, fills }) => ({ byte, n, fill: fills[0] }));
}

describe('the map of a sheet', () => {
  const BOTOSARI = '33.26.02.2008';
  const contentOf = async (more: Partial<SheetsAsked> = {}, code = BOTOSARI, id = 'pekalongan') => {
    const of = await asked(id, more);
    const codes = textRows(of.pack.dataset.villages.code);
    return { of, content: sheetContent(of, codes.indexOf(code), words) };
  };

  it('shows the place and its neighbours in the colours of their classes, and names them', async () => {
    const { of, content } = await contentOf();
    const map = content.map!;
    expect(map.names.map(({ text }) => text).sort()).toEqual(
      ['Bedagung', 'Botosari', 'Kaliombo', 'Sawangan', 'Tangeran', 'Tembelangunung'].sort(),
    );
    expect(map.names[0]!.text).toBe('Botosari');
    for (const { x, y } of map.names) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
    // 0.6941 lies in the third of five classes from the worst, 0.6810 to 0.7037.
    const row = textRows(of.pack.dataset.villages.code).indexOf(BOTOSARI);
    expect(map.paint.classBytes[row]).toBe(2);
    expect(map.legend.rows.map(({ text }) => squeezed(text))[2]).toBe('0,6810–0,7037');
    for (const { byte, fill } of fillsOf(map))
      if (byte < 5) expect(fill).toEqual({ kind: 'flat', colour: map.paint.palette[byte], opacity: 1 });
    // No more than what the frame shows.
    const drawn = fillsOf(map).reduce((sum, { n }) => sum + n, 0);
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(40);
  });

  it('has the classes, the palette and the patterns of the view', async () => {
    const classification = { method: 'official' } as const;
    const { content } = await contentOf({ classification, palette: 'soga', tones: 'pola' });
    expect(content.map!.paint.paletteId).toBe('soga');
    expect(content.map!.legend.rows.map(({ label }) => label)).toContain('Berkembang');
    const svg = svgFile(
      { pages: sheetPages(content, { words, faces }), title: '', language: 'id', date: DAY, strange: [] },
      { faces, transparent: false },
    );
    const { groups } = readSvg(svg);
    const patterns = groups.map(({ fill }) => fill);
    expect(patterns.length).toBeGreaterThan(1);
    for (const fill of patterns) expect(fill).toMatch(/^url\(#/);
    // Each class has a pattern of its own, and the legend has every one of them.
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const { fill } of groups) expect(svg.split(`fill="${fill}"`).length - 1).toBeGreaterThan(1);
  });

  it('of a count has circles where a number is published, and none over what is hidden', async () => {
    const { of, content } = await contentOf({ indicatorId: 'rtlh' }, '99.01.02.2003', 'contoh');
    const map = content.map!;
    expect(map.legend.circles.length).toBeGreaterThan(0);
    expect(map.legend.rows).toEqual([]);
    const column = [...of.pack.columns.values()].find(({ indicatorId }) => indicatorId === 'rtlh')!;
    const published = column.mark.filter(
      (mark, row) => mark === MARK.present && column.value[row]! > 0,
    ).length;
    expect(map.circles.length).toBeGreaterThan(0);
    expect(map.circles.length).toBeLessThanOrEqual(published);
  });

  it('is missing where no indicator leads: where the place is stays', async () => {
    const of = await asked('pekalongan');
    const content = sheetContent({ ...of, pack: { ...of.pack, columns: new Map() } }, 0, words);
    expect(content.map).toBeNull();
    expect(content.locator.width).toBe(112);
    expect(sheetPages(content, { words, faces })).toHaveLength(1);
  });
});

describe('a batch of sheets', () => {
  it('names what it could not make and makes the rest, with bookmarks by kecamatan', async () => {
    const steps: number[] = [];
    const of = await asked('pekalongan', { codes: ['33.26.15.2014', '99.99.99.9999', '33.26.01.2001'] });
    const { pdf, sheets, failed } = await sheetBatch(
      of,
      { words, faces },
      { onProgress: (done) => steps.push(done) },
    );
    expect([sheets, failed.map(({ code }) => code), steps]).toEqual([2, ['99.99.99.9999'], [1, 2, 3]]);
    const read = await getDocumentProxy(pdf!.slice());
    const outline = await read.getOutline();
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['Kec. Tirto', 1],
      ['Kec. Kandangserang', 1],
    ]);
  });

  it('stops when the reader cancels it, and makes no file', async () => {
    let done = 0;
    const watch = { onProgress: () => done++, shouldStop: () => done >= 3 };
    const batch = await sheetBatch(await asked('pekalongan'), { words, faces }, watch);
    expect(batch).toMatchObject({ pdf: null, stopped: true, sheets: 3 });
  });
});
