import type { App } from '../../state/app.svelte';

/** What stands where an answer would: that it is on its way, or that it will not come as the pack is. */
export function noAnswerWord({ pack, explorer, t }: Pick<App, 'pack' | 'explorer' | 't'>): string {
  if (pack.dataset.status === 'failed') return t('legend.absent');
  return t(explorer.withheld ? 'legend.withheld' : 'legend.waiting');
}
