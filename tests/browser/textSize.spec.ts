import type { Page } from '@playwright/test';
import { expect, openApp, ready, test } from './support/test.ts';
import { textFaults, textSizes } from './support/textLayout.ts';

/** A reader who has set the browser's text twice as large: 32 px where others have 16. */
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
    await use({ ...launchOptions, args });
  },
});

const MULYOREJO = '33.26.15.2014';

/** States of every place, each reached by its link alone. */
const STATES: readonly (readonly [name: string, hash: string])[] = [
  ['village chosen', `#/peta?desa=${MULYOREJO}`],
  ['filtered list', '#/peta?pack=contoh&ind=p0&tampil=tabel&kec=99.01.01&tipologi=pegunungan'],
  ['profile', `#/desa/${MULYOREJO}`],
  ['comparison', `#/banding?banding=${MULYOREJO},33.26.02.2008&samping=kecamatan,kabupaten`],
  ['data', '#/data'],
];

async function visit(page: Page, states = STATES): Promise<void> {
  test.slow();
  for (const [name, hash] of states) {
    await test.step(name, async () => {
      await openApp(page, hash);
      expect.soft(await textFaults(page), name).toEqual([]);
    });
  }
}

test('text at twice the size is readable in full on a laptop', async ({ page }) => {
  await openApp(page, '#/peta');
  const [smallest] = await textSizes(page);
  expect(smallest?.size_px).toBeGreaterThanOrEqual(24);
  // What the bars leave of the map is enough to see the regency in.
  const free = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return (box('section.sheet')?.top ?? 0) - (box('.middle .card')?.bottom ?? 0);
  });
  expect(free).toBeGreaterThan(200);
  // The phone's layout, with more room: what differs is looked at.
  await visit(
    page,
    STATES.filter(([name]) => ['village chosen', 'filtered list', 'data'].includes(name)),
  );
});

test('text at twice the size is readable in full on a phone @phone', async ({ page }) => {
  await visit(page);
});

test('overlays over the map fit text at twice the size @phone', async ({ page }) => {
  await openApp(page, '#/peta?pack=contoh&ind=p0');
  await page.getByRole('button', { name: 'Legenda dan lapisan' }).click();
  await ready(page);
  expect.soft(await textFaults(page), 'legend and layers').toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Saring', exact: true }).click();
  await ready(page);
  expect.soft(await textFaults(page), 'filter').toEqual([]);
});
