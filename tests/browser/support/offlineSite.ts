import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { copyOfSite } from './builtSite.ts';
import type { FaultLog } from './faults.ts';
import { staticHost, type StaticHost } from './staticHost.ts';
import { expect } from './test.ts';

/** A copy of the built site on a host of its own, which a test may change and end. */
export interface Site {
  readonly folder: string;
  readonly base: string;
  readonly host: StaticHost;
}

let opened: Site | null = null;

/** `change` is called on the copy before it is served. */
export async function openSite(
  faults: FaultLog,
  prefix = '/petala/',
  change: (folder: string) => void = () => undefined,
): Promise<Site> {
  const folder = copyOfSite();
  change(folder);
  const host = await staticHost({ folder, prefix, headers: {} });
  faults.admit(host.origin);
  opened = { folder, base: host.origin + prefix, host };
  return opened;
}

/** Ends the site that a test has opened; called after each. */
export async function closeSite(): Promise<void> {
  await opened?.host.close().catch(() => undefined);
  if (opened) rmSync(opened.folder, { recursive: true });
  opened = null;
}

/** Waits until the service worker keeps the app, and the browser the pack that is open. */
export async function kept(page: Page, pack = 'pekalongan'): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async (id) => {
          const registration = await navigator.serviceWorker.getRegistration();
          const names = await caches.keys();
          const data = names.find((name) => name.endsWith(` data ${id}`));
          const entries = data === undefined ? [] : await (await caches.open(data)).keys();
          const whole = entries.some(({ url }) => url.endsWith('/datapackage.json'));
          return registration?.active?.state === 'activated' && whole;
        }, pack),
      { timeout: 40_000 },
    )
    .toBe(true);
}

/** No network at all: the browser is told so, and nobody listens at the host's address. */
export async function goOffline(page: Page, { host }: Site): Promise<void> {
  await host.close();
  await page.context().setOffline(true);
}

/** What is said of the connection and of versions. */
export const note = (page: Page) => page.getByRole('status', { name: 'Sambungan dan versi' });
