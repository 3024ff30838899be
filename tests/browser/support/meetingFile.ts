import type { Download, Page } from '@playwright/test';

/** Saves the open meeting by keys, as a file that Petala opens again. */
export async function savedMeeting(page: Page): Promise<Download> {
  const menu = page.getByRole('button', { name: 'Unduh', exact: true });
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Berkas rapat, untuk dibuka lagi' }).press('Enter'),
  ]);
  return download;
}
