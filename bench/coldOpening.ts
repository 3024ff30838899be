import type { Browser, Page } from 'playwright-core';
import { closePage, coldPage } from './browser';
import type { FileServer } from './fileServer';
import { watchHeaps, type WorstHeap } from './heapWatch';
import { rendererBytes } from './processMemory';

export const PHONE = { width: 390, height: 844 } as const;

/** A file that the page itself asked for, ms since the navigation. Workers' are not among them. */
export interface FileTimes {
  readonly name: string;
  readonly asked_ms: number;
  readonly there_ms: number;
}

/** The app opened once on an empty cache, ms since the navigation. */
export interface Opening {
  readonly ready_ms: number;
  /** When the commands of the first frame had been given in which the pack's outlines or villages are drawn. */
  readonly firstMap_ms: number;
  /** The longest single task of the page; 0 when none took 50 ms (the browser tells no shorter ones). */
  readonly longest_ms: number;
  readonly files: readonly FileTimes[];
  /** Of everything, over the line. */
  readonly fetched_bytes: number;
  readonly heap: WorstHeap;
  /** The most that the page's process ever had in memory. */
  readonly resident_bytes: number;
}

interface Watched {
  readonly opening: {
    firstMap_ms: number | null;
    ready_ms: number | null;
    longest_ms: number;
  };
}

/**
 * Notes from the page's first moment when the map was first drawn and when it stood. Until the pack's shapes are there the map
 * draws its empty ground, a few triangles.
 */
function watchOpening(): void {
  const SHAPES_FROM = 100;
  const opening: Watched['opening'] = { firstMap_ms: null, ready_ms: null, longest_ms: 0 };
  Object.assign(window, { opening });
  performance.setResourceTimingBufferSize(2000);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) opening.longest_ms = Math.max(opening.longest_ms, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (document.documentElement.dataset['ready'] === 'true' && document.querySelector('canvas'))
      opening.ready_ms ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ['data-ready'], childList: true, subtree: true });
  const { prototype } = WebGL2RenderingContext;
  // Villages are drawn by their corners' numbers, lines by their segments.
  const { drawElements, drawArrays } = prototype;
  const note = (gl: WebGL2RenderingContext, count: number): void => {
    if (count < SHAPES_FROM || !(gl.canvas instanceof HTMLCanvasElement)) return;
    // Once, so that later frames are drawn as always.
    Object.assign(prototype, { drawElements, drawArrays });
    // After the callback of the frame, with all that it draws.
    queueMicrotask(() => (opening.firstMap_ms = performance.now()));
  };
  prototype.drawElements = function (mode, count, type, offset) {
    note(this, count);
    drawElements.call(this, mode, count, type, offset);
  };
  prototype.drawArrays = function (mode, first, count) {
    note(this, count);
    drawArrays.call(this, mode, first, count);
  };
}

export interface OpeningOrder {
  readonly server: FileServer;
  /** From the app's own address. */
  readonly hash: string;
  /** How many times slower the page's processor is. Workers keep their speed: browsers can slow pages alone. */
  readonly cpu: number;
  /** What is done on the map that stands, before the page is closed. */
  readonly then?: (page: Page) => Promise<void>;
}

export async function openCold(
  browser: Browser,
  { server, hash, cpu, then }: OpeningOrder,
): Promise<Opening> {
  const page = await coldPage(browser, PHONE);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(watchOpening);
    const worstHeap = await watchHeaps(session);
    server.forget();
    await page.goto(`${server.origin}/app/${hash}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as unknown as Watched).opening.ready_ms !== null);
    const fetched_bytes = server.transfers.reduce((sum, { bytes }) => sum + bytes, 0);
    const heap = await worstHeap();
    const resident = await rendererBytes(browser, 'VmHWM');
    const resident_bytes = resident();
    const seen = await page.evaluate(() => {
      const { firstMap_ms, ready_ms, longest_ms } = (window as unknown as Watched).opening;
      const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
        ({ name, startTime, responseEnd }) => {
          const [, file = name] = /\/(?:contoh|assets)\/([^?]*)/.exec(name) ?? [];
          return { name: file, asked_ms: startTime, there_ms: responseEnd };
        },
      );
      return { firstMap_ms: firstMap_ms ?? NaN, ready_ms: ready_ms ?? NaN, longest_ms, files };
    });
    await then?.(page);
    return { ...seen, fetched_bytes, heap, resident_bytes };
  } finally {
    await closePage(page);
  }
}

/** The most memory of the process of a page with nothing in it. */
export async function emptyPageBytes(browser: Browser): Promise<number> {
  const page = await coldPage(browser, PHONE);
  const bytes = (await rendererBytes(browser, 'VmHWM'))();
  await closePage(page);
  return bytes;
}
