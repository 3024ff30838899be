import type { App } from '../../state/app.svelte';
import { HelixCommitments } from '../../state/helix/helixCommitments.svelte';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { taskCommitment } from '../../state/rapat/taskCommitment';
import { COMMITMENT_STATUS, commitmentId } from '../../state/rapat/taskNews';
import { withReport } from '../../story/deck';
import type { Decision, Task } from '../../story/decision';
import { LastReports, type Reported } from '../../story/reports';
import { wordDocumentFault } from '../figures/documentFaultWords';
import { dayOf, today } from '../sharing/today';

/** The lists of commitments of the open pack, as the part of Helix has them. */
async function keptCommitments(app: App): Promise<HelixCommitments> {
  const store = app.pack.villages;
  const pack = {
    actors: store.part('actors'),
    dataset: store.dataset.status === 'ready' ? store.dataset.value : null,
    interventions: store.part('interventions'),
  };
  const kept = new HelixCommitments(pack, {
    store: () => app.documents.store(),
    now: () => new Date().toISOString(),
    today,
    random: Math.random,
    firstName: () => app.t('rapat.janji.nama_daftar'),
  });
  await kept.refresh();
  return kept;
}

interface ReportAsked {
  readonly decision: Pick<Decision, 'id' | 'at'>;
  readonly task: Pick<Task, 'id'>;
  readonly status: Reported;
}

/** Tells how far a task has come: in the meeting with the time, and in the commitment that was made of it. */
export async function reportTask(
  app: App,
  open: OpenDeck,
  { decision, task, status }: ReportAsked,
): Promise<boolean> {
  const report = { decision: decision.id, task: task.id, at: new Date().toISOString(), status };
  const isKept = await open.change((deck) => withReport(deck, report));
  if (!isKept) {
    if (open.fault) app.notices.warn(wordDocumentFault(app, open.fault));
    return false;
  }
  const id = commitmentId(decision, task);
  if (!open.news.commitments.has(id)) return true;
  const kept = await keptCommitments(app);
  const list = kept.lists.find(({ value }) => value.commitments.some((one) => one.id === id));
  if (!list) return true;
  kept.choose(list.id);
  await kept.setStatus(id, COMMITMENT_STATUS[status]);
  if (kept.fault) app.notices.warn(wordDocumentFault(app, kept.fault));
  await open.readNews();
  return true;
}

interface RecordAsked {
  readonly decision: Decision;
  readonly tasks: readonly Task[];
  /** The actor of the pack for each text that names none. */
  readonly chosen: ReadonlyMap<string, string>;
}

/**
 * Records tasks of a decision as commitments of Helix; those that are recorded already stay as they are. Gives a sentence
 * for each that could not be recorded.
 */
export async function recordTasks(app: App, open: OpenDeck, asked: RecordAsked): Promise<readonly string[]> {
  const { decision, tasks } = asked;
  const kept = await keptCommitments(app);
  await open.readNews();
  const problems: string[] = [];
  let n = 0;
  for (const task of tasks) {
    if (open.news.commitments.has(commitmentId(decision, task))) continue;
    const read = commitmentOf(app, open, { ...asked, task, kept });
    if (read.ok) {
      await kept.keep(read.value);
      if (kept.fault) problems.push(wordDocumentFault(app, kept.fault));
      else n++;
    } else {
      // The sentences of what is wrong are those of the commitments' own form.
      await app.withWords(['helix'], Promise.resolve());
      const sebab = read.faults
        .map(({ kind, got }) => app.t(`komitmen.galat.${kind}`, { isi: got }))
        .join(' ');
      problems.push(app.t('rapat.janji.tak_tercatat', { aksi: task.action, sebab }));
    }
  }
  await open.readNews();
  if (n > 0) app.notices.tell(app.t('rapat.janji.tercatat_n', { n: app.f.number(n) }));
  return problems;
}

function commitmentOf(
  app: App,
  open: OpenDeck,
  { decision, task, chosen, kept }: RecordAsked & { readonly task: Task; readonly kept: HelixCommitments },
) {
  const last = new LastReports(open.reports).of({ decision: decision.id, task: task.id });
  return taskCommitment(
    { decision, task },
    {
      ...{ pack: kept.pack, actors: app.pack.villages.part('actors'), today: today() },
      chosen: chosen.get(task.actor) ?? null,
      status: last?.status ?? 'noNews',
      made: dayOf(new Date(decision.at)),
    },
  );
}
