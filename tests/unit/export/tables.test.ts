import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { comparisonOf, tableOf } from '../../../scripts/commands/tablesOf';
import { exportWords } from '../../../src/export/exportWords';
import { placedLabels } from '../../../src/export/page/spreadBlock';
import { exportComparison, exportTable } from '../../../src/export/table/exportTables';
import { placeAt } from '../../../src/reading/villagePlace';
import { decodeState } from '../../../src/state/url/urlCodec';
import { DAY, faces, shippedPack, shownBy } from '../../support/exported';

const words = exportWords('id', 'village');
const A4 = { paper: 'a4', orientation: 'tegak', tones: 'warna' } as const;
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u2060]+/g, '');

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf);
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  return { pages: text.map(squeezed), width: Math.round(width), height: Math.round(height) };
}

async function tableAsked(link: string) {
  const { asked } = await shownBy(link);
  const { state } = decodeState(link);
  const pack = await shippedPack(state.pack);
  const whole = await pack.viewOf(state, words.t);
  return { ...asked, table: await tableOf(pack, { ...whole, state }, words) };
}

async function printedTable(link: string) {
  const asked = await tableAsked(link);
  const made = await exportTable(asked, A4, { words, faces });
  if (!made.ok) throw new Error(made.fault.reason);
  return { asked, ...(await read(made.value.bytes)), remarks: made.value.remarks };
}

describe('a table on paper', () => {
  it('has all 285 rows once, heads and a number on every page, and what they come to', async () => {
    const { asked, pages, remarks } = await printedTable('#/peta?ind=idm&th=2024');
    expect(remarks).toEqual([]);
    expect(asked.table.rows).toHaveLength(285);
    pages.forEach((text, i) => expect(text).toContain(`Halaman${i + 1}dari${pages.length}`));
    const withRows = pages.filter((text) => text.includes('Peringkat'));
    expect(withRows.length).toBeGreaterThanOrEqual(pages.length - 1);
    const all = pages.join('');
    const { villages } = asked.view.dataset;
    for (const row of asked.table.rows) expect(all).toContain(squeezed(placeAt(villages, row).name));
    // Worst first, as on the screen.
    expect(pages[0]!.indexOf('0,5995')).toBeLessThan(pages[0]!.indexOf('0,6370'));
    expect(all).toContain('median272dari272');
  });

  it('has the rows that pass the filter alone, and says which', async () => {
    const { pages } = await printedTable('#/peta?ind=idm&th=2024&kec=33.26.15');
    expect(pages[0]).toContain('Kec.Tirto:16dari285desa');
    expect(pages[0]).toContain('16baris');
    expect(pages.join('')).not.toContain('Botosari');
  });

  it('turns the page where columns need it, and marks what is made up', async () => {
    const upright = await printedTable('#/peta?pack=contoh&ind=p0&th=2024&tampil=tabel');
    const across = await printedTable(
      '#/peta?pack=contoh&ind=p0&th=2024&tampil=tabel&kolom=p1,p2,jamban,rtlh',
    );
    expect([upright.width, upright.height]).toEqual([595, 842]);
    expect([across.width, across.height]).toEqual([842, 595]);
    for (const text of [...upright.pages, ...across.pages]) expect(text).toContain('PERAGA');
  });

  it('says in words why a cell has no number', async () => {
    const { asked, pages } = await printedTable('#/peta?pack=contoh&ind=stunting&th=2024');
    const { mark } = asked.table.columns[0]!.column!;
    const hidden = mark.filter((one) => one === 2).length;
    expect(hidden).toBeGreaterThan(0);
    expect(pages.join('').split('Disembunyikan').length - 1).toBeGreaterThanOrEqual(hidden);
  });
});

describe('a comparison on paper', () => {
  const LINK = '#/banding?banding=33.26.02.2008,33.26.14.2009,33.26.15.2014&samping=kecamatan';

  it('has every place with its figures, ranks and kecamatan, and a number on every page', async () => {
    const { state } = decodeState(LINK);
    const told = { state, language: 'id', date: DAY, link: LINK } as const;
    const asked = await comparisonOf(await shippedPack('pekalongan'), told, words);
    const made = await exportComparison(asked, A4, { words, faces });
    if (!made.ok) throw new Error(made.fault.reason);
    const { pages } = await read(made.value.bytes);
    const all = pages.join('');
    for (const part of [
      '1.Botosari',
      '2.Kertijayan',
      '3.Mulyorejo',
      '0,6022',
      '3/272dariterendah',
      'Kec.Tirto:',
    ])
      expect(all).toContain(part);
    pages.forEach((text, i) => expect(text).toContain(`Halaman${i + 1}dari${pages.length}`));
    const none = await exportComparison({ ...asked, rows: [] }, A4, { words, faces });
    expect(none).toEqual({ ok: false, fault: { reason: 'nothing' } });
  });

  it('numbers over a distribution stand apart and within it', () => {
    const at = (value: number) => value * 100;
    const marks = [
      { value: 0.5, label: '2' },
      { value: 0.5, label: '1' },
      { value: 1, label: '3' },
      { value: 0.99, label: '4' },
      { value: 0.2, label: '' },
    ];
    expect(placedLabels(marks, { at, width: 100 })).toEqual([
      { label: '2', x: 50 },
      { label: '1', x: 56.5 },
      { label: '4', x: 91.5 },
      { label: '3', x: 98 },
    ]);
  });
});
