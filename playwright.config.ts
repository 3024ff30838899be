import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/findBrowser.ts';

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

// The config is read again in every worker process: what the first reading found travels in the environment.
const port = (process.env['PETALA_TEST_PORT'] ??= String(await freePort()));
const browser = (process.env['PETALA_TEST_BROWSER'] ??= findBrowser());
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // One set for all machines: the font is bundled, the rendering in software.
  snapshotPathTemplate: 'tests/browser/golden/{arg}{ext}',
  // Two cores and WebGL drawn in software: a third page would only wait for the others.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/browser.json' }]],
  use: {
    baseURL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    // The same layout from a quarter of the pixels, which the processor draws here; golden pictures take all of them.
    deviceScaleFactor: 0.5,
    // A trace costs every test an eighth of its time: `npx playwright test --trace retain-on-failure` where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser,
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // The page's own text and boxes are cheaper without the card that the processor plays for WebGL.
        '--disable-gpu-rasterization',
        '--disable-dev-shm-usage',
        '--force-color-profile=srgb',
        '--font-render-hinting=none',
      ],
    },
  },
  // A test runs on the laptop; tagged @phone or @projector it runs there alone, tagged @all-sizes on all three.
  projects: [
    {
      name: 'laptop',
      grepInvert: /@phone|@projector/,
      use: { viewport: { width: 1366, height: 768 } },
    },
    {
      name: 'phone',
      grep: /@phone|@all-sizes/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'projector',
      grep: /@projector|@all-sizes/,
      use: { viewport: { width: 1920, height: 1080 } },
    },
  ],
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
