import type { App } from '../../state/app.svelte';

/** The text in place of an answer: it is loading, or unavailable in this pack. */
export function noAnswerWord({ pack, explorer, t }: Pick<App, 'pack' | 'explorer' | 't'>): string {
  if (pack.dataset.status === 'failed') return t('legend.absent');
  return t(explorer.withheld ? 'legend.withheld' : 'legend.waiting');
}
