import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDemoPack } from '../../../scripts/demo/demoPack.ts';

/** One more than fits into one table of values: borders in binary, values a file an indicator-year. */
export const LARGE_VILLAGES = 10_001;

/** Makes a pack of so many made-up villages in a folder of the test run's. */
export function makeLargePack(folder: string): string {
  const outDir = join(folder, 'contoh');
  const order = { villages: LARGE_VILLAGES, seed: 1, outDir, truthPath: join(folder, 'truth.json') };
  if (!existsSync(join(outDir, 'datapackage.json'))) writeDemoPack(order);
  return outDir;
}

/** Puts the pack in the place of the made-up one that the app ships. */
export async function serveLargePack(page: Page, folder: string): Promise<void> {
  await page.route('**/geojson/contoh/**', (route) => {
    const [, path = ''] = /\/geojson\/contoh\/([^?]*)/.exec(route.request().url()) ?? [];
    return route.fulfill({ path: join(folder, path) });
  });
}
