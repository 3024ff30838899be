import type { Page } from '@playwright/test';

/** Pages that outlive one test, each with whether the next `openApp` may stay in it. */
const shared = new WeakMap<Page, { mayStay: boolean }>();

/** What a reader of an earlier test may have left behind that a change of the address does not take away. */
function leftBehind(): boolean {
  const open = document.querySelector('dialog[open], :popover-open') !== null;
  const kept = localStorage.length > 0 || sessionStorage.length > 0;
  return open || kept || document.documentElement.dataset['place'] === undefined;
}

/**
 * Makes a page that several tests share ready for the next of them. Opening the map anew takes seven seconds of the
 * processor, a change of the address one: where nothing is left behind, the next `openApp` changes the address alone.
 */
export async function prepareSharedPage(
  page: Page,
  viewport: { readonly width: number; readonly height: number } | null,
): Promise<void> {
  if (page.url() === 'about:blank') {
    shared.set(page, { mayStay: false });
    return;
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null });
  const mayStay = !(await page.evaluate(leftBehind));
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    // Panels that a test folded or opened are not part of the address.
    for (const unfolded of document.querySelectorAll<HTMLElement>('button[aria-expanded="true"]'))
      unfolded.click();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.mouse.move(0, 0);
  shared.set(page, { mayStay });
}

/** Goes to `hash` within the page where that is allowed, once a test; false where the page is to be loaded afresh. */
export async function stayedInPage(page: Page, hash: string): Promise<boolean> {
  const state = shared.get(page);
  if (state === undefined || !state.mayStay) return false;
  state.mayStay = false;
  await page.evaluate(async (target) => {
    const followed = (to: string) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        // The second frame: by then the state is read, and the page is marked as not ready where something changes.
        const seen = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        addEventListener('hashchange', seen, { once: true });
        location.hash = to;
      });
    await followed(target === '' ? '#/peta' : target);
  }, hash);
  return true;
}
