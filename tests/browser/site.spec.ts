import type { Page } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { siteCommand } from '../../scripts/commands/siteCommand.ts';
import { staticHost } from './support/staticHost.ts';
import { expect, expectAccessible, ready, SIZES, test } from './support/test.ts';

test('a village page is read without scripts, leads into the app on that village, and Back returns to it', async ({
  page,
  browser,
  faults,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'petala-portal-'));
  for (const entry of readdirSync('dist')) symlinkSync(resolve('dist', entry), join(folder, entry));
  const host = await staticHost({ folder, prefix: '/petala/', headers: {} });
  faults.admit(host.origin);
  const base = `${host.origin}/petala/`;
  try {
    const io = { say: () => undefined, print: () => undefined };
    expect(
      await siteCommand(
        ['build', 'public/geojson/pekalongan', '--base', base, '--out', folder, '--tanpa-gambar'],
        io,
      ),
    ).toBe(0);

    await test.step('without scripts', async () => {
      const plain = await browser.newContext({ javaScriptEnabled: false, viewport: SIZES.phone });
      const read = await plain.newPage();
      await read.goto(`${base}desa/33.26.02.2008/`);
      await expect(read.getByRole('heading', { level: 1 })).toHaveText(
        'Desa Botosari, Kecamatan Paninggaran',
      );
      await expect(read.getByText(/Pada 2024, Botosari bernilai 0,6941/)).toBeVisible();
      await expect(read.getByRole('img', { name: /Desa Botosari/ })).toBeVisible();
      await read.getByRole('link', { name: 'Kaliombo', exact: true }).click();
      await expect(read.getByRole('heading', { level: 1 })).toHaveText(/^Desa Kaliombo/);
      await read.getByRole('link', { name: 'English' }).click();
      await expect(read.locator('html')).toHaveAttribute('lang', 'en');
      await plain.close();
    });

    await test.step('into the app and back', async () => {
      await page.setViewportSize(SIZES.phone);
      await page.goto(`${base}desa/33.26.02.2008/`);
      await expectAccessible(page);
      expect(await sideways(page)).toBe(0);
      await page.getByRole('link', { name: 'Buka Botosari di peta interaktif' }).click();
      await ready(page);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Botosari');
      await page.goBack();
      await expect(page).toHaveURL(`${base}desa/33.26.02.2008/`);
      await expect(page.getByRole('link', { name: 'Buka Botosari di peta interaktif' })).toBeVisible();
    });

    await test.step('from a figure to its indicator, into the app on it, and back', async () => {
      await page.getByRole('link', { name: 'Indeks Ketahanan Sosial (IKS)' }).click();
      await expect(page).toHaveURL(`${base}indikator/iks/`);
      await expectAccessible(page);
      await expect(page.getByRole('img', { name: /^Peta Kabupaten Pekalongan: IKS 2024/ })).toBeVisible();
      await page.getByRole('link', { name: 'Buka di peta' }).click();
      await ready(page);
      await expect(page).toHaveURL(/ind=iks/);
      await page.goBack();
      await expect(page).toHaveURL(`${base}indikator/iks/`);
    });

    await test.step('every kind of page fits a phone in the light and in the dark', async () => {
      for (const path of [
        'wilayah/',
        'laboratorium/',
        'laboratorium/33.26.02.2008/',
        'en/kecamatan/33.26.02/',
      ])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(base + path);
          await expectAccessible(page);
          expect(await sideways(page), path).toBe(0);
        }
    });
  } finally {
    await host.close();
    rmSync(folder, { recursive: true });
  }
});

/** How far a page can be pushed to the side, px. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
