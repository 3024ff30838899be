import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

const IDM = '#/data/indikator/idm';
const PACK = 'public/geojson/pekalongan';

interface CsvwTable {
  readonly tableSchema: { readonly columns: readonly { readonly name: string }[] };
}

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

test.describe('the page of data', () => {
  test('tells the publications by number, what is hidden, and what is known to be missing @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '#/data');
    const versions = page.locator('#versi');
    await expect(versions.getByRole('heading', { name: /^1\.0\.0/ })).toContainText('1 November 2025');
    await versions.getByText('3.957 angka pada 14 indikator').click();
    await expect(versions.getByRole('row', { name: 'Penduduk menurut sensus 0 23 0' })).toBeVisible();
    await expect(page.locator('#privasi')).toContainText('Jumlah 1 sampai 4 disembunyikan');
    await expect(page.locator('#celah')).toContainText('Keluarga terdampak rob');
    // What lies half under the bar that stays on top would count as too small a target.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  });

  test('gives a table with its metadata, as a workbook and as it is, and the whole pack', async ({
    page,
  }) => {
    await openApp(page, '#/data');
    const saved = async (name: string) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = await coming;
      return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
    };
    const described = await saved('Unduh desa.csv sebagai CSV + CSVW');
    expect(described.name).toBe('petala-pekalongan-desa-1.0.0.zip');
    const files = unzipSync(described.bytes);
    expect(Buffer.from(files['desa.csv']!).equals(readFileSync(`${PACK}/desa.csv`))).toBe(true);
    const csvw = JSON.parse(strFromU8(files['desa.csv-metadata.json']!)) as CsvwTable;
    expect(csvw).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'id' }],
      url: 'desa.csv',
    });
    const [header = ''] = readFileSync(`${PACK}/desa.csv`, 'utf8').split('\n');
    expect(csvw.tableSchema.columns.map(({ name }) => name).join(',')).toBe(header);

    const workbook = await saved('Unduh katalog.csv sebagai XLSX');
    expect(workbook.name).toBe('petala-pekalongan-katalog-1.0.0.xlsx');
    expect(strFromU8(unzipSync(workbook.bytes)['xl/sharedStrings.xml']!)).toContain(
      'Indeks Desa Membangun (IDM)',
    );

    const shapes = await saved('Unduh batas.topo.json sebagai GeoJSON');
    const collection = JSON.parse(strFromU8(shapes.bytes)) as { features: { id: string }[] };
    expect(collection.features).toHaveLength(285);
    expect(collection.features[0]).toMatchObject({ id: '33.26.01.2001', properties: { nama: 'Klesem' } });

    const whole = unzipSync((await saved('Unduh seluruh paket (ZIP)')).bytes);
    expect(Object.keys(whole).sort()).toEqual(['BACA-SAYA.txt', ...readdirSync(PACK)].sort());
    expect(strFromU8(whole['BACA-SAYA.txt']!)).toContain('- desa.csv (Desa dan kelurahan): CC BY-IGO 3.0');
  });
});

test.describe('a number is disputed', () => {
  const MESSAGE = [
    'Menurut saya angka ini keliru:',
    '',
    'Tempat: Botosari, Kec. Paninggaran (33.26.02.2008)',
    'Indikator: Indeks Desa Membangun (IDM), tahun 2024',
    'Angka: 0,6941',
    'Sumber: Indeks Desa Membangun 2024; Permendesa 2/2016: ambang status Indeks Desa Membangun',
    'Data: Kabupaten Pekalongan, versi 1.0.0',
  ];

  test('from the profile, by a message that the reader edits and sends alone @all-sizes', async ({
    page,
  }) => {
    await openApp(page, '#/desa/33.26.02.2008');
    await page.getByRole('button', { name: 'Angka ini keliru? Indeks Desa Membangun (IDM)' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Angka ini keliru?' });
    const message = dialog.getByRole('textbox', { name: 'Pesan Anda' });
    await expect(message).toBeFocused();
    const text = await message.inputValue();
    expect(text.split('\n').slice(0, 7)).toEqual(MESSAGE);
    expect(text).toMatch(/Tautan: http:\/\/[^ ]+#\/desa\/33\.26\.02\.2008\?ind=idm&th=2024\n/);
    await message.fill('Satu & "dua"\nbaris?');
    const mail = dialog.getByRole('link', { name: 'Buka di program surat' });
    await expect(mail).toHaveAttribute(
      'href',
      /^mailto:\?subject=Angka%20yang.*&body=Satu%20%26%20%22dua%22%0D%0Abaris%3F$/,
    );
    const chat = dialog.getByRole('link', { name: 'Buka di WhatsApp' });
    await expect(chat).toHaveAttribute('href', 'https://wa.me/?text=Satu%20%26%20%22dua%22%0Abaris%3F');
    await expectAccessible(page);
    await message.fill('panjang '.repeat(400));
    await expect(mail).toHaveCount(0);
    await expect(dialog.getByText('Pesan ini terlalu panjang')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(
      page.getByRole('button', { name: 'Angka ini keliru? Indeks Desa Membangun (IDM)' }).first(),
    ).toBeFocused();
  });

  test('from its arithmetic, over the drawer, which stays when the message is closed', async ({ page }) => {
    await openApp(page, '#/desa/33.26.02.2008');
    await page.getByRole('button', { name: 'Buka hitungan Indeks Desa Membangun (IDM)' }).first().click();
    const drawer = page.getByRole('dialog', { name: 'Hitungan' });
    await drawer.getByRole('button', { name: /^Angka ini keliru/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Angka ini keliru?' });
    await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(MESSAGE[4]!));
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "Angka ini keliru?":
        - heading "Angka ini keliru?" [level=2]
        - button "Tutup"
        - textbox "Pesan Anda"
        - button "Salin pesan"
        - link "Buka di program surat"
        - link "Buka di WhatsApp"`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(drawer).toBeVisible();
  });
});
