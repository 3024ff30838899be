import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildIn, publishNextBuild } from './support/builtSite.ts';
import { closeSite, goOffline, kept, note, openSite } from './support/offlineSite.ts';
import { expect, expectAccessible, ready, SIZES, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

test.afterEach(closeSite);

test('after one visit map, search, table, village and data work without a network, and the page says so with the date', async ({
  page,
  faults,
}) => {
  test.setTimeout(150_000);
  const site = await openSite(faults);
  await page.goto(site.base);
  await ready(page);
  await kept(page);
  await goOffline(page, site);
  await page.reload();
  await ready(page);
  await expect(note(page)).toContainText(
    /Anda sedang luring\. Data versi \d+\.\d+\.\d+ \(.*20\d\d\) yang tersimpan/,
  );
  await expectAccessible(page, '.offline');
  await note(page).getByRole('button', { name: 'Tutup' }).click();
  await expect(note(page)).toBeHidden();

  await page.getByRole('combobox', { name: /Cari desa/ }).fill('botosari');
  await page
    .getByRole('option', { name: /Botosari/ })
    .first()
    .click();
  await ready(page);
  await expect(page.getByText('Botosari').first()).toBeVisible();

  await page.goto(`${site.base}#/desa/33.26.02.2008`);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Botosari');

  await page.goto(`${site.base}#/peta?tampil=tabel`);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('columnheader').first()).toBeVisible();

  await page.goto(`${site.base}?dari=obrolan#/data`);
  await ready(page);
  await expect(page.getByText('Peta, tabel, profil desa, perbandingan, dan halaman data')).toBeVisible();
  await expect(page.getByText(/^Tersimpan: versi/)).toBeVisible();
});

test('a new version is told, loads only when asked, and asks before typed words are lost', async ({
  page,
  faults,
}) => {
  test.setTimeout(150_000);
  const site = await openSite(faults, '/');
  await page.goto(site.base);
  await ready(page);
  await kept(page);
  const before = buildIn(site.folder).id;
  const after = (await publishNextBuild(site.folder)).id;
  expect(after).not.toBe(before);
  const named = (one: Page) => one.locator('meta[name="petala-build"]').getAttribute('content');

  // A second visit is served by the old build, whole, although the host has none of its files any more.
  await page.reload();
  await ready(page);
  expect(await named(page)).toBe(before);
  await expect(note(page)).toContainText('Ada versi baru');
  await expectAccessible(page, '.offline');
  const other = await page.context().newPage();
  await other.goto(`${site.base}#/data`);
  await ready(other);
  expect(await named(other)).toBe(before);

  await note(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect.poll(() => named(page).catch(() => null)).toBe(after);
  await ready(page);
  await expect(note(page)).toBeHidden();

  // The other tab stays as it was, works on with its own files, and is told.
  expect(await named(other)).toBe(before);
  await expect(note(other)).toContainText('Versi baru sudah terpasang');
  await other.getByRole('link', { name: 'Peta', exact: true }).click();
  await ready(other);
  await expect(other.getByRole('combobox', { name: /Cari desa/ })).toBeVisible();
  await other.close();
});

test('the kill switch ends the service worker, removes what it kept, and leaves the page in use', async ({
  page,
  faults,
}) => {
  test.setTimeout(120_000);
  const site = await openSite(faults);
  await page.goto(site.base);
  await ready(page);
  await kept(page);
  copyFileSync(join(site.folder, 'sw-off.js'), join(site.folder, 'sw.js'));
  await page.reload();
  await ready(page);
  const left = () =>
    page.evaluate(async () => ({
      caches: (await caches.keys()).filter((name) => name.startsWith('petala ')).length,
      registered: (await navigator.serviceWorker.getRegistration()) !== undefined,
    }));
  await expect.poll(left, { timeout: 20_000 }).toEqual({ caches: 0, registered: false });
  await page.setViewportSize(SIZES.laptop);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('combobox', { name: /Cari desa/ })).toBeVisible();
});

