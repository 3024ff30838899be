import type { App } from '../../state/app.svelte';
import { saveFile } from './saveFile';
import type { TableFormat } from './tableFile';

/** Saves the table of the map; the code that makes the file comes when it is asked for. */
export function saveTable(app: App, format: TableFormat): Promise<void> {
  return saveFile(app, async () => (await import('./tableFile')).tableFile(app, format));
}
