import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeLargePack } from './support/largePack.ts';
import { closeSite, goOffline, openSite } from './support/offlineSite.ts';
import { expect, ready, SIZES, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow', viewport: SIZES.phone });
test.afterEach(closeSite);

interface Province {
  readonly code: string;
  readonly name: string;
  readonly bbox: readonly [number, number, number, number];
}

test('one province of a large pack is kept, and works without a network after a reload; another is named as not there', async ({
  page,
  faults,
}, testInfo) => {
  test.setTimeout(240_000);
  const pack = makeLargePack(testInfo.project.outputDir);
  const { petala } = JSON.parse(readFileSync(join(pack, 'datapackage.json'), 'utf8')) as {
    readonly petala: { readonly provinces: readonly Province[] };
  };
  const [first, other] = [petala.provinces[0]!, petala.provinces.at(-1)!];
  const site = await openSite(faults, '/petala/', (folder) => {
    const inSite = join(folder, 'geojson/contoh');
    rmSync(inSite, { recursive: true });
    cpSync(pack, inSite, { recursive: true });
  });

  await page.goto(`${site.base}#/data?pack=contoh`);
  await ready(page);
  await page.getByText('Simpan per provinsi', { exact: true }).click();
  await page.getByRole('button', { name: `Simpan ${first.name} untuk luring` }).click();
  const list = page.getByRole('group').filter({ hasText: 'Simpan per provinsi' });
  const item = (name: string) => list.getByRole('listitem').filter({ hasText: name });
  await expect(item(first.name)).toContainText('Tersimpan', { timeout: 60_000 });
  await expect(item(other.name).getByRole('button')).toContainText('Simpan');

  await goOffline(page, site);
  const [west, south, east, north] = first.bbox;
  await page.goto(
    `${site.base}?dari=obrolan#/peta?pack=contoh&ind=p0&th=2024&kamera=${(west + east) / 2},${(south + north) / 2},13`,
  );
  await ready(page);
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible();
  // What came from the device alone says so, and nothing failed.
  await expect(page.getByRole('status', { name: 'Sambungan dan versi' })).toContainText('Anda sedang luring');
  await expect(page.getByRole('alert')).toHaveCount(0);

  // Those whose frame reaches into the view are asked for too.
  const others = petala.provinces.slice(1).map(({ code }) => code);
  faults.expect(new RegExp(`batas/(${others.join('|')})-`));
  await page.getByLabel('Ke provinsi').selectOption(other.code);
  await ready(page);
  const names = petala.provinces.slice(1).map(({ name }) => name);
  await expect(page.getByRole('alert')).toContainText(`Berkas ${names.join(', ')} tidak terjangkau.`);
  // What is kept can be looked at without the sentence over it.
  await page.getByRole('alert').getByRole('button', { name: 'Tutup' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
