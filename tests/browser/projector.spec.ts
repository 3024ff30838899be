import type { Page } from '@playwright/test';
import { expect, openApp, test } from './support/test.ts';
import { textFaults, textSizes } from './support/textLayout.ts';

/** Legible at six metres: no text on the wall is smaller. */
const LEAST_TEXT_PX = 22;
/** Pressed while standing and talking. */
const LEAST_TARGET_PX = 64;

const STATES: readonly (readonly [name: string, hash: string])[] = [
  ['map with a village chosen', '#/peta?tema=proyektor&pack=contoh&ind=p0&desa=99.01.01.2001'],
  ['years side by side', '#/peta?tema=proyektor&pack=contoh&ind=p0&mode=kecil'],
  ['table, filtered', '#/peta?tema=proyektor&tampil=tabel&kec=33.26.15'],
  ['profile', '#/desa/33.26.15.2014?tema=proyektor'],
  ['comparison', '#/banding?tema=proyektor&banding=33.26.15.2014,33.26.02.2008'],
  ['data', '#/data?tema=proyektor'],
];

/** Controls whose pressable area is lower or narrower, one line each. A link within a sentence is as high as its line. */
function smallTargets(page: Page, least_px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const inSentence = (element: Element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline';
    const seen = [...document.querySelectorAll('button, a[href], input, select, summary, [role=slider]')];
    return seen.flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      if (inSentence(element) || element.closest('.skip')) return [];
      // A box is pressed by its words as well.
      const label = element.closest('label') ?? (element instanceof HTMLInputElement && element.labels?.[0]);
      const box = (label || element).getBoundingClientRect();
      if (box.width < 2 || (box.width >= least - 1 && box.height >= least - 1)) return [];
      const name = element.getAttribute('aria-label') ?? (label || element).textContent ?? '';
      return [`${element.tagName} "${name.trim().slice(0, 40)}" ${box.width} × ${box.height}`];
    });
  }, least_px);
}

for (const [name, hash] of STATES) {
  test(`on the wall text and targets are large enough: ${name} @projector`, async ({ page }) => {
    await openApp(page, hash);
    const small = (await textSizes(page)).filter(({ size_px }) => size_px < LEAST_TEXT_PX - 0.01);
    expect.soft(small).toEqual([]);
    expect.soft(await smallTargets(page, LEAST_TARGET_PX)).toEqual([]);
    const cut = (await textFaults(page)).filter((fault) => !fault.startsWith('cut'));
    expect.soft(cut).toEqual([]);
  });
}
