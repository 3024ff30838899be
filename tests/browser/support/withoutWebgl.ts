import type { Page } from '@playwright/test';

/** No canvas gives a renderer from the next load on: the app then draws its scenes as SVG. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      return String(asked[0]).startsWith('webgl') ? null : Reflect.apply(original, this, asked);
    } as typeof original;
  });
}
