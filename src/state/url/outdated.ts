import type { Indicator } from '../../data/model/dataset';
import type { AppState } from './appState';

/** What of a link the open pack knows. */
export interface Known {
  /** The indicators that can be drawn, the one that is, and its year. */
  readonly choices: readonly Pick<Indicator, 'id'>[];
  readonly indicator: Pick<Indicator, 'id'> | null;
  readonly year: number | null;
  readonly rowOf: (code: string) => number | null;
}

/** What a link asks for and a pack has not, as the change that puts the defaults in its place. */
export function outdatedIn(
  {
    indicatorId,
    year,
    selected,
    compared,
    symbols,
  }: Pick<AppState, 'indicatorId' | 'year' | 'selected' | 'compared' | 'symbols'>,
  known: Known,
): Partial<AppState> {
  const there = compared.filter((code) => known.rowOf(code) !== null);
  return {
    ...(indicatorId !== null && indicatorId !== known.indicator?.id ? { indicatorId: null } : {}),
    ...(year !== null && year !== known.year ? { year: null } : {}),
    ...(selected !== null && known.rowOf(selected) === null ? { selected: null } : {}),
    ...(symbols !== null && !known.choices.some(({ id }) => id === symbols) ? { symbols: null } : {}),
    ...(compared.length > there.length ? { compared: there } : {}),
  };
}
