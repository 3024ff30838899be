import type { Page } from '@playwright/test';
import { expect, openApp, ready, test } from './support/test.ts';
import { textFaults, textSizes } from './support/textLayout.ts';

/** Legible at six metres: no text on the wall is smaller. */
const LEAST_TEXT_PX = 22;
/** Pressed while standing and talking. */
const LEAST_TARGET_PX = 64;

const STATES: readonly (readonly [name: string, hash: string])[] = [
  ['map with a village chosen', '#/peta?tema=proyektor&pack=contoh&ind=p0&desa=99.01.01.2001'],
  ['map with its panels folded', '#/peta?tema=proyektor&pack=contoh&ind=p0&lipat=ya&desa=99.01.01.2001'],
  ['years side by side', '#/peta?tema=proyektor&pack=contoh&ind=p0&mode=kecil'],
  ['table, filtered', '#/peta?tema=proyektor&tampil=tabel&kec=33.26.15'],
  ['profile', '#/desa/33.26.15.2014?tema=proyektor'],
  ['comparison', '#/banding?tema=proyektor&banding=33.26.15.2014,33.26.02.2008'],
  ['data', '#/data?tema=proyektor'],
];

/** Controls whose pressable area is lower or narrower, one line each. A link within a sentence is as high as its line. */
function smallTargets(page: Page, least_px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const inSentence = (element: Element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    const seen = [...document.querySelectorAll('button, a[href], input, select, summary, [role=slider]')];
    return seen.flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      if (inSentence(element) || element.closest('.skip')) return [];
      // A box is pressed by its words as well.
      const label = element.closest('label') ?? (element instanceof HTMLInputElement && element.labels?.[0]);
      const box = (label || element).getBoundingClientRect();
      if (box.width < 2 || (box.width >= least - 1 && box.height >= least - 1)) return [];
      const name = element.getAttribute('aria-label') ?? (label || element).textContent ?? '';
      return [`${element.tagName} "${name.trim().slice(0, 40)}" ${box.width} × ${box.height}`];
    });
  }, least_px);
}

for (const [name, hash] of STATES) {
  test(`on a projector text and targets are large enough: ${name} @projector`, async ({ page }) => {
    await openApp(page, hash);
    const small = (await textSizes(page)).filter(({ size_px }) => size_px < LEAST_TEXT_PX - 0.01);
    expect.soft(small).toEqual([]);
    expect.soft(await smallTargets(page, LEAST_TARGET_PX)).toEqual([]);
    const cut = (await textFaults(page)).filter((fault) => !fault.startsWith('cut'));
    expect.soft(cut).toEqual([]);
  });
}

/** Boxes that two elements share, CSS px²: what one covers of the other. */
async function covered(page: Page, one: string, other: string): Promise<number> {
  const [a, b] = [
    await page.locator(one).first().boundingBox(),
    await page.locator(other).first().boundingBox(),
  ];
  if (!a || !b) throw new Error(`${one} or ${other} is not on the screen`);
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

test('on a projector the legend is visible at once, and on the map with panels collapsed @projector', async ({
  page,
}) => {
  test.slow();
  await openApp(page, '#/peta?tema=proyektor&pack=contoh&ind=p0&th=2023');
  const legend = page.getByRole('region', { name: 'Legenda' });
  await expect(legend.getByText('Makin gelap, makin berat.')).toBeInViewport({ ratio: 1 });
  // All five classes and what is not sure, without scrolling.
  for (const row of await legend.locator('ul').first().getByRole('listitem').all())
    await expect(row).toBeInViewport({ ratio: 1 });

  const map = page.getByRole('application');
  await map.focus();
  await page.keyboard.press('p');
  await ready(page);
  expect(page.url()).toContain('lipat=ya');
  await expect(legend).toBeHidden();
  const card = page.getByRole('region', { name: 'Keterangan peta' });
  for (const words of [
    'Persentase penduduk miskin (P0)',
    '2023',
    'Makin gelap, makin berat.',
    'Peraga',
    '% penduduk',
  ])
    await expect(card.getByText(words).first()).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('listitem').first()).toBeVisible();
  expect(await covered(page, '[aria-label="Keterangan peta"]', '.notes')).toBe(0);

  // A play has one set of classes, says so, and gives the reader's own back when it is over.
  const bounds = () => card.getByRole('listitem').first().innerText();
  const own = await bounds();
  await card.getByRole('button', { name: 'Putar tahun demi tahun' }).click();
  await expect(card.getByText('Batas kelas dari semua tahun bersama.')).toBeVisible();
  await expect(card.locator('.year')).toHaveText('2024');
  await expect(card.getByText('Batas kelas dari semua tahun bersama.')).toBeHidden();
  expect(page.url()).not.toContain('beku');

  // The link opens the same stage, and the browser's way back undoes the play, then the fold.
  await page.goBack();
  await ready(page);
  expect(await bounds()).toBe(own);
  await page.goBack();
  await expect(legend).toBeVisible();
});

test("small multiples use the projector's width @projector", async ({ page }) => {
  await openApp(page, '#/peta?tema=proyektor&pack=contoh&ind=p0&mode=kecil');
  const small = await page.locator('[data-map="2015"]').boundingBox();
  expect(small?.width).toBeGreaterThan(270);
  expect(small?.height).toBeGreaterThan(330);
  await expect(page.locator('[data-map="2024"]')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('region', { name: 'Keterangan peta' })).toContainText(
    'Batas kelas dari semua tahun bersama.',
  );
  await page.getByRole('button', { name: 'Lipat panel, peta saja' }).click();
  await ready(page);
  expect(page.url()).toContain('lipat=tidak');
  await expect(page.getByRole('region', { name: 'Legenda' })).toBeVisible();
});
