import { safeFileName } from '../../data/export/fileName';
import type { App } from '../../state/app.svelte';

/** A file to be downloaded. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
  /** What it could not hold, in a sentence; stays on the screen until it is closed. */
  readonly remark?: string;
}

/**
 * Makes a file and passes it to the browser as a download. A notice reports the file's name or that it could
 * not be made. `make` also loads the code that makes the file, so that a failure to load is reported too.
 * `make` returns null if there is nothing to save.
 */
export async function saveFile(
  app: App,
  make: () => MadeFile | null | Promise<MadeFile | null>,
): Promise<void> {
  try {
    const file = await make();
    if (file === null) return;
    const named = { ...file, name: safeFileName(file.name) };
    handOver(named);
    const done = app.t('bagikan.terunduh', { berkas: named.name });
    if (file.remark) app.notices.warn(`${done}. ${file.remark}`);
    else app.notices.tell(done);
  } catch {
    app.notices.warn(app.t('bagikan.tak_terunduh'));
  }
}

function handOver({ name, content }: MadeFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
