import { exportName } from '../../data/exportTable';
import { exportCsv } from '../../data/exportText';
import type { App } from '../../state/app.svelte';
import { exportQuestion } from './exportQuestion';
import { csvFile, saveFile } from './saveFile';
import { VillageTable } from './villageTable.svelte';

export type TableFormat = 'csv' | 'xlsx';

/**
 * Saves what the table shows, or would show beside the map, as a file and returns its name; empty while there
 * is nothing to save. Columns and marks are Indonesian in every language.
 */
export async function downloadTable(app: App, format: TableFormat): Promise<string> {
  const question = exportQuestion(app, new VillageTable(app), location.href);
  if (question === null) return '';
  const name = `${exportName(question)}.${format}`;
  if (format === 'csv') {
    saveFile(csvFile(exportCsv(question)), name);
  } else {
    const { workbook } = await import('./workbook');
    saveFile(await workbook(question), name);
  }
  return name;
}
