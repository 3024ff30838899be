import type { Indicator } from '../../data/model/dataset';

/** An indicator in one of its years. */
export interface IndicatorChoice {
  readonly indicator: Indicator;
  readonly year: number;
}

/** Number of figures that a card shows before the reader expands it. */
export const FIRST_FIGURES = 6;

/** The requested year, or the latest earlier one with data, or else the first year with data. */
export function yearFor({ years }: Pick<Indicator, 'years'>, year: number): number {
  return years.filter((own) => own <= year).at(-1) ?? years[0]!;
}

/**
 * The indicators of a region's card in order: the one on the map, then those that measure need (counts and
 * ratios where a high value is worse), then the others in the order of the catalogue.
 */
export function figureChoices(
  indicators: readonly Indicator[],
  drawn: { readonly indicatorId: string; readonly year: number },
): readonly IndicatorChoice[] {
  const rankOf = ({ id, kind, worse }: Indicator) => {
    if (id === drawn.indicatorId) return 0;
    return (kind === 'count' || kind === 'ratio') && worse === 'high' ? 1 : 2;
  };
  return indicators
    .filter(({ level, years }) => level === 'village' && years.length > 0)
    .map((indicator, at) => ({ indicator, at, rank: rankOf(indicator) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ indicator }) => ({ indicator, year: yearFor(indicator, drawn.year) }));
}

/**
 * The count that represents the number of people in need: among counts where a high value is worse, the first
 * with a rate of its own, otherwise the first.
 */
export function mainNeed(indicators: readonly Indicator[]): Indicator | null {
  const counts = indicators.filter(
    ({ kind, worse, level, years }) =>
      kind === 'count' && worse === 'high' && level === 'village' && years.length > 0,
  );
  return counts.find(({ rateId }) => rateId !== null) ?? counts[0] ?? null;
}
