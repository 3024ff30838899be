import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { MARK } from '../../../src/data/model/mark';
import { textRows } from '../../../src/data/model/textColumn';
import { exportWords } from '../../../src/export/exportWords';
import type { SheetsAsked } from '../../../src/export/sheet/sheetAsked';
import { sheetBatch } from '../../../src/export/sheet/sheetBatch';
import { sheetContent } from '../../../src/export/sheet/sheetContent';
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
