import type { Page } from '@playwright/test';
import { decodeState } from '../../src/state/url/urlCodec.ts';
import { pictureOf, viewedPack } from '../support/viewedPack.ts';
import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { withoutWebgl } from './support/withoutWebgl.ts';

/** What stands on the simple map, read off its nodes. */
function drawn(page: Page) {
  return mapOf(page)
    .locator('svg[data-map]')
    .evaluate((svg) => {
      const all = (selector: string) => [...svg.querySelectorAll(selector)];
      const number = (node: Element, name: string) => Number(node.getAttribute(name));
      return {
        villages: all('g[data-byte]').map((group) => ({
          byte: number(group, 'data-byte'),
          n: number(group, 'data-villages'),
          d: group.querySelector('path')?.getAttribute('d') ?? '',
        })),
        lines: all('path.line').map((line) => ({
          layer: line.getAttribute('data-layer') ?? '',
          d: line.getAttribute('d') ?? '',
          colour: line.getAttribute('stroke') ?? '',
        })),
        circles: all(':scope > circle[fill-opacity]').map((circle) =>
          ['cx', 'cy', 'r'].map((name) => number(circle, name)),
        ),
        statuses: all('[data-status]').map((symbol) => symbol.getAttribute('data-status') ?? ''),
        names: all('text[data-label]').map((label) => ({
          text: label.textContent,
          x: number(label, 'x'),
        })),
      };
    });
}

const LINKS = [
  {
    name: 'a village, a filter and the marks of an earlier year',
    hash: '#/peta?desa=33.26.15.2014&tipologi=pesisir',
  },
  { name: 'circles over a rate', hash: '#/peta?pack=contoh&ind=p0&th=2021&simbol=rtlh' },
  {
    name: 'two years in a swipe',
    hash: '#/peta?pack=contoh&ind=desil_1_4_persen&mode=geser.desil_1_4_persen.2015&geser=40',
  },
  {
    name: 'two indicators crossed, villages compared',
    hash: '#/peta?pack=contoh&ind=p0&mode=dua.jamban.2024&banding=99.01.02.2001,99.01.03.2002',
  },
] as const;

/**
 * Positions to a billionth of a pixel. Node and the browser bring engines of different age, whose sines and logarithms
 * may differ in the last of 53 bits.
 */
const rounded = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((one) => Math.round(one * 1e9) / 1e9));

test('a view computed without a browser gives the same picture as the app', async ({ page }) => {
  await withoutWebgl(page);
  const packs = { pekalongan: await viewedPack('pekalongan'), contoh: await viewedPack('contoh') };
  for (const { name, hash } of LINKS) {
    await test.step(name, async () => {
      const id = hash.includes('pack=contoh') ? 'contoh' : 'pekalongan';
      const [west, south, east, north] = packs[id].dataset.manifest.bbox;
      const camera = `kamera=${(west + east) / 2},${(south + north) / 2},9.6`;
      await openApp(page, `${hash}&${camera}`);
      await ready(page);
      const { state } = decodeState(new URL(page.url()).hash);
      const box = (await mapOf(page).boundingBox())!;
      const frame = { width_px: box.width, height_px: box.height, ...state.camera! };
      const picture = pictureOf(state, packs[id], frame);
      const seen = await drawn(page);
      const ofGroup = ({ byte, n, d }: { byte: number; n: number; d: string }) => ({ byte, n, d });
      expect(seen.villages).toEqual([...picture.groups, ...(picture.swipe?.groups ?? [])].map(ofGroup));
      expect(seen.lines).toEqual(
        [...picture.strokes, ...picture.chosenStrokes].map(({ layer, d, colour }) => ({ layer, d, colour })),
      );
      expect(rounded(seen.circles)).toEqual(rounded(picture.circles.map(({ x, y, r }) => [x, y, r])));
      expect(seen.statuses).toEqual(picture.symbols.map(({ status }) => status));
      const named = picture.chosenName ? [...picture.labels, picture.chosenName] : picture.labels;
      expect(seen.names).toEqual(named.map(({ text, x }) => ({ text, x })));
      expect(picture.groups.length, 'something is drawn').toBeGreaterThan(2);
    });
  }
});
