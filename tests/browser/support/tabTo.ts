import type { Page } from '@playwright/test';

/** Presses Tab until what has the focus bears the name; a hundred stops are more than any page has before it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 100; stop++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
      return (focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '').trim();
    });
    if (name.test(text)) return;
  }
  throw new Error(`no stop of the keyboard is named ${name}`);
}
