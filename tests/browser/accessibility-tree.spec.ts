import { mapOf } from './support/mapPicture.ts';
import { expect, openApp, test } from './support/test.ts';

const LANGUAGES = [
  {
    bhs: 'id',
    map: 'Peta desa Kabupaten Pekalongan',
    says: /^Digambar: .+ 2024\. 5 dari 285 desa lolos saringan\. Tombol panah memindah pilihan/,
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
    says: /^Drawn: .+ 2024\. 5 of 285 villages pass the filter\. Arrow keys move/,
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
    const said = await mapOf(page).evaluate(
      (node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    expect(said.replace(/\d+ (dari|of) 285/, '5 $1 285')).toMatch(says);
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