test('a meeting written before an update is there after it, and words that stand in a form are asked about', async ({
  page,
  faults,
}) => {
  test.setTimeout(240_000);
  const site = await openSite(faults);
  await page.goto(`${site.base}#/rapat`);
  await ready(page);
  await kept(page);
  await page.getByLabel('Nama rapat').fill('Rapat sebelum versi baru');
  await page.getByRole('button', { name: 'Buat rapat' }).click();
  // The editor's code must have come before the host loses it.
  await expect(page).toHaveURL(/#\/rapat\/\w+/);
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat sebelum versi baru' })).toBeVisible();
  await ready(page);
  const after = (await publishNextBuild(site.folder)).id;
  await page.goto(`${site.base}#/rapat`);
  await page.reload();
  await ready(page);
  await expect(note(page)).toContainText('Ada versi baru');
  await page.getByLabel('Nama rapat').fill('Rapat yang belum dibuat');
  await note(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect(note(page)).toContainText('Ada isian di halaman ini yang belum disimpan');
  await note(page).getByRole('button', { name: 'Kembali ke isian' }).click();
  await expect(page.getByLabel('Nama rapat')).toHaveValue('Rapat yang belum dibuat');
  await page.reload();
  await ready(page);
  await note(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect(page.locator('meta[name="petala-build"]')).toHaveAttribute('content', after);
  await ready(page);
  await expect(page.getByRole('link', { name: /Rapat sebelum versi baru/ })).toBeVisible();
});

test('a damaged copy is told, thrown away and fetched anew', async ({ page, faults }) => {
  test.setTimeout(150_000);
  const site = await openSite(faults);
  await page.goto(site.base);
  await ready(page);
  await kept(page);
  const damaged = await page.evaluate(async () => {
    const cache = await caches.open('petala /petala/ data pekalongan');
    const key = (await cache.keys()).find(({ url }) => url.includes('/desa.csv?'));
    if (key) await cache.put(key, new Response('rusak'));
    return key?.url ?? '';
  });
  await page.reload();
  await ready(page);
  await expect(note(page)).toContainText('Salinan desa.csv yang tersimpan rusak');
  const lengthOf = () =>
    page.evaluate(async (url) => {
      const found = await (await caches.open('petala /petala/ data pekalongan')).match(url);
      return (await found?.text())?.length ?? 0;
    }, damaged);
  await expect.poll(lengthOf).toBeGreaterThan(1000);
});

test('parts and packs are kept when asked for, with their size said first, and removed again', async ({
  page,
  faults,
}) => {
  test.setTimeout(240_000);
  const site = await openSite(faults);
  await page.goto(`${site.base}#/data`);
  await ready(page);
  await kept(page);
  const section = page.locator('#luring');
  await expect(section).toContainText(/unduhan sekitar \d,\d MB, \d+,\d MB di perangkat/);
  await expect(section).toContainText(/Belum tersimpan\. Ukurannya 2,\d MB/);
  await expectAccessible(page, '#luring');
  await section.getByRole('button', { name: 'Simpan semua bagian' }).click();
  await expect(section).toContainText('Semua bagian tersimpan', { timeout: 60_000 });
  await section.getByRole('button', { name: /^Simpan Contoh/ }).click();
  await expect(section.getByRole('button', { name: /^Hapus Contoh/ })).toBeVisible({ timeout: 30_000 });
  await goOffline(page, site);
  await page.goto(`${site.base}?dari=rapat#/rapat`);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${site.base}#/data?pack=contoh`);
  await page.reload();
  await ready(page);
  await section.getByRole('button', { name: /^Hapus Contoh/ }).click();
  await expect(section.getByRole('button', { name: /^Simpan Contoh/ })).toBeVisible();
});

test('where storage is refused, the page works as before, without an error in the console', async ({
  page,
  faults,
}) => {
  test.setTimeout(90_000);
  const site = await openSite(faults);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    Object.assign(CacheStorage.prototype, { open: refuse, keys: refuse, has: refuse, match: refuse });
    Object.assign(ServiceWorkerContainer.prototype, { register: refuse });
  });
  await page.goto(`${site.base}#/data`);
  await ready(page);
  await expect(page.locator('#luring')).toContainText('Aplikasi tidak tersimpan di peramban ini');
  await expect(note(page)).toHaveCount(0);
});

/** A worker as an earlier release might have had it: it keeps by names of its own, and understands no message. */
const OLD_WORKER = `
  self.addEventListener('install', (event) =>
    event.waitUntil(caches.open('petala /petala/ app lama').then((cache) => cache.put('./', new Response('usang')))),
  );
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', () => undefined);
`;

test('a worker of an old version gives way to the new one, which removes what it kept, or to the switch', async ({
  page,
  faults,
}) => {
  test.setTimeout(150_000);
  const site = await openSite(faults);
  const worker = join(site.folder, 'sw.js');
  const now = readFileSync(worker, 'utf8');
  writeFileSync(worker, OLD_WORKER);
  await page.goto(site.base);
  await ready(page);
  // While a press loads the page anew there is no page to be asked.
  const names = () => page.evaluate(() => caches.keys()).catch(() => ['loading']);
  await expect.poll(names).toContain('petala /petala/ app lama');

  writeFileSync(worker, now);
  await page.reload();
  await ready(page);
  await note(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect.poll(names, { timeout: 30_000 }).not.toContain('petala /petala/ app lama');
  await kept(page);

  writeFileSync(worker, OLD_WORKER);
  await page.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration())?.unregister()),
  );
  await page.reload();
  await ready(page);
  await expect.poll(names).toContain('petala /petala/ app lama');
  copyFileSync(join(site.folder, 'sw-off.js'), worker);
  await page.reload();
  await ready(page);
  await expect.poll(async () => (await names()).filter((name) => name.startsWith('petala '))).toEqual([]);
});
