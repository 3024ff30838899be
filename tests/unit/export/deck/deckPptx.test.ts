import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/export/deck/contentOf';
import { exportDeck } from '../../../../src/export/deck/exportDeck';
import { exportWords } from '../../../../src/export/exportWords';
import { draw, faces, player } from '../../../support/exported';
import { readPng, rgbOf, type Pixels } from '../../../support/pixels';
import { sampleDeck } from '../../../support/sampleDeck';

const words = exportWords('id', 'village');
const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
/** The texts of a part, paragraph by paragraph. */
const textsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
    unescaped([...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => text).join('')),
  );

/** How many of every ninth pixel have exactly a colour. */
function countOf({ width, height, at }: Pixels, hex: string): number {
  const wanted = rgbOf(hex).join();
  let n = 0;
  for (let y = 0; y < height; y += 3) for (let x = 0; x < width; x += 3) if (at(x, y).join() === wanted) n++;
  return n;
}

describe('slides of a meeting', async () => {
  const deck = await sampleDeck('contoh');
  const made = await exportDeck(deck, { form: 'pptx' }, { words, faces, draw, player });
  if (!made.ok) throw new Error(made.fault.reason);
  const parts = unzipSync(made.value.bytes);
  const xml = (path: string) => strFromU8(parts[path]!);
  const slide = (i: number) => xml(`ppt/slides/slide${i + 1}.xml`);
  const notes = (i: number) => xml(`ppt/notesSlides/notesSlide${i + 1}.xml`);
  const picturesOf = (i: number) =>
    [...xml(`ppt/slides/_rels/slide${i + 1}.xml.rels`).matchAll(/Target="\.\.\/media\/([^"]+\.png)"/g)].map(
      ([, name]) => parts[`ppt/media/${name}`]!,
    );

  it('are one a scene, with title, texts, lists and tables as text that can be edited', () => {
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(
      deck.scenes.length,
    );
    deck.scenes.forEach(({ scene, figure, list, table, remarks, maps, number }, i) => {
      const texts = textsOf(slide(i));
      const all = texts.join('\n');
      expect(texts.slice(0, 2)).toEqual([String(number), scene.title]);
      for (const said of [scene.caption, scene.question, ...remarks]) expect(all).toContain(said);
      if (figure) expect(texts).toEqual(expect.arrayContaining([figure.number, figure.unit, figure.of]));
      if (list)
        for (const row of list.rows)
          expect(texts).toEqual(expect.arrayContaining([`${row.name}, ${row.district}`, row.value]));
      if (table) expect(texts).toEqual(expect.arrayContaining(table.rows.flat().filter(Boolean)));
      const legends = maps.flatMap((map) => contentOf(map).legends);
      for (const { title, rows } of legends) {
        expect(all).toContain(title);
        for (const { text } of rows) expect(all).toContain(text);
      }
    });
  });

  it('carry what the speaker says, then where the numbers are from', () => {
    const first = textsOf(notes(0)).join('\n');
    expect(first).toContain('Mulai dari pesisir.');
    expect(first.indexOf('Mulai dari pesisir.')).toBeLessThan(first.indexOf('Data: '));
    deck.scenes.forEach(({ maps }, i) => {
      for (const map of maps) expect(textsOf(notes(i)).join('\n')).toContain(contentOf(map).data);
    });
  });

  it('have the maps as pictures twice as fine as a wide screen shows them, each with its description', () => {
    deck.scenes.forEach(({ maps }, i) => {
      const pictures = picturesOf(i);
      expect(pictures).toHaveLength(maps.length);
      const described = [...slide(i).matchAll(/<p:pic>.*?descr="([^"]*)"/gs)].map(([, text]) =>
        unescaped(text!),
      );
      expect(described).toEqual(maps.map((map) => contentOf(map).alternative));
      // 8.3 of the 13.333 inches of a slide are 1195 px of a screen that is 1920 wide, two maps 869 px each.
      for (const png of pictures)
        expect(readPng(png).width).toBeGreaterThanOrEqual(maps.length > 1 ? 1400 : 1900);
    });
  });

  it('show the classes of the scene: every colour of the legend is in the picture', () => {
    const picture = readPng(picturesOf(0)[0]!);
    const [legend] = contentOf(deck.scenes[0]!.maps[0]!).legends;
    const colours = legend!.rows.flatMap(({ swatch }) => (swatch.kind === 'class' ? [swatch.colour] : []));
    expect(colours.length).toBeGreaterThan(3);
    for (const colour of colours) expect(countOf(picture, colour)).toBeGreaterThan(500);
  });
});
