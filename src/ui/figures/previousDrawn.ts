import type { App } from '../../state/app.svelte';

/** Name and year of what is drawn instead of the hot spots that are asked for; null where those are drawn, or nothing is. */
export function previousDrawn({
  explorer,
  language,
}: Pick<App, 'explorer' | 'language'>): { readonly name: string; readonly year: number } | null {
  const { answer, search } = explorer;
  if (!answer || !(search?.ended || search?.running)) return null;
  return { name: answer.indicator.shortName[language], year: answer.column.year };
}
