import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../../scripts/browser/findBrowser.ts';

let folder: string;
let lines: string[];
const log = (line: string): void => {
  lines.push(line.replaceAll(folder, ''));
};

/** A program that says its version, or fails. */
function program(name: string, { starts }: { starts: boolean }): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, starts ? '#!/bin/sh\necho Chromium 1.2.3\n' : '#!/bin/sh\nexit 1\n');
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'petala-browser-'));
  lines = [];
  vi.stubEnv('PATH', join(folder, 'bin'));
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'playwright'));
  vi.stubEnv('CHROME_BIN', '');
  vi.stubEnv('PETALA_BROWSER', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('findBrowser', () => {
  test('takes CHROME_BIN before all others', () => {
    program('bin/chromium', { starts: true });
    const own = program('own', { starts: true });
    vi.stubEnv('CHROME_BIN', own);
    expect(findBrowser(log)).toBe(own);
    expect(lines).toEqual(['browser: environment: /own: Chromium 1.2.3']);
  });

  test('passes over a browser that does not start and prefers the headless shell', () => {
    vi.stubEnv('CHROME_BIN', join(folder, 'gone'));
    program('bin/google-chrome', { starts: true });
    program('bin/chromium', { starts: true });
    program('bin/chromium-headless-shell', { starts: false });
    expect(findBrowser(log)).toBe(join(folder, 'bin/chromium'));
    expect(lines).toEqual([
      'browser: environment: /gone: does not start',
      'browser: system: /bin/chromium-headless-shell: does not start',
      'browser: system: /bin/chromium: Chromium 1.2.3',
    ]);
  });

  test("takes the newest headless shell of Playwright's own cache", () => {
    vi.stubEnv('PETALA_BROWSER', 'playwright');
    program('playwright/chromium-1200/chrome-linux/chrome', { starts: true });
    program('playwright/chromium_headless_shell-998/chrome-linux/headless_shell', { starts: true });
    const newest = program('playwright/chromium_headless_shell-1100/chrome-linux/headless_shell', {
      starts: true,
    });
    expect(findBrowser(log)).toBe(newest);
  });

  test('names the package to install when nothing is found', () => {
    vi.stubEnv('PETALA_BROWSER', 'system');
    expect(() => findBrowser(log)).toThrow('apt-get install chromium-headless-shell');
    expect(lines).toEqual(['browser: system: none']);
  });

  test('refuses a way that it does not know', () => {
    vi.stubEnv('PETALA_BROWSER', 'telepathy');
    expect(() => findBrowser(log)).toThrow(
      'expected one of environment, system, playwright, registry, install',
    );
  });
});
