import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const IDM = '#/data/indikator/idm';

test.describe('the page of method of an indicator', () => {
  test('is reached from a number: profile row, arithmetic, legend and dictionary @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '#/desa/33.26.02.2008');
    await page.getByRole('link', { name: 'Metode Indeks Desa Membangun (IDM)' }).first().click();
    await expect(page).toHaveURL(/#\/data\/indikator\/idm$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indeks Desa Membangun (IDM)');
    await page.goBack();
    await page.getByRole('button', { name: 'Buka hitungan Indeks Desa Membangun (IDM)' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Metode Indeks Desa Membangun/ })
      .click();
    await expect(page).toHaveURL(/#\/data\/indikator\/idm$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('says formula, years, gaps, checks and source, and is accessible @all-sizes', async ({ page }) => {
    await openApp(page, IDM);
    await expect(page).toHaveTitle('Indeks Desa Membangun (IDM) · Data · Kabupaten Pekalongan · Petala');
    await expect(page.getByText('IDM = rata-rata IKS, IKE, IKL')).toBeVisible();
    await expect(
      page.getByText('Dihitung ulang untuk 272 desa, tahun 2024: 272 sama setelah dibulatkan.'),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: '2024 272 0 0 13 IDM 2024' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Indeks Desa Membangun 2024' })).toBeVisible();
    await expectAccessible(page);
  });

  test('leads to the pages of its inputs, back, and to the map, by keys alone', async ({ page }) => {
    await openApp(page, IDM);
    const input = page.getByRole('main').getByRole('link', { name: 'Indeks Ketahanan Ekonomi (IKE)' }).last();
    await input.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indeks Ketahanan Ekonomi (IKE)');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('link', { name: 'Buka di peta' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/peta\?ind=ike$/);
    await ready(page);
  });

  test('has its parts as regions of a tree that a screen reader walks', async ({ page }) => {
    await openApp(page, IDM);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - navigation "Semua indikator":
          - heading "Semua indikator" [level=2]
        - navigation "Jejak halaman":
          - link "Data dan metode"
        - heading "Indeks Desa Membangun (IDM)" [level=1]
        - heading "Yang perlu diketahui" [level=2]
        - heading "Cara menghitung" [level=2]
        - heading "Cara membaca" [level=2]
        - heading "Tahun dan kelengkapan" [level=2]
        - region "Tahun dan kelengkapan":
          - table
        - heading "Sudah dicocokkan" [level=2]`);
  });

  test('of a pack without the indicator says so and lists those that it has', async ({ page }) => {
    await openApp(page, '#/data/indikator/angka_lama');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada indikator angka_lama');
    await page.getByRole('link', { name: 'Sekolah', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sekolah');
  });

  test('stays at village level, whatever the map shows', async ({ page }) => {
    await openApp(page, `${IDM}?tingkat=kecamatan`);
    await expect(page.getByRole('row', { name: /^2024 272/ })).toBeVisible();
  });
});
