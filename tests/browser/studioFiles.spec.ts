import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openApp, test } from './support/test.ts';
import { tabTo } from './support/tabTo.ts';

const STUDIO = '#/data/studio';
const TABLE = 'kode;nama;idm\n33.26.01.2001;Kandangserang;0,71\n33.26.01.2002;Bodas;0,64\n';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petala-studio-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function made(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const card = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
const choose = (page: Page, files: string | string[]) =>
  page.locator('input[type="file"]').first().setInputFiles(files);

/** A worker of the studio that never answers: the script it is started with waits for nothing. */
async function hangStudio(page: Page): Promise<void> {
  await page.route(/studio\.worker.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => undefined;' }),
  );
}

test('a file is dropped, and a second one while the first is read', async ({ page }) => {
  await openApp(page, STUDIO);
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([called, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content!], called!));
        document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text],
    );
  await drop('satu.csv', TABLE);
  await drop('dua.csv', TABLE);
  await expect(card(page, 'satu.csv')).toContainText('2 baris');
  await expect(card(page, 'dua.csv')).toContainText('2 baris');
});

test('a reading is cancelled and begun again', async ({ page }) => {
  await hangStudio(page);
  await openApp(page, '#/data');
  await page.evaluate((to) => void (location.hash = to), STUDIO);
  await choose(page, made('lama.csv', TABLE));
  const one = card(page, 'lama.csv');
  await one.getByRole('button', { name: 'Batalkan' }).click();
  await expect(one).toContainText('dibatalkan');
  await page.unrouteAll();
  await one.getByRole('button', { name: 'Baca ulang' }).click();
  await expect(one).toContainText('2 baris');
});

test('a worker that says nothing is ended after 20 seconds, and the page tells it', async ({ page }) => {
  await hangStudio(page);
  await page.clock.install();
  await openApp(page, '#/data');
  await page.evaluate((to) => void (location.hash = to), STUDIO);
  await choose(page, made('macet.csv', TABLE));
  const one = card(page, 'macet.csv');
  await expect(one.getByRole('progressbar')).toBeVisible();
  // The patience begins once the worker has been started.
  await expect(async () => {
    await page.clock.runFor(21_000);
    await expect(one.getByRole('alert')).toContainText('20 detik', { timeout: 1_000 });
  }).toPass();
});

test('a folder, fifty files, none with bytes, and a wrong name each get their answer', async ({ page }) => {
  await openApp(page, STUDIO);
  const within = join(folder, 'kumpulan');
  mkdirSync(within, { recursive: true });
  for (let i = 0; i < 50; i++) writeFileSync(join(within, `tabel-${i}.csv`), TABLE);
  await page.locator('input[type="file"]').nth(1).setInputFiles(within);
  await expect(page.getByRole('article')).toHaveCount(50);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('50 dari 50 berkas bisa dipakai');

  await choose(page, [made('kosong.csv', ''), made('bukan.xlsx', TABLE)]);
  await expect(card(page, 'kosong.csv').locator('[data-code="FILE_EMPTY"]')).toBeVisible();
  await expect(card(page, 'bukan.xlsx')).toContainText(/ditolak|diterima/);
});

test('a file of 2 GB is refused with its size and is not read', async ({ page }) => {
  const path = made('besar.csv', 'kode;nilai\n');
  truncateSync(path, 2 * 2 ** 30);
  await openApp(page, STUDIO);
  await choose(page, path);
  await expect(card(page, 'besar.csv').locator('[data-code="FILE_TOO_LARGE"]')).toContainText('2.048 MB');
});

test('a browser without storage says that the work ends with the tab', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await openApp(page, STUDIO);
  await choose(page, made('satu.csv', TABLE));
  await expect(card(page, 'satu.csv')).toContainText('2 baris');
  await expect(page.getByRole('alert')).toContainText('tidak mengizinkan penyimpanan');
});

test('a full storage is told, until the file that did not fit is taken out', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'berkas') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await openApp(page, STUDIO);
  await choose(page, made('satu.csv', TABLE));
  await expect(page.getByRole('alert')).toContainText('Ruang penyimpanan peramban penuh');
  await page.getByRole('button', { name: 'Keluarkan satu.csv' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a closed tab keeps the work, and two tabs do not overwrite each other', async ({ page, context }) => {
  await openApp(page, STUDIO);
  await choose(page, made('satu.csv', TABLE));
  await expect(card(page, 'satu.csv')).toContainText('2 baris');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'Studio ini sedang terbuka di tab lain' })).toBeVisible();
  await second.getByRole('button', { name: 'Lanjutkan di sini' }).click();
  await expect(card(second, 'satu.csv')).toContainText('2 baris');
  await expect(page.getByRole('heading', { name: 'Studio ini sedang terbuka di tab lain' })).toBeVisible();
  await second.close();
  await page.reload();
  await expect(card(page, 'satu.csv')).toContainText('2 baris');
});

test('a table of persons is refused and never stored', async ({ page }) => {
  await openApp(page, STUDIO);
  const persons = 'nik;nama kepala keluarga;desa\n3326010101800001;Wiji;Bodas\n3326014202900002;Sri;Bodas\n';
  await choose(page, made('warga.csv', persons));
  await expect(card(page, 'warga.csv').locator('[data-code="PRIVACY_PERSONAL_DATA"]').first()).toBeVisible();
  const stored = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('petala-studio');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('berkas').objectStore('berkas').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(stored).toBe(0);
});

test('files are chosen and taken out by keyboard alone', async ({ page }) => {
  await openApp(page, STUDIO);
  // Waited for before the way there: where the key comes at once, the browser may not be listening yet.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /^Pilih berkas$/);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(made('satu.csv', TABLE));
  await expect(card(page, 'satu.csv')).toContainText('2 baris');
  await tabTo(page, /^Keluarkan satu.csv$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(0);
});
