import type { Page } from '@playwright/test';
import { ready } from './test.ts';

/** A file as the browser gets it from a person. */
export const given = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Brings files into the studio, and waits until they are read. */
export async function bring(page: Page, ...files: readonly ReturnType<typeof given>[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await ready(page);
}

/** Goes to another step by its link, in Indonesian. */
export async function go(page: Page, step: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Langkah studio' }).getByRole('link', { name: step }).click();
  await ready(page);
}

/** Goes to another step by its address, in either language. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = location.hash.replace(/#\/data\/studio[^?]*/, `#/data/studio/${to}`);
  }, step);
  await ready(page);
}

/** Presses what downloads a file. @returns the path of the file */
export async function downloaded(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await coming).path();
}
