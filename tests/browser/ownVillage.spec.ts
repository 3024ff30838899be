import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, ready, test } from './support/test.ts';

/** The reference point of Botosari, Kec. Paninggaran, as desa.csv has it, and a place at sea. */
const BOTOSARI = { latitude: -7.172, longitude: 109.623, accuracy: 30 };
const AT_SEA = { latitude: -5.5, longitude: 109.6, accuracy: 30 };

async function lookForOwn(page: Page) {
  await openApp(page, '#/');
  await page.getByText('Desa saya: lewat daftar atau posisi').click();
  return page.getByRole('region', { name: 'Desa saya' });
}

test('a reader finds their village by the position of the phone, and it is remembered there @phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(BOTOSARI);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  const own = await lookForOwn(page);
  await expect(own).toContainText('Tidak ada yang dikirim.');
  await own.getByRole('button', { name: 'Cari lewat posisi saya' }).tap();
  await expect(own.getByRole('status')).toContainText('Anda berada di:');
  const first = own.getByRole('listitem').first();
  await expect(first).toHaveText('Botosari, Kec. Paninggaran');
  await expect(own).toContainText(/[Bb]atas .*model/);
  await expectAccessible(page);
  expect(sent.filter((text) => text.includes('7.172') || text.includes('109.623'))).toEqual([]);

  await first.getByRole('link').tap();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desa Botosari, Kecamatan Paninggaran');
  await page.goBack();
  await ready(page);
  await page.getByText('Desa saya: lewat daftar atau posisi').tap();
  const kept = own.getByRole('link', { name: 'Botosari, Kec. Paninggaran' });
  await expect(kept).toBeVisible();
  await own.getByRole('button', { name: 'Lupakan' }).tap();
  await expect(kept).toHaveCount(0);
});

test('outside of the region, or without a position, the list is left', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(AT_SEA);
  const own = await lookForOwn(page);
  const ask = own.getByRole('button', { name: 'Cari lewat posisi saya' });
  await ask.click();
  await expect(own.getByRole('status')).toHaveText(
    'Posisi Anda di luar Kabupaten Pekalongan. Pilih desa dari daftar.',
  );
  await context.setGeolocation({ ...BOTOSARI, accuracy: 25_000 });
  await page.reload();
  await lookForOwn(page);
  await ask.click();
  await expect(own.getByRole('status')).toHaveText(
    'Posisi hanya diketahui sampai 25 km. Pilih desa dari daftar.',
  );
  await context.clearPermissions();
  await ask.click();
  await expect(own.getByRole('status')).toContainText('Pilih desa dari daftar.');

  await own.getByLabel('Pilih dari daftar').selectOption({ label: 'Paninggaran' });
  await own.getByRole('link', { name: 'Botosari, Kec. Paninggaran' }).click();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desa Botosari, Kecamatan Paninggaran');
});
