import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/**
 * Bytes of memory that Chromium's largest renderer process has in use (resident set size, from `/proc`): a page and its workers
 * share one. 0 where the system has no `/proc`.
 */
export async function rendererBytes(browser: Browser): Promise<() => number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
  return () => Math.max(...renderers.map(residentBytes));
}

function residentBytes(pid: number): number {
  try {
    const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kB === undefined ? 0 : 1024 * Number(kB);
  } catch {
    // The process has ended, or the system keeps no such file.
    return 0;
  }
}
