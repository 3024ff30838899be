import type { Page } from '@playwright/test';

/** Presses Tab until what has the focus bears the name; a hundred stops are more than any page has before it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 100; stop++) {
    await page.keyboard.press('Tab');
    const names = await page.evaluate(() => {
      const focused = document.activeElement;
      const text = (focused?.textContent ?? '').trim();
      const own = focused?.getAttribute('aria-label');
      if (own !== null && own !== undefined) return [own.trim()];
      // A list is known by its label, and by what it offers where it has none.
      if (focused instanceof HTMLSelectElement) return [(focused.labels[0]?.textContent ?? '').trim(), text];
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
      return [(label ?? text).trim()];
    });
    if (names.some((one) => name.test(one))) return;
  }
  throw new Error(`no stop of the keyboard is named ${name}`);
}
