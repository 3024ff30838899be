import { tableGeojson } from '../../aggregate/table/tableGeojson';
import { csvwMetadata } from '../../data/export/exportMetadata';
import { exportName, type ExportQuestion } from '../../data/export/exportTable';
import { exportCsv, type CsvForm } from '../../data/export/exportText';
import type { App } from '../../state/app.svelte';
import { exportQuestion } from './exportQuestion';
import type { MadeFile } from './saveFile';
import { csvFile } from './fileForms';
import { VillageTable } from '../figures/villageTable.svelte';
import { workbook, zipOf } from './workbook';

export type TableFormat = CsvForm | 'xlsx' | 'zip' | 'geojson';

/**
 * The table, or the values of the map as a table, as a file; null while there is nothing to save. Column
 * names and marks are in Indonesian in all languages.
 */
export async function tableFile(app: App, format: TableFormat): Promise<MadeFile | null> {
  const question = exportQuestion(app, new VillageTable(app), location.href);
  if (question === null) return null;
  const name = exportName(question);
  switch (format) {
    case 'csv':
    case 'excel':
      return csvFile(name, format, (form) => exportCsv(question, form));
    case 'xlsx':
      return { name: `${name}.xlsx`, content: await workbook(question, app.startWorker) };
    case 'zip':
      return { name: `${name}.zip`, content: await zipOf(describedCsv(question, name), app.startWorker) };
    case 'geojson':
      return geojsonFile(app, question, name);
    default:
      return format satisfies never;
  }
}

/** The table with the metadata of CSV on the Web beside it, by file name. */
export function describedCsv(question: ExportQuestion, name: string): Readonly<Record<string, string>> {
  return {
    [`${name}.csv`]: exportCsv(question),
    [`${name}-metadata.json`]: csvwMetadata(question, `${name}.csv`),
  };
}

function geojsonFile({ pack: { geometry } }: App, question: ExportQuestion, name: string): MadeFile | null {
  if (geometry.status !== 'ready') return null;
  const text = tableGeojson(question, geometry.value.villages);
  return { name: `${name}.geojson`, content: new Blob([text], { type: 'application/geo+json' }) };
}
