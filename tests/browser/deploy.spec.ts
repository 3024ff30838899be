import { readFileSync } from 'node:fs';
import { policiesIn } from '../../scripts/ci/documents/documentFaults.ts';
import { staticHost } from './support/staticHost.ts';
import { expect, ready, test } from './support/test.ts';

test('the build runs from a subfolder of a plain file host, under the headers of docs/deploy.md, licence texts included', async ({
  page,
  faults,
}) => {
  const path = 'docs/deploy.md';
  const [policy = ''] = policiesIn({ path, text: readFileSync(path, 'utf8') });
  const host = await staticHost({
    folder: 'dist',
    prefix: '/peta/desa/',
    headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
  });
  faults.admit(host.origin);
  const response = await page.goto(`${host.origin}/peta/desa/`);
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  await ready(page);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Lisensi pihak ketiga' }).click();
  const licences = await opened;
  await expect(licences.locator('body')).toContainText('maplibre-gl 6.17.0 (BSD-3-Clause)');
  await expect(licences.locator('body')).toContainText('SIL OPEN FONT LICENSE');
  await licences.close();
  await page.close();
  await host.close();
});
