import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, test } from './support/test.ts';

const BOTOSARI = '#/peta?desa=33.26.02.2008';
const notice = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Tutup' }) });
const share = (page: Page) =>
  page.getByRole('region', { name: 'Lembar rincian' }).getByRole('button', { name: 'Bagikan', exact: true });

test('sharing on a phone is confirmed in view: copied, refused, by the share sheet @phone', async ({
  page,
  context,
}) => {
  // A browser without a share sheet whose clipboard may be refused.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await openApp(page, BOTOSARI);
  await share(page).tap();
  await expect(notice(page)).toBeVisible();
  await expect(notice(page)).toContainText('Peramban menolak menyalin');
  const link = notice(page).getByRole('textbox', { name: 'Tautan halaman ini' });
  await expect(link).toHaveValue(page.url());
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  await expectAccessible(page);
  // Neither the bar nor what was pressed is covered.
  for (const covered of [share(page), page.getByRole('link', { name: 'Daftar' })]) {
    const [a, b] = [(await notice(page).boundingBox())!, (await covered.boundingBox())!];
    expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  }
  await notice(page).getByRole('button', { name: 'Tutup' }).tap();
  await expect(notice(page)).toBeHidden();
  await expect(share(page)).toBeFocused();

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await share(page).tap();
  await expect(notice(page)).toContainText('Tautan disalin');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  // The map itself, with no village chosen.
  await page.getByRole('button', { name: 'Lepas pilihan' }).tap();
  await share(page).tap();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).not.toContain('desa=');

  // The phone's own sheet: the link goes there, and a sheet that was closed again says nothing.
  await page.evaluate(() => {
    const closed = () => Promise.reject(new DOMException('closed', 'AbortError'));
    const answers = [() => Promise.resolve(), closed];
    const passed: string[] = [];
    const own = (data: ShareData) => {
      passed.push(data.url ?? '');
      return answers.shift()?.() ?? Promise.resolve();
    };
    Object.defineProperty(navigator, 'share', { value: own, configurable: true });
    Object.defineProperty(window, 'passed', { value: passed });
  });
  await share(page).tap();
  await expect(notice(page)).toContainText('Tautan diteruskan');
  await notice(page).getByRole('button', { name: 'Tutup' }).tap();
  await share(page).tap();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'passed') as string[]))
    .toEqual([page.url(), page.url()]);
  await expect(notice(page)).toBeHidden();
});
