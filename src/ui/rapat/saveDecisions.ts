import { csvText } from '../../data/export/exportText';
import { fileStem } from '../../data/export/fileName';
import type { App } from '../../state/app.svelte';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { commitmentId } from '../../state/rapat/taskNews';
import type { Decision } from '../../story/decision';
import { LastReports } from '../../story/reports';
import { saveFile } from '../sharing/saveFile';

/** The decisions of a meeting as a table: a line for each follow-up, and one where there is none. */
export function saveDecisions(app: App, open: OpenDeck): void {
  const { kept } = open;
  if (!kept) return;
  void saveFile(app, () => ({
    name: `${fileStem(kept.name, 'rapat')}.keputusan.csv`,
    content: new Blob(
      [`\ufeff${csvText(decisionLines(kept.value.decisions, { t: app.t, known: open }), 'csv')}`],
      {
        type: 'text/csv;charset=utf-8',
      },
    ),
  }));
}

export function decisionLines(
  decisions: readonly Decision[],
  { t, known }: Pick<App, 't'> & { readonly known: Pick<OpenDeck, 'news' | 'reports'> },
): readonly (readonly (string | number)[])[] {
  const header = [
    ...[t('rapat.csv.no'), t('rapat.csv.waktu'), t('rapat.csv.status'), t('rapat.isi')],
    ...[t('rapat.siapa'), t('rapat.apa'), t('rapat.kapan'), t('rapat.uang'), t('rapat.dana')],
    ...[t('rapat.keberatan'), t('rapat.csv.koreksi'), t('rapat.adegan'), t('rapat.csv.tautan')],
    ...[t('rapat.csv.versi'), t('rapat.csv.sidik')],
    ...[t('rapat.csv.keadaan'), t('rapat.csv.keadaan_waktu'), t('rapat.csv.komitmen')],
  ];
  const reported = new LastReports(known.reports);
  const lines = decisions.flatMap((decision, i) => {
    const { words, at, deferred, corrections, sceneTitle, link, dataVersion, dataHash } = decision;
    const tasks = words.tasks.length > 0 ? words.tasks : [null];
    return tasks.map((task) => {
      const last = task && reported.of({ decision: decision.id, task: task.id });
      const commitment = task && known.news.commitments.get(commitmentId(decision, task));
      return [
        ...[i + 1, at, t(deferred ? 'rapat.csv.ditunda' : 'rapat.csv.diputuskan'), words.text],
        ...[task?.actor ?? '', task?.action ?? '', task?.due ?? '', task?.amount ?? '', task?.fund ?? ''],
        ...[words.objections, corrections.length, sceneTitle, link, dataVersion, dataHash],
        ...[task ? t(`rapat.janji.${last?.status ?? 'noNews'}`) : '', last?.at ?? '', commitment?.id ?? ''],
      ];
    });
  });
  return [header, ...lines];
}
