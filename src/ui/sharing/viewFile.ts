import { exportName } from '../../data/export/exportTable';
import { faultSentence, type Exported } from '../../export/exportFault';
import { USUAL, type CarriedFile, type ExportChoice } from '../../export/exportChoice';
import type { App } from '../../state/app.svelte';
import { startExporter, type Exporter } from '../../state/exporter';
import { VillageTable } from '../figures/villageTable.svelte';
import { exportAsked } from './exportAsked';
import { exportQuestion } from './exportQuestion';
import type { MadeFile } from './saveFile';

/** A worker that says nothing for so long was ended by the browser, which tells nobody. */
const PATIENCE_MS = 120_000;

/**
 * The map on the screen as a file, made by a worker that is ended afterwards. What the file could not hold, or why there
 * is none, is said in a notice; null where there is none.
 * @throws where the worker's code did not come, or it ended
 */
export async function viewFile(app: App, form: ExportChoice['form']): Promise<MadeFile | null> {
  const asked = exportAsked(app);
  const question = exportQuestion(app, new VillageTable(app), location.href);
  const exporter = await startExporter(app.startWorker);
  try {
    if (asked === null) return null;
    const answer: Promise<Exported<CarriedFile>> = exporter.remote.view(asked, { ...USUAL, form });
    const made = await answered(exporter, answer);
    if (!made.ok) {
      app.notices.warn(faultSentence(made.fault, app.t));
      return null;
    }
    const { bytes, type, remarks } = made.value;
    if (remarks.length > 0) app.notices.warn(remarks.join(' '));
    const name = question === null ? 'petala' : exportName(question);
    return { name: `${name}.${form}`, content: new Blob([bytes], { type }) };
  } finally {
    exporter.end();
  }
}

function answered<T>({ gone }: Exporter, answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('export.worker says nothing')), PATIENCE_MS);
  });
  return Promise.race([answer, gone, late]);
}
