import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { DeckAsked } from '../../../../src/export/deck/deckAsked';
import { deckHandout } from '../../../../src/export/deck/deckHandout';
import { exportDeck } from '../../../../src/export/deck/exportDeck';
import { textsIn } from '../../../../src/export/drawing/textsIn';
import { handoutPlaces, SLIDES_A_PAGE, type HandoutChoice } from '../../../../src/export/deck/handoutPlaces';
import { exportWords } from '../../../../src/export/exportWords';
import { draw, faces, player } from '../../../support/exported';
import { sampleDeck } from '../../../support/sampleDeck';

const MM = 72 / 25.4;
const words = exportWords('id', 'village');

/** What stands on each page, without blanks. */
const pagesOf = (deck: DeckAsked, choice: HandoutChoice): readonly string[] =>
  deckHandout(deck, choice, { words, faces }).pages.map(({ shapes }) => bare(textsIn(shapes).join('')));

const bare = (text: string): string =>
  text.replaceAll(String.fromCharCode(0), '').replace(/[\s\u00a0\u2060]+/g, '');

describe('places on a page of a hand-out', () => {
  it.each([
    [1, false, 297, 210],
    [2, false, 210, 297],
    [4, false, 297, 210],
    [1, true, 210, 297],
    [2, true, 210, 297],
    [4, true, 210, 297],
  ] as const)('%s a page, notes %s: paper of %s by %s mm', (slides, notes, width, height) => {
    const page = handoutPlaces({ slides, notes });
    expect(page.width / MM).toBeCloseTo(width, 6);
    expect(page.height / MM).toBeCloseTo(height, 6);
    expect(page.places).toHaveLength(slides);
  });

  it.each(
    SLIDES_A_PAGE.flatMap((slides) => [
      { slides, notes: false },
      { slides, notes: true },
    ]),
  )('keep 16 by 9, lie within the margins and do not cover each other: %o', (choice) => {
    const { width, height, places } = handoutPlaces(choice);
    const boxes = places.flatMap(({ slide, notes }) => (notes ? [slide, notes] : [slide]));
    for (const { slide } of places) expect(slide.width / slide.height).toBeCloseTo(16 / 9, 9);
    for (const box of boxes) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(12 * MM - 1e-9);
      expect(box.x + box.width).toBeLessThanOrEqual(width - 12 * MM + 1e-9);
      expect(box.y + box.height).toBeLessThanOrEqual(height - 12 * MM - 14 + 1e-9);
    }
    boxes.forEach((one, i) =>
      boxes.slice(i + 1).forEach((other) => {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
        expect(Math.min(across, down)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it('one slide with notes has them below, two have them beside', () => {
    const [below] = handoutPlaces({ slides: 1, notes: true }).places;
    // 186 mm wide and 16:9: 104.625 mm high, then a gap of 6 mm.
    expect(below!.slide.height / MM).toBeCloseTo(104.625, 6);
    expect(below!.notes!.y / MM).toBeCloseTo(12 + 104.625 + 6, 6);
    const [beside, second] = handoutPlaces({ slides: 2, notes: true }).places;
    expect(beside!.slide.width / MM).toBeCloseTo(186 * 0.58, 6);
    expect(beside!.notes!.x / MM).toBeCloseTo(12 + 186 * 0.58 + 6, 6);
    expect(second!.slide.y).toBeGreaterThan(beside!.slide.y + beside!.slide.height);
  });
});

describe('a hand-out of a meeting', async () => {
  const deck = await sampleDeck('contoh');

  it('says every title, caption, question, list, table and remark, in the order of the scenes', () => {
    const pages = pagesOf(deck, { slides: 1, notes: false });
    expect(pages).toHaveLength(deck.scenes.length);
    deck.scenes.forEach(({ scene, figure, list, table, remarks, maps, number }, i) => {
      const said = [
        `${number}${scene.title}`,
        ...scene.caption.split('\n'),
        scene.question,
        ...(figure ? [figure.number, figure.unit, figure.of] : []),
        ...(list
          ? [list.caption, list.sharing, ...list.rows.map(({ name, district }) => `${name}, ${district}`)]
          : []),
        ...(table ? [table.caption, table.source, ...table.rows.flat()] : []),
        ...remarks,
        ...(maps.length > 0 ? ['Angka contoh, bukan data.'] : []),
      ];
      for (const words of said) expect(pages[i]).toContain(bare(words));
      expect(pages[i]).toContain(`${i + 1}/${deck.scenes.length}`);
    });
  });

  it('puts as many scenes on a page as asked, and notes only where they were asked for', () => {
    const four = pagesOf(deck, { slides: 4, notes: false });
    expect(four).toHaveLength(Math.ceil(deck.scenes.length / 4));
    expect(four[0]).toContain('Jumlahrumah');
    expect(four[0]).not.toContain('Mulaidaripesisir');
    const two = pagesOf(deck, { slides: 2, notes: true });
    expect(two[0]).toContain('Catatanpembicara');
    expect(two[0]).toContain('Mulaidaripesisir.Tanyakandulukepadadesayanghadir.');
  });

  it('carries notes that are longer than their place to the end, whole', () => {
    const [first, ...rest] = deck.scenes;
    const sentences = Array.from({ length: 400 }, (_, i) => `Kalimat ke-${i} dari catatan panjang.`);
    const long = { ...first!, scene: { ...first!.scene, notes: sentences.join(' ') } };
    const pages = pagesOf({ ...deck, scenes: [long, ...rest] }, { slides: 4, notes: true });
    expect(pages[0]).toContain(bare('Catatannya panjang: lihat akhir berkas, adegan 1.'));
    const end = pages
      .slice(Math.ceil(deck.scenes.length / 4))
      .join('')
      .replace(/Rakor"TKPK".*?2026-11-29\d\/\d/g, '');
    for (const sentence of sentences) expect(end).toContain(bare(sentence));
  });

  it('stays within its slide at the longest texts that a scene may have', () => {
    const [first] = deck.scenes;
    const scene = {
      ...first!.scene,
      title: 'Judul panjang '.repeat(21).trim(),
      caption: 'Keterangan panjang '.repeat(105).trim(),
      question: 'Pertanyaan panjang '.repeat(26).trim(),
    };
    const [page] = pagesOf({ ...deck, scenes: [{ ...first!, scene }] }, { slides: 1, notes: false });
    for (const words of [scene.title, scene.caption, scene.question]) expect(page).toContain(bare(words));
  });

  it('is a PDF that another program reads, and the same bytes of the same meeting, data and day', async () => {
    const small = { ...deck, scenes: deck.scenes.filter(({ figure, table }) => figure ?? table) };
    const make = () =>
      exportDeck(small, { form: 'pdf', slides: 2, notes: true }, { words, faces, draw, player });
    const made = await make();
    if (!made.ok) throw new Error(made.fault.reason);
    expect(made.value).toMatchObject({ type: 'application/pdf', remarks: [] });
    const pdf = await getDocumentProxy(made.value.bytes.slice());
    expect(pdf.numPages).toBe(1);
    const { text } = await extractText(pdf);
    for (const words of ['Satu desa', '2.553', 'Mulai dari pesisir.', 'Sektor menurut pelaku.', '11'])
      expect(bare(text[0]!)).toContain(bare(words));
    expect(await pdf.getOutline()).toBeNull();
    expect(await make()).toEqual(made);
  });
});
