import type { App } from '../../../state/app.svelte';
import { mapTitle } from '../../../reading/mapTitle';

/** What the map shows and which keys move it; screen readers announce it when the map gets the focus. */
export function mapDescription(app: App): string {
  const { answer, dataset, shown } = app.explorer;
  const { t, f } = app;
  if (!dataset) return '';
  return [
    answer ? t('ucap.gambar', { apa: mapTitle(app) }) : '',
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
