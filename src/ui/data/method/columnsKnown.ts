import { columnKey, type Indicator, type IndicatorYear } from '../../../data/model/dataset';
import { formulaInputs } from '../../../reading/formulaWords';
import type { App } from '../../../state/app.svelte';

/** The columns that are there; those of the latest year, with what goes into its formula, are asked for by reading them. */
export function columnsKnown(app: App, indicator: Indicator): ReadonlyMap<string, IndicatorYear> {
  const year = indicator.years.at(-1);
  const known = new Map(
    [...app.pack.columns].flatMap(([key, loaded]) =>
      loaded.status === 'ready' ? [[key, loaded.value] as const] : [],
    ),
  );
  if (year === undefined) return known;
  for (const indicatorId of [indicator.id, ...formulaInputs(indicator)]) {
    const input = app.explorer.dataset?.indicators.find(({ id }) => id === indicatorId);
    const column = input?.years.includes(year) ? app.pack.columnOf({ indicatorId, year }) : null;
    if (column) known.set(columnKey(indicatorId, year), column);
  }
  return known;
}
