import { expect, expectAccessible, openApp, ready, SIZES, test } from './support/test.ts';

test.describe('the glossary', () => {
  test('opens at a term in a text, by key, and closes with Escape @all-sizes', async ({ page }) => {
    await openApp(page, '#/data/indikator/desil_1_4?pack=contoh');
    const term = page.getByRole('button', { name: 'DTSEN', exact: true }).first();
    await term.focus();
    await page.keyboard.press('Enter');
    const meaning = page.getByRole('group', { name: 'DTSEN' }).first();
    await expect(meaning).toContainText('DTSEN: Data Tunggal Sosial dan Ekonomi Nasional');
    await expect(meaning).toContainText('Sumber: Inpres 4/2025');
    await expect(meaning).toBeInViewport({ ratio: 1 });
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
    await expect(term).toBeFocused();
  });

  test('leads from a term to its entry, and finds others by any word', async ({ page }) => {
    await openApp(page, '#/data/indikator/desil_1_4?pack=contoh');
    await page.getByRole('button', { name: 'BDT', exact: true }).first().click();
    await page.getByRole('link', { name: 'Buka di daftar istilah' }).click();
    await expect(page).toHaveURL(/#\/data\/istilah\/bdt\?pack=contoh$/);
    await expect(page.locator('#istilah-bdt')).toBeInViewport();
    await page.getByRole('searchbox', { name: 'Cari istilah' }).fill('garis kemiskinan');
    await expect(page.getByRole('term').filter({ hasText: /^P0/ })).toBeVisible();
    await expect(page.getByRole('term').filter({ hasText: /^RTLH/ })).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Cari istilah' }).fill('xyz');
    await expect(page.getByText('Tidak ada istilah "xyz".')).toBeVisible();
  });

  test('is accessible, in both languages @all-sizes', async ({ page }) => {
    await openApp(page, '#/data/istilah');
    await expectAccessible(page);
    await openApp(page, '#/data/istilah?bhs=en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await expect(page.getByRole('term').filter({ hasText: 'Tidal flood' })).toBeVisible();
  });
});

test.describe('the statement on access', () => {
  test('is reached from the help menu of any place, and says what falls short @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '#/helix');
    await page.getByRole('button', { name: 'Bantuan' }).click();
    await page.getByRole('link', { name: 'Pernyataan aksesibilitas' }).click();
    await expect(page).toHaveURL(/#\/data\/akses$/);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Pernyataan aksesibilitas" [level=1]
        - heading "Pedoman dan keadaan" [level=2]
        - heading "Yang masih kurang" [level=2]
        - list:
          - listitem: /Peta digambar di kanvas/
          - listitem: /pembaca layar sungguhan/
        - heading "Cara memeriksa" [level=2]
        - heading "Melaporkan hambatan" [level=2]`);
    await expectAccessible(page);
  });
});

test.describe('the short tour', () => {
  const tour = 'dialog';

  test('is offered to who comes by no link, once, and remembered on the device @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '');
    const offer = page.getByRole('region', { name: 'Tur singkat' });
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await offer.getByRole('button', { name: 'Tidak, terima kasih' }).click();
    await expect(offer).toHaveCount(0);
    await page.reload();
    await ready(page);
    await expect(page.getByRole('button', { name: 'Bantuan' })).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

  test('is never stood before a link with a state', async ({ page }) => {
    await openApp(page, '#/peta?ind=iks');
    await expect(page.getByRole('region', { name: 'Tur singkat' })).toHaveCount(0);
  });

  test('goes forth and back, is read from its headings, skipped with Escape, and reopened @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '#/peta');
    await page.getByRole('button', { name: 'Bantuan' }).click();
    await page.getByRole('button', { name: 'Tur singkat' }).click();
    const dialog = page.getByRole(tour, { name: 'Peta menjawab di mana' });
    await expect(dialog).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Peta menjawab di mana' })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect(page.getByRole('heading', { name: 'Cari desa Anda' })).toBeFocused();
    await page.getByRole('button', { name: 'Kembali' }).click();
    await expect(page.getByRole('heading', { name: 'Peta menjawab di mana' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole(tour)).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();

    const help = page.getByRole('button', { name: 'Bantuan' });
    if ((await help.getAttribute('aria-expanded')) !== 'true') await help.click();
    await page.getByRole('button', { name: 'Tur singkat' }).click();
    for (let step = 1; step < 6; step++) await page.getByRole('button', { name: 'Lanjut' }).click();
    await expect(page.getByRole('heading', { name: 'Bantuan selalu di atas' })).toBeVisible();
    await page.getByRole('button', { name: 'Selesai', exact: true }).click();
    await expect(page.getByRole(tour)).toHaveCount(0);
  });
});

test('the pages of help hold letters of twice the size without scrolling sideways', async ({ page }) => {
  // 200 % of a laptop is the layout of a window of half its width.
  const { width, height } = SIZES.laptop;
  await page.setViewportSize({ width: Math.round(width / 2), height: Math.round(height / 2) });
  for (const hash of ['#/data/istilah', '#/data/akses', '#/data/indikator/idm', '#/data']) {
    await openApp(page, hash);
    await page.evaluate(() => (document.documentElement.style.fontSize = '125%'));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, hash).toBeLessThanOrEqual(0);
  }
});

test('forced colours keep the current indicator, the current term and the tour apart from the rest', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const outlined = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).outlineStyle);
  await openApp(page, '#/data/indikator/idm');
  expect(await outlined('a[aria-current="page"][href*="indikator/idm"]')).toBe('solid');
  await openApp(page, '#/data/istilah/dtsen');
  expect(await outlined('#istilah-dtsen')).toBe('solid');
});
