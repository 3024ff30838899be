import type { Indicator } from '../../data/model/dataset';
import type { AppState } from './appState';

/** The parts of the open pack that links refer to. */
export interface Known {
  /** The indicators that can be mapped, the current one, and its year. */
  readonly choices: readonly Pick<Indicator, 'id'>[];
  readonly indicator: Pick<Indicator, 'id'> | null;
  readonly year: number | null;
  readonly rowOf: (code: string) => number | null;
}

/** The change of state that replaces those parts of a link that the pack does not have by defaults. */
export function outdatedIn(
  {
    indicatorId,
    year,
    selected,
    compared,
    proportionalSymbols,
  }: Pick<AppState, 'indicatorId' | 'year' | 'selected' | 'compared' | 'proportionalSymbols'>,
  known: Known,
): Partial<AppState> {
  const there = compared.filter((code) => known.rowOf(code) !== null);
  return {
    ...(indicatorId !== null && indicatorId !== known.indicator?.id ? { indicatorId: null } : {}),
    ...(year !== null && year !== known.year ? { year: null } : {}),
    ...(selected !== null && known.rowOf(selected) === null ? { selected: null } : {}),
    ...(proportionalSymbols !== null && !known.choices.some(({ id }) => id === proportionalSymbols)
      ? { proportionalSymbols: null }
      : {}),
    ...(compared.length > there.length ? { compared: there } : {}),
  };
}
