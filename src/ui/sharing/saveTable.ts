import type { App } from '../../state/app.svelte';
import { saveFile } from './saveFile';
import type { TableFormat } from './tableFile';

/** Saves the map's table as a file; the code that makes the file is loaded on demand. */
export function saveTable(app: App, format: TableFormat): Promise<void> {
  return saveFile(app, async () => (await import('./tableFile')).tableFile(app, format));
}
