import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { policiesIn } from '../../scripts/ci/documents/documentFaults.ts';
import { parseScenario } from '../../src/planner/scenario/scenario.ts';
import { scenarioToLink } from '../../src/state/planner/scenarioLink.ts';
import type { FaultLog } from './support/faults.ts';
import { staticHost } from './support/staticHost.ts';
import { expect, ready, test } from './support/test.ts';

/**
 * The planner's solvers on a host that sends the strict policy with every file, and on one that admits WebAssembly in
 * the planner's worker, as docs/deploy.md describes.
 */

const DEPLOY = readFileSync('docs/deploy.md', 'utf8');
const [STRICT = ''] = policiesIn({ path: 'docs/deploy.md', text: DEPLOY });
/** The policy and the file's name from the sample of a `_headers` file. */
const [, WORKER_FILE = '', WORKER_POLICY = ''] =
  /^\/(assets\/worker-planner\.worker-)\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: (.*)$/m.exec(
    DEPLOY,
  ) ?? [];

/** The most people within 4 km of ten villages: more than yalps can answer. */
function coverageLink(limit_s: number): string {
  const read = parseScenario(
    JSON.stringify({
      version: 1,
      name: 'Jangkauan',
      criteria: { items: [{ indicator: 'p0' }] },
      choice: {
        amounts: { penduduk: { indicator: 'penduduk' } },
        goal: { kind: 'covered', amount: 'penduduk', radius_m: 4000 },
        rules: [{ id: 'jumlah', kind: 'count', most: 10 }],
        limit_s,
      },
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return `#/perencana/pilih?pack=contoh&skenario=${scenarioToLink(read.scenario)}`;
}

async function hostOf(faults: FaultLog, admitsWasm: boolean) {
  const host = await staticHost({
    folder: 'dist',
    prefix: '/',
    headers: { 'Content-Security-Policy': STRICT, 'X-Content-Type-Options': 'nosniff' },
    headersOf: (file) =>
      admitsWasm && file.startsWith(WORKER_FILE) ? { 'Content-Security-Policy': WORKER_POLICY } : {},
  });
  faults.admit(host.origin);
  return host;
}

const chosen = (page: Page) => page.getByRole('region', { name: 'Yang terpilih' });

test('HiGHS runs under the strict policy where the worker alone may compile WebAssembly', async ({
  page,
  faults,
}) => {
  test.setTimeout(120_000);
  expect(WORKER_POLICY).toContain("'wasm-unsafe-eval'");
  const host = await hostOf(faults, true);
  const worker = page.waitForResponse((response) => response.url().includes(WORKER_FILE));
  const wasm = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await page.goto(`${host.origin}/${coverageLink(60)}`);
  expect((await worker).headers()['content-security-policy']).toBe(WORKER_POLICY);
  await expect(chosen(page)).toContainText(/Terbukti terbaik, celah 0, dalam [\d,]+ detik \(HiGHS\)/, {
    timeout: 60_000,
  });
  await expect(chosen(page).getByRole('list').first().getByRole('listitem')).toHaveCount(10);
  await expect(chosen(page)).not.toContainText('tidak dapat dijalankan di situs ini');
  expect((await wasm).status()).toBe(200);
  // The page itself keeps the strict policy: there nothing may be compiled.
  faults.expect(/CSP: script-src wasm-eval/);
  const refused = await page.evaluate(async () => {
    const told = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    try {
      await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      return '';
    } catch (cause) {
      await told;
      return String(cause);
    }
  });
  expect(refused).toContain('CompileError');
  await page.close();
  await host.close();
});

test('where the host cannot admit it, yalps answers what it can, and the screen says what it cannot', async ({
  page,
  faults,
}) => {
  test.setTimeout(120_000);
  const host = await hostOf(faults, false);
  await page.goto(`${host.origin}/${coverageLink(3)}`);
  await expect(chosen(page).getByRole('alert')).toContainText(
    'Belum terbukti terbaik dalam batas waktu, jadi tidak ada daftar yang ditunjukkan.',
    { timeout: 60_000 },
  );
  await expect(chosen(page)).toContainText(
    'Pemecah yang lebih kuat tidak dapat dijalankan di situs ini; yang dipakai yalps.',
  );
  // The neediest ten, within the same rules: yalps alone is enough.
  await page.getByRole('combobox', { name: 'Yang dicari' }).selectOption({ index: 0 });
  await ready(page);
  await expect(chosen(page)).toContainText(/Terbukti terbaik, celah 0, dalam [\d,]+ detik \(yalps\)/);
  await expect(chosen(page).getByRole('list').first().getByRole('listitem')).toHaveCount(10);
  await expect(chosen(page)).not.toContainText('tidak dapat dijalankan di situs ini');
  await page.close();
  await host.close();
});
