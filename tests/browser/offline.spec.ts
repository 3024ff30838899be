import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildIn, copyOfSite, publishNextBuild } from './support/builtSite.ts';
import type { FaultLog } from './support/faults.ts';
import { staticHost, type StaticHost } from './support/staticHost.ts';
import { expect, expectAccessible, ready, SIZES, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

interface Site {
  readonly folder: string;
  readonly base: string;
  readonly host: StaticHost;
}

let opened: Site | null = null;

async function openSite(faults: FaultLog, prefix = '/petala/'): Promise<Site> {
  const folder = copyOfSite();
  const host = await staticHost({ folder, prefix, headers: {} });
  faults.admit(host.origin);
  opened = { folder, base: host.origin + prefix, host };
  return opened;
}

test.afterEach(async () => {
  await opened?.host.close().catch(() => undefined);
  if (opened) rmSync(opened.folder, { recursive: true });
  opened = null;
});

/** Waits until the service worker keeps the app, and the browser the pack that is open. */
async function kept(page: Page, pack = 'pekalongan'): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (id) => {
          const registration = await navigator.serviceWorker.getRegistration();
          const names = await caches.keys();
          const data = names.find((name) => name.endsWith(` data ${id}`));
          const entries = data === undefined ? [] : await (await caches.open(data)).keys();
          const whole = entries.some(({ url }) => url.endsWith('/datapackage.json'));
          return registration?.active?.state === 'activated' && whole;
        }, pack),
      { timeout: 40_000 },
    )
    .toBe(true);
}

/** No network at all: the browser is told so, and nobody listens at the host's address. */
async function goOffline(page: Page, { host }: Site): Promise<void> {
  await host.close();
  await page.context().setOffline(true);
}

const note = (page: Page) => page.getByRole('status', { name: 'Sambungan dan versi' });

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

  await page.goto(`${site.base}#/peta?tampilan=tabel`);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

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
  await other.goto(site.base);
  await ready(other);
  expect(await named(other)).toBe(before);

  await note(page).getByRole('button', { name: 'Muat ulang' }).click();
  await expect.poll(() => named(page).catch(() => null)).toBe(after);
  await ready(page);
  await expect(note(page)).toBeHidden();

  // The other tab stays as it was, works on with its own files, and is told.
  expect(await named(other)).toBe(before);
  await expect(note(other)).toContainText('Versi baru sudah terpasang');
  await other.getByRole('link', { name: 'Data', exact: true }).click();
  await ready(other);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
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
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
