import type { Locator, Page } from '@playwright/test';

export type Rgb = readonly [red: number, green: number, blue: number];

/** The map's element: one stop of the keyboard, named by what its keys do. */
export function mapOf(page: Page): Locator {
  return page.getByRole('application');
}

/** Page px of the map's middle: where the camera of a link looks. */
export async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await mapOf(page).boundingBox();
  if (box === null) throw new Error('the page shows no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The colour on the screen at a point, the mean of 5 × 5 px: what the user sees, WebGL and all. */
export async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<Rgb> {
  const clip = { x: Math.round(x) - 2, y: Math.round(y) - 2, width: 5, height: 5 };
  const png = await page.screenshot({ clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (context === null) throw new Error('no 2d context');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const sum = [0, 0, 0];
    data.forEach((value, i) => (sum[i % 4] = (sum[i % 4] ?? 0) + value));
    const [r = 0, g = 0, b = 0] = sum.map((total) => total / (data.length / 4));
    return [r, g, b] as const;
  }, png.toString('base64'));
}

/** A colour as the stylesheet gives it: `rgb(44, 27, 116)`. */
export async function backgroundOf(element: Locator): Promise<Rgb> {
  const text = await element.evaluate((node) => getComputedStyle(node).backgroundColor);
  const [r = NaN, g = NaN, b = NaN] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** Largest difference of a channel, 0 to 255. */
export function distance(one: Rgb, other: Rgb): number {
  return Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? NaN))));
}
