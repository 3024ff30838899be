import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { App } from '../../state/app.svelte';
import { figureAt, LOOK_KEYS } from '../../reading/figure';

/** A cell as text: its number or category, or the reason why there is none. */
export function cellText(
  { f, t, language }: Pick<App, 'f' | 't' | 'language'>,
  { indicator, column }: { readonly indicator: Indicator; readonly column: IndicatorYear },
  row: number,
): string {
  const { value, text, look } = figureAt({ indicator, column, row, f, language });
  return value === null ? t(LOOK_KEYS[look ?? 'missing']) : text;
}
