import { mapOf } from './support/mapPicture.ts';
import { packRows } from './support/packTables.ts';
import { expect, openApp, ready, test } from './support/test.ts';
import { rowsOf, tableOf } from './support/villageTable.ts';

const LANGUAGES = [
  {
    bhs: 'id',
    map: 'Peta desa Kabupaten Pekalongan',
    says: /^Digambar: .+ 2024\. 1 dari 285 desa lolos saringan\. Tombol panah memindah pilihan/,
    keys: `
      - dialog "Daftar tombol":
        - banner:
          - heading "Daftar tombol" [level=2]
          - button "Tutup"
        - heading "Di peta" [level=3]
        - term: Panah
        - definition: Desa tetangga di arah itu; arah balik kembali ke desa asal
        - heading "Di peta dan daftar" [level=3]
        - heading "Di mana saja" [level=3]
        - checkbox /Pakai tombol satu huruf dan tanda/ [checked]`,
  },
  {
    bhs: 'en',
    map: 'Village map of Pekalongan Regency',
    says: /^Drawn: .+ 2024\. 1 of 285 villages pass(es)? the filter\. Arrow keys move/,
    keys: `
      - dialog "Keys":
        - banner:
          - heading "Keys" [level=2]
          - button "Close"
        - heading "On the map" [level=3]
        - term: Arrows
        - heading "On map and list" [level=3]
        - heading "Anywhere" [level=3]
        - checkbox /Use single letters and signs as keys/ [checked]`,
  },
] as const;

for (const { bhs, map, says, keys } of LANGUAGES) {
  test(`the map has a name, says what it draws and how to move, and the key list is in order, in ${bhs}`, async ({
    page,
  }) => {
    await openApp(page, `#/peta?bhs=${bhs}&kec=33.26.15&status=laboratorium`);
    await expect(mapOf(page)).toHaveAccessibleName(map);
    await expect(mapOf(page)).toHaveAccessibleDescription(says);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(keys);
  });
}

test('the sheet of the phone is a region with a button as its grip and its village as heading @phone', async ({
  page,
}) => {
  await openApp(page, '#/peta?desa=33.26.15.2014');
  await expect(page.getByRole('region', { name: 'Lembar rincian' })).toMatchAriaSnapshot(`
    - region "Lembar rincian":
      - button
      - heading "Mulyorejo" [level=2]
      - paragraph: /Kec\\. Tirto/`);
});

test('the table is a grid that states its length, order, selection, and each figure in full', async ({
  page,
}) => {
  await openApp(page, '#/peta?tampil=tabel&kec=33.26.15&desa=33.26.15.2014');
  const villages = packRows('pekalongan', 'desa').filter(
    (row) => row['kode_kecamatan'] === '33.26.15',
  ).length;
  const table = tableOf(page);
  await expect(table).toHaveAccessibleName(
    `Tabel desa menurut Indeks Desa Membangun (IDM) 2024, ${villages} baris. Panah naik dan turun memindah baris, Spasi memilih, Enter membuka profil.`,
  );
  // The head and the foot are rows as well.
  await expect(table).toHaveAttribute('aria-rowcount', String(villages + 2));
  await expect(table.getByRole('columnheader')).toHaveCount(
    Number(await table.getAttribute('aria-colcount')),
  );
  await expect(rowsOf(page).first()).toHaveAttribute('aria-rowindex', '2');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  await expect(table).toMatchAriaSnapshot(`
    - grid:
      - rowgroup:
        - row:
          - columnheader "Nama":
            - button "Nama"
          - columnheader "Kecamatan"
          - columnheader /^IDM 2024 · indeks 0–1 Resmi/
          - columnheader "Kelas"
          - columnheader "Peringkat"
      - rowgroup:
        - row /Mulyorejo Tirto 0,6022/ [selected]:
          - rowheader "Mulyorejo"
          - gridcell "Tirto"
          - gridcell "0,6022"
          - gridcell /0,5995.*–.*0,6494/
          - gridcell "3"`);
  await expect(rowsOf(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(1);

  await table.getByRole('columnheader', { name: /^IDM/ }).getByRole('button').click();
  await ready(page);
  await expect(table.getByRole('columnheader', { name: /^IDM/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('columnheader', { name: /^Peringkat/ })).not.toHaveAttribute('aria-sort');
});

test('a row without a number states the reason in its cell, and the switch for all columns describes its effect', async ({
  page,
}) => {
  await openApp(page, '#/peta?pack=contoh&ind=rtlh&th=2018&tampil=tabel&urut=nilai');
  await rowsOf(page).first().focus();
  await page.keyboard.press('End');
  await expect(rowsOf(page).last()).toMatchAriaSnapshot(`
    - row /^Contoh/:
      - rowheader
      - gridcell
      - gridcell /Disembunyikan demi kerahasiaan|Belum ada data/`);
  const every = page.getByRole('button', { name: /^Semua kolom/ });
  await expect(every).toHaveAttribute('aria-pressed', 'false');
  const before = await tableOf(page).getByRole('columnheader').count();
  await every.click();
  await expect(every).toHaveAttribute('aria-pressed', 'true');
  expect(await tableOf(page).getByRole('columnheader').count()).toBeGreaterThan(before);
});
