import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isExecutable, programsInPath } from './findProgram.ts';
import { registryBrowser } from './registryBrowser.ts';

/** The ways to a browser, in the order in which they are tried; PETALA_BROWSER=<name> tries one alone. */
export const BROWSER_ROUTES = ['environment', 'system', 'playwright', 'registry', 'install'] as const;
export type BrowserRoute = (typeof BROWSER_ROUTES)[number];

/** headless-shell first: it draws WebGL in software several times as fast as the full browser. */
const SYSTEM_NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const ROOT = resolve(import.meta.dirname, '../..');

function systemBrowsers(): string[] {
  const found = programsInPath(SYSTEM_NAMES);
  const macOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(macOS) ? [...found, macOS] : found;
}

/** Browsers that Playwright has installed for itself, newest first, the headless shell before the full one. */
function playwrightBrowsers(): string[] {
  const home = process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright';
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), home);
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
    .sort((a, b) => Number(b.includes('headless')) - Number(a.includes('headless')));
  return folders
    .flatMap((folder) => readdirSync(join(cache, folder)).map((part) => join(cache, folder, part)))
    .flatMap((folder) =>
      ['headless_shell', 'chrome-headless-shell', 'chrome'].map((name) => join(folder, name)),
    )
    .filter(isExecutable);
}

function installWithPlaywright(): string[] {
  const cli = join(ROOT, 'node_modules/playwright/cli.js');
  const done = spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (done.status !== 0) throw new Error(done.stderr.trim().split('\n')[0] ?? 'no message');
  return playwrightBrowsers();
}

const CANDIDATES: Record<BrowserRoute, () => string[]> = {
  environment: () => [process.env['CHROME_BIN'] ?? ''].filter((path) => path !== ''),
  system: systemBrowsers,
  playwright: playwrightBrowsers,
  registry: () => [registryBrowser(join(ROOT, '.cache/browser')) ?? ''].filter((path) => path !== ''),
  install: installWithPlaywright,
};

/** The version that a browser gives of itself, or null when it does not start. */
function versionOf(path: string): string | null {
  const done = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
  return done.status === 0 ? done.stdout.trim() : null;
}

function firstThatStarts(route: BrowserRoute, log: (line: string) => void): string | null {
  let candidates: string[];
  try {
    candidates = CANDIDATES[route]();
  } catch (error) {
    log(`browser: ${route}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  for (const path of candidates) {
    const version = versionOf(path);
    log(`browser: ${route}: ${path}: ${version ?? 'does not start'}`);
    if (version !== null) return path;
  }
  if (candidates.length === 0) log(`browser: ${route}: none`);
  return null;
}

/**
 * Path of a Chromium for the browser tests. Tries CHROME_BIN, the system's browsers, Playwright's own cache, the
 * npm registry, and at last `playwright install`; a line on stderr for each. Throws when all of them fail.
 */
export function findBrowser(log: (line: string) => void = (line) => console.error(line)): string {
  const only = process.env['PETALA_BROWSER'];
  const routes = only === undefined ? BROWSER_ROUTES : BROWSER_ROUTES.filter((route) => route === only);
  if (routes.length === 0) {
    throw new Error(`PETALA_BROWSER: expected one of ${BROWSER_ROUTES.join(', ')}, got "${only ?? ''}"`);
  }
  for (const route of routes) {
    const path = firstThatStarts(route, log);
    if (path !== null) return path;
  }
  throw new Error(
    'No Chromium found for the browser tests. On Debian or Ubuntu: apt-get install chromium-headless-shell ' +
      '(or chromium); elsewhere set CHROME_BIN to the path of a Chromium or Chrome.',
  );
}
