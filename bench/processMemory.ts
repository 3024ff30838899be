import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** What a process has in memory now, and the most that it ever had, as Linux keeps them in `/proc/<pid>/status`. */
export type ResidentOf = 'VmRSS' | 'VmHWM';

/**
 * Bytes of memory that Chromium's largest renderer process has in use (resident set size, from `/proc`): a page and its workers
 * share one. 0 where the system has no `/proc`.
 */
export async function rendererBytes(browser: Browser, which: ResidentOf = 'VmRSS'): Promise<() => number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : []));
  return () => Math.max(...renderers.map((pid) => residentBytes(pid, which)));
}

function residentBytes(pid: number, which: ResidentOf): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kB] = new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    return kB === undefined ? 0 : 1024 * Number(kB);
  } catch {
    // The process has ended, or the system keeps no such file.
    return 0;
  }
}
