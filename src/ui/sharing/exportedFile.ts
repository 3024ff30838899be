import type { CarriedFile } from '../../export/exportChoice';
import { faultSentence, type Exported } from '../../export/exportFault';
import type { App } from '../../state/app.svelte';
import { startExporter, type Exporter } from '../../state/exporter';
import { workerAnswer } from '../../workers/workerAnswer';
import type { MadeFile } from './saveFile';

/** What is asked of the exporter; null where there is nothing to make. */
export type Ask = (remote: Exporter['remote']) => Promise<Exported<CarriedFile> | null>;

/**
 * A file made by a worker that is ended afterwards. What the file could not hold, or why there is none, is said in a
 * notice; null where there is none.
 * @throws where the worker's code did not come, or it ended
 */
export async function exportedFile(app: App, name: string, ask: Ask): Promise<MadeFile | null> {
  const { remote, gone, end } = await startExporter(app.startWorker);
  try {
    const made = await workerAnswer(ask(remote), gone, 'export.worker');
    if (made === null) return null;
    if (!made.ok) {
      app.notices.warn(faultSentence(made.fault, app.t));
      return null;
    }
    return namedFile(name, made.value);
  } finally {
    end();
  }
}

/** What a worker made, to be downloaded under a name. */
export function namedFile(name: string, { bytes, type, remarks }: CarriedFile): MadeFile {
  const remark = remarks.length > 0 ? { remark: remarks.join(' ') } : {};
  return { name, content: new Blob([bytes], { type }), ...remark };
}
