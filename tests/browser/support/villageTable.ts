import type { Locator, Page } from '@playwright/test';

/** The table of villages. */
export function tableOf(page: Page): Locator {
  return page.getByRole('grid');
}

/** The rows that stand in the document, top first: of a long table only those in view and a few beyond. */
export function rowsOf(page: Page): Locator {
  return tableOf(page).locator('tbody tr[data-at]');
}

/** How many villages the table says it has; its head and foot are rows as well. */
export async function rowCount(page: Page): Promise<number> {
  return Number(await tableOf(page).getAttribute('aria-rowcount')) - 2;
}

/** The row of a village by its name as the table shows it. */
export function rowOf(page: Page, name: string): Locator {
  return rowsOf(page).filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}
