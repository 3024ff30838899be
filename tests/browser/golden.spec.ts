import { expect, openApp, test } from './support/test.ts';

/**
 * A handful of pictures that were looked at and approved: bundled font, software rendering, no movement. Renewed by
 * `npx playwright test golden -u`, and looked at again.
 */
const PICTURES = [
  { name: 'peta', hash: '#/peta?desa=33.26.15.2014' },
  { name: 'gelap', hash: '#/peta?pack=contoh&ind=p0&tema=gelap' },
  { name: 'geser', hash: '#/peta?pack=contoh&ind=desil_1_4_persen&mode=geser.desil_1_4_persen.2015' },
  { name: 'silang', hash: '#/peta?pack=contoh&ind=p0&mode=dua.jamban.2024' },
  { name: 'kontras', hash: '#/peta?pack=contoh&ind=desil_1_4_persen&th=2020&mode=ubah.2015&tema=kontras' },
] as const;

test.use({ deviceScaleFactor: 1 });

for (const { name, hash } of PICTURES) {
  test(`the picture ${name} is as it was approved`, async ({ page }) => {
    await openApp(page, hash);
    // A font's edge may fall a shade otherwise on another processor; a wrong colour or a shift does not pass.
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.002, threshold: 0.1 });
  });
}
