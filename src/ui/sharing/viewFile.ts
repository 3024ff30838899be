import { rowsShown } from '../../aggregate/table/tableOrder';
import { exportName } from '../../data/export/exportTable';
import { faultSentence } from '../../export/exportFault';
import type { ExportChoice } from '../../export/exportChoice';
import { filterSentence } from '../../reading/filterWords';
import { orderWords } from '../../reading/orderWords';
import type { App } from '../../state/app.svelte';
import { VillageTable } from '../figures/villageTable.svelte';
import { breath } from './breath';
import { exportAsked, missingView } from './exportAsked';
import { exportedFile, type Ask } from './exportedFile';
import { choiceFor, keptChoice } from './keptChoice';
import type { MadeFile } from './saveFile';

/**
 * The map on the screen as a file, made by a worker that is ended afterwards. What the file could not hold, or why there
 * is none, is said in a notice; null where there is none.
 * @throws where the worker's code did not come, or it ended
 */
export function viewFile(app: App, form: ExportChoice['form']): Promise<MadeFile | null> {
  return madeByWorker(app, form, async (remote, choice) => {
    const asked = await exportAsked(app);
    return asked && remote.view(asked, choice);
  });
}

/** The table on the screen with all its rows, as a PDF. */
export function tablePdf(app: App): Promise<MadeFile | null> {
  return madeByWorker(app, 'pdf', async (remote, choice) => {
    const asked = await exportAsked(app);
    if (asked === null) return null;
    const table = new VillageTable(app);
    const { columns, rows, interventions } = table;
    const order = orderWords(app, table);
    await breath();
    const { byRow: standings } = app.explorer.standings;
    return remote.table({ ...asked, table: { columns, rows, order, standings, interventions } }, choice);
  });
}

type AskAs = (remote: Parameters<Ask>[0], choice: ExportChoice) => ReturnType<Ask>;

async function madeByWorker(app: App, form: ExportChoice['form'], ask: AskAs): Promise<MadeFile | null> {
  const missing = missingView(app);
  if (missing) {
    app.notices.warn(faultSentence(missing, app.t));
    return null;
  }
  const choice = choiceFor(form, keptChoice());
  return exportedFile(app, `${nameOf(app)}.${form}`, (remote) => ask(remote, choice));
}

function nameOf(app: App): string {
  const { answer, dataset, shown } = app.explorer;
  if (!answer || !dataset) return 'petala';
  const rows = rowsShown(dataset.villages.n, shown);
  return exportName({ dataset, drawn: answer, beside: [], filter: filterSentence(app), rows });
}
