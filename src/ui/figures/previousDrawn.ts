import type { App } from '../../state/app.svelte';

/**
 * Name and year of the map shown in place of the requested hot spots; null where these are shown, or nothing
 * is.
 */
export function previousDrawn({
  explorer,
  language,
}: Pick<App, 'explorer' | 'language'>): { readonly name: string; readonly year: number } | null {
  const { answer, search } = explorer;
  if (!answer || !(search?.ended || search?.running)) return null;
  return { name: answer.indicator.shortName[language], year: answer.column.year };
}
