import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible, openApp, test } from './support/test.ts';

const IDM = 'Indeks Desa Membangun (IDM) 2024, Kabupaten Pekalongan';

/** The script of Datawrapper's embed codes as pages have it: by the frame's id, or by its address. */
const DATAWRAPPER = `window.addEventListener('message', function (event) {
  if (typeof event.data['datawrapper-height'] === 'undefined') return;
  for (var id in event.data['datawrapper-height']) {
    var frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
    if (frame) frame.style.height = event.data['datawrapper-height'][id] + 'px';
  }
});`;

/** A page of another origin with the given body. */
async function otherPage(body: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(found ? `<!doctype html><html lang="id"><title>Artikel</title>${body}` : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const readyFrame = (frame: FrameLocator) =>
  expect(frame.locator('html[data-ready="true"]')).toBeAttached({ timeout: 40_000 });

async function openFrame(page: Page, address: string): Promise<void> {
  await page.goto(`./bingkai.html${address}`);
  await expect(page.locator('html[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
}

/** Where a village lies on the framed map: the middle of what is drawn around the selected one. */
async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a page of another origin frames a view, its frame grows by the message, and the link opens the app', async ({
  page,
  faults,
  baseURL,
}) => {
  const hash = '#/peta?ind=idm&desa=33.26.15.2014';
  const frame = `<iframe id="datawrapper-chart-petala-uji" title="IDM" style="width:600px;border:0"
    src="${baseURL}bingkai.html?bingkai=petala-uji${hash}" height="200"></iframe>`;
  const other = await otherPage(`<h1>Artikel</h1>${frame}<script>${DATAWRAPPER}</script>`);
  faults.admit(other.origin);
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(other.origin);
  const inside = page.frameLocator('iframe');
  await readyFrame(inside);
  await expect(inside.getByRole('heading', { level: 1 })).toHaveText(IDM);
  await expect(inside.getByText('Mulyorejo, Kec. Tirto: 0,6022, Berkembang').first()).toBeVisible();

  const content = () =>
    inside.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  const height = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(500);
  await expect.poll(async () => (await height()) - (await content())).toBe(0);

  // Narrower, the legend goes below the map, and the frame is told anew.
  const wide = await height();
  await page.locator('iframe').evaluate((element) => (element.style.width = '360px'));
  await expect.poll(height).not.toBe(wide);
  await expect.poll(async () => (await height()) - (await content())).toBe(0);

  const link = inside.getByRole('link', { name: 'Buka peta ini di Petala' });
  const [app] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(app.locator('html[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  expect(new URL(app.url()).hash).toBe(hash);
  await expect(app.getByRole('article').getByRole('heading', { name: 'Mulyorejo' })).toBeVisible();
  await app.close();
  await page.close();
  await other.close();
});

test('the frame loads none of the shell nor of the large map', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url().split('/').at(-1) ?? '');
  });
  await openFrame(page, '#/peta?ind=idm');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((name) => /^(index|shell|parts|mapHost|PetaPage|wholeView)-/.test(name))).toEqual([]);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(await page.locator('canvas').count()).toBe(0);
});

test('a framed map is read by pointer, by tap and by keys alone, and axe finds nothing', async ({ page }) => {
  await openFrame(page, '#/peta?ind=idm');
  const read = page.locator('.read');
  await expect(read).toHaveText('Tunjuk atau ketuk sebuah desa untuk membaca angkanya.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application', { name: 'Peta desa Kabupaten Pekalongan' })).toBeFocused();
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await expect(read).toHaveText(/, Kec\. .+: 0,\d{4}, /);
  const pointed = await read.innerText();
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  await expect(read).toHaveText(pointed);

  await expect(page.getByRole('application')).toHaveAccessibleDescription(
    /Indeks Desa Membangun.*Tombol panah/,
  );
  await page.keyboard.press('ArrowDown');
  await expect(read).not.toHaveText(pointed);
  const walked = await read.innerText();
  await expect(page.getByRole('status')).toHaveText(walked);
  await page.keyboard.press('ArrowUp');
  await expect(read).toHaveText(pointed);
  const paths = () => page.locator('svg[data-map] .villages path').first().getAttribute('d');
  const before = await paths();
  await page.keyboard.press('+');
  await expect.poll(paths).not.toBe(before);
  await page.keyboard.press('0');
  await expect.poll(paths).toBe(before);
  await page.keyboard.press('Escape');
  await expect(read).toHaveText(/^Tunjuk/);
  await expectAccessible(page);
});

test('parts, language, theme and a fixed height follow the address', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 560 });
  await openFrame(page, '?bagian=legenda&tinggi=tetap#/peta?pack=contoh&ind=p0&th=2024&bhs=en&tema=gelap');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-tema', 'gelap');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('P0 2024');
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText(/^Sources:/)).toHaveCount(0);
  // That the figures are made up is no part that can be left out; nor is the way to the app.
  await expect(page.getByText('Sample figures, not data')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open this map in Petala' })).toBeVisible();
  const low = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  expect(Math.abs(low - 560)).toBeLessThanOrEqual(1);
  await expectAccessible(page);
});

