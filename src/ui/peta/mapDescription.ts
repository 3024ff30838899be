import { isMadeOnScreen } from '../../aggregate/formulaKinds';
import type { App } from '../../state/app.svelte';

/** What the map shows and how one moves on it: read out when the map gets the focus. */
export function mapDescription(app: App): string {
  const { answer, dataset, shown } = app.explorer;
  const { t, f, language } = app;
  if (!dataset) return '';
  const derived = answer !== null && isMadeOnScreen(answer.indicator);
  const year = answer && !derived ? ` ${answer.column.year}` : '';
  return [
    answer ? t('ucap.gambar', { apa: answer.indicator.name[language] + year }) : '',
    shown
      ? t('ucap.saringan', {
          n: f.number(shown.reduce((sum, byte) => sum + byte, 0)),
          m: f.number(shown.length),
        })
      : '',
    t('ucap.cara'),
  ]
    .filter(Boolean)
    .join(' ');
}
