import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { viewContent } from '../../../src/export/content/viewContent';
import { exportWords } from '../../../src/export/exportWords';
import { FLAG, LOOK, LOOK_MASK } from '../../../src/layers/palettes/classBytes';
import { cameraAround, projectTo } from '../../../src/layers/svg/svgFrame';
import { readSvg } from '../../support/readSvg';
import { bytesOf, carried, shownBy, VIEWS } from '../../support/exported';

const squeezed = (words: string): string => words.replace(/[\s\u00a0\u2060]+/g, '');

describe.each(Object.entries(VIEWS))('a picture of %s', (_, link) => {
  it('says all that its content says, in both languages', async () => {
    for (const language of ['id', 'en'] as const) {
      const { asked } = await shownBy(link, language);
      const content = viewContent(asked, exportWords(language, asked.state.level));
      const svg = strFromU8(await bytesOf(asked, { form: 'svg', paper: 'gambar' }));
      const said = squeezed(readSvg(svg).texts.join(''));
      const rows = content.legends.flatMap(({ title, rows: own, besides }) => [
        title,
        ...own.flatMap(({ text, label, count }) => [text, label, count]),
        ...besides.map(({ text }) => text),
      ]);
      const all = [content.region, content.title, content.filter, content.data, content.made, ...rows];
      for (const words of [...all, ...content.sources, ...content.notes.map(({ text }) => text)])
        expect(said).toContain(squeezed(words));
      for (const { word } of content.provenances) expect(said).toContain(squeezed(word));
    }
  });

  it('has every village in the colour of its class', async () => {
    const { asked, whole } = await shownBy(link);
    const [first] = whole.maps;
    const svg = strFromU8(await bytesOf(asked, { form: 'svg', paper: 'gambar', framed: true }));
    const { groups, map } = readSvg(svg);
    const { villages, manifest } = asked.view.dataset;
    const { classBytes, palette } = first!.scene.choropleth;
    const edge = whole.maps.length > 1 ? 4 : 14;
    const frame = { width_px: map.width, height_px: map.height };
    const insets = { top: edge, right: edge, bottom: edge, left: edge };
    const project = projectTo({ ...frame, ...cameraAround(manifest.bbox, insets, frame) });
    const bytes = new Set(classBytes);
    const own = groups.slice(0, bytes.size);
    expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(villages.n);
    let strange = 0;
    for (let row = 0; row < villages.n; row++) {
      const [x, y] = project(villages.lon[row]!, villages.lat[row]!);
      const found = own.find(({ holds }) => holds(x, y));
      if (!found || found.byte !== classBytes[row]) strange++;
    }
    // Corners nearer than half a pixel are one: a point at a border may fall to the neighbour.
    expect(strange).toBeLessThanOrEqual(1);
    for (const { byte, fill } of own) {
      const look = byte & LOOK_MASK;
      if (look < LOOK.zero && (byte & FLAG.withheld) === 0) expect(fill).toBe(palette[look]);
    }
  });
});

it('class counts of a picture are those of the answer', async () => {
  const { asked } = await shownBy(VIEWS.plain);
  const svg = strFromU8(await bytesOf(asked, { form: 'svg' }));
  const { groups } = readSvg(svg);
  const { answer } = asked.view;
  answer!.counts.forEach((count, at) => expect(groups.find(({ byte }) => byte === at)?.n).toBe(count));
});

it('what is not complete, refused or empty is a fault with its reason', async () => {
  const { asked } = await shownBy(VIEWS.plain);
  const refused = await shownBy('#/peta?pack=contoh&ind=desil_1_4_persen&mode=ubah.2015');
  const faults = [
    await carried({ ...asked, view: { ...asked.view, needs: [{}] } }, { form: 'svg' }),
    await carried({ ...asked, pending: true }, { form: 'pdf' }),
    await carried(refused.asked, { form: 'svg' }),
    await carried({ ...asked, view: { ...asked.view, answer: null } }, { form: 'pptx' }),
  ];
  expect(faults.map((made) => (made.ok ? '' : made.fault.reason))).toEqual([
    'incomplete',
    'incomplete',
    'refused',
    'nothing',
  ]);
});

it('patterns stand for tones where the page is to be copied in grey', async () => {
  const { asked } = await shownBy(VIEWS.plain);
  const svg = strFromU8(await bytesOf(asked, { form: 'svg', tones: 'pola' }));
  const fills = readSvg(svg).groups.map(({ fill }) => fill);
  const patterns = fills.filter((fill) => fill.startsWith('url(#kelas-'));
  expect(new Set(patterns).size).toBe(5);
});

it('what a worker is handed for any of them can be handed over', async () => {
  for (const link of Object.values(VIEWS)) {
    const { asked } = await shownBy(link);
    const handed = structuredClone(asked);
    expect(
      Buffer.compare(await bytesOf(handed, { form: 'svg' }), await bytesOf(asked, { form: 'svg' })),
    ).toBe(0);
  }
});