test('what is not understood in the address falls back, and one sentence says what', async ({ page }) => {
  await openFrame(page, '?bagian=judul,cuaca&tinggi=besar#/peta?ind=%3Cb%3E&th=2024');
  const said = page.getByRole('alert');
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('bagian=judul,cuaca, tinggi=besar, ind=');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(IDM);
  await expect(page.getByRole('link', { name: 'Buka peta ini di Petala' })).toBeVisible();
  await openFrame(page, '#/peta?pack=rembang');
  await expect(page.getByRole('alert')).toHaveText(/Tidak ada paket data bernama "rembang"/);
});

test('views that need a search, hexagons, levels or all years are framed too', async ({ page }) => {
  const own = '#/peta?pack=contoh&ind=p0&th=2024';
  await openFrame(page, `${own}&mode=kantong.lisa.queen`);
  await expect(page.getByText('Tinggi di antara tinggi')).toBeVisible();
  await openFrame(page, `?#${own.slice(1)}&segienam=4`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('segi enam 4 km²');
  await openFrame(page, `?a#${own.slice(1)}&tingkat=kecamatan`);
  await expect(page.getByRole('application')).toHaveCount(1);
  await openFrame(page, `?b#${own.slice(1)}&mode=kecil`);
  await expect(page.getByRole('application')).toHaveCount(10);
  await openFrame(page, `?c#${own.slice(1)}&mode=geser.p0.2020`);
  await expect(page.getByRole('slider', { name: 'Letak tirai' })).toBeVisible();
});

test('the app’s own address with ?bingkai leads to the frame', async ({ page }) => {
  await page.goto('./?bingkai=petala-x#/peta?ind=ike');
  await expect(page.locator('html[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  await expect(page).toHaveURL(/\/bingkai\.html\?bingkai=petala-x#\/peta\?ind=ike$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Indeks Ketahanan Ekonomi');
});

test('the builder shows the frame, and its code frames the view on another page', async ({
  page,
  faults,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '#/peta?ind=idm&kec=33.26.15');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByRole('button', { name: 'Sematkan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sematkan' });
  const preview = dialog.frameLocator('iframe');
  await readyFrame(preview);
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(IDM);
  await dialog.getByRole('checkbox', { name: 'Legenda' }).uncheck();
  await dialog.getByRole('radio', { name: 'English' }).check();
  await dialog.getByRole('radio', { name: 'Gelap' }).check();
  await readyFrame(preview);
  await expect(preview.locator('html')).toHaveAttribute('data-tema', 'gelap');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Village Development Index');
  await expect(preview.locator('.legends')).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Ponsel' }).check();
  await expect(dialog.locator('iframe')).toHaveCSS('width', '358px');
  const code = await dialog.getByRole('textbox', { name: 'Kode untuk disalin' }).inputValue();
  await dialog.getByRole('button', { name: 'Salin kode' }).click();
  await expect(page.getByText('Kode disalin')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expectAccessible(page, 'dialog[open]');

  await dialog.getByRole('radio', { name: 'Tetap', exact: true }).check();
  await dialog.getByRole('textbox', { name: /Tinggi tetap/ }).fill('12,5');
  await dialog.getByRole('textbox', { name: /Tinggi tetap/ }).press('Enter');
  await expect(dialog.getByText('Tulis bilangan bulat dari 250 sampai 2000.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /Tinggi tetap/ }).fill('480');
  await dialog.getByRole('textbox', { name: /Tinggi tetap/ }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Kode untuk disalin' })).toHaveValue(
    /tinggi=tetap.*height="480"/,
  );
  // Neither the preview nor its choices are steps of the browser's Back.
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#\/peta\?ind=idm&kec=33\.26\.15$/);

  const other = await otherPage(`<h1>Artikel</h1><main style="width:620px">${code}</main>`);
  faults.admit(other.origin);
  await page.goto(other.origin);
  const inside = page.frameLocator('iframe');
  await readyFrame(inside);
  await expect
    .poll(() => page.locator('iframe').evaluate((element) => element.style.height))
    .toMatch(/^\d{3,4}px$/);
  await expect(
    page.getByRole('link', { name: /^Village Development Index .*, Pekalongan Regency$/ }),
  ).toBeVisible();
  await page.close();
  await other.close();
});

test('a phone reaches the builder and the citation from its sheet, by keys alone @phone', async ({
  page,
}) => {
  await openApp(page, '#/peta?ind=idm');
  await page.getByRole('button', { name: 'Cara lain membagikan' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Cara lain membagikan' })
    .getByRole('button', { name: 'Sematkan' })
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sematkan' });
  await readyFrame(dialog.frameLocator('iframe'));
  const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expect(page.getByRole('dialog', { name: 'Cara lain membagikan' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
