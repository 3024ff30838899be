import { exportName } from '../../data/export/exportTable';
import { exportCsv, type CsvForm } from '../../data/export/exportText';
import type { App } from '../../state/app.svelte';
import { exportQuestion } from './exportQuestion';
import type { MadeFile } from './saveFile';
import { csvFile } from './fileForms';
import { VillageTable } from '../figures/villageTable.svelte';
import { workbook } from './workbook';

export const TABLE_FORMATS = ['csv', 'excel', 'xlsx'] as const satisfies (CsvForm | 'xlsx')[];
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * The table, or the values of the map as a table, as a file; null while there is nothing to save. Column
 * names and marks are in Indonesian in all languages.
 */
export async function tableFile(app: App, format: TableFormat): Promise<MadeFile | null> {
  const question = exportQuestion(app, new VillageTable(app), location.href);
  if (question === null) return null;
  const name = exportName(question);
  if (format !== 'xlsx') return csvFile(name, format, (form) => exportCsv(question, form));
  return { name: `${name}.xlsx`, content: await workbook(question, app.startWorker) };
}
