import type { Language } from '../data/model/localized';
import type { Formats } from '../messages/format';
import type { SeriesPoint } from '../data/model/programme';

/** A figure of the region in its latest year, with the figures of other sources for that year. */
export interface SeriesFigure {
  readonly point: SeriesPoint;
  readonly others: readonly SeriesPoint[];
  /** The primary point of an earlier year, for the change; null where there is none. */
  readonly earlier: SeriesPoint | null;
}

/** A series by indicator, in the pack's order. */
export interface SeriesGroup {
  readonly area: string;
  readonly indicatorId: string;
  /** By year, then primary first. */
  readonly points: readonly SeriesPoint[];
  /** Years for which two points give different values. */
  readonly disputed: ReadonlySet<number>;
}

export function seriesGroups(points: readonly SeriesPoint[]): readonly SeriesGroup[] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const key = `${point.area}\n${point.indicatorId}`;
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => a.year - b.year || Number(b.primary) - Number(a.primary));
    return {
      area: sorted[0]!.area,
      indicatorId: sorted[0]!.indicatorId,
      points: sorted,
      disputed: new Set(
        sorted
          .filter((one) => sorted.some((two) => samePeriod(one, two) && two.value !== one.value))
          .map(({ year }) => year),
      ),
    };
  });
}

/** The latest primary figure of a series and the figures that differ from it. */
export function latestFigure({ points }: SeriesGroup): SeriesFigure | null {
  const primary = points.filter((point) => point.primary);
  const point = primary.at(-1) ?? points.at(-1);
  if (!point) return null;
  return {
    point,
    others: points.filter(
      (other) => other !== point && other.year === point.year && other.value !== point.value,
    ),
    earlier: primary.at(-2) ?? null,
  };
}

function samePeriod(one: SeriesPoint, two: SeriesPoint): boolean {
  return one.year === two.year && (one.period === two.period || one.period === '' || two.period === '');
}

/** A series figure with its unit; two decimals unless it is an integer. */
export function seriesNumber(point: SeriesPoint, words: SeriesWords): string {
  const { number, unit } = seriesParts(point, words);
  return unit ? `${number} ${unit}` : number;
}

export interface SeriesWords {
  readonly f: Formats;
  readonly language: Language;
}

/** The same in two parts: the number with its per cent sign, and the rest of the unit. */
export function seriesParts(
  { value, unit }: SeriesPoint,
  { f, language }: SeriesWords,
): { readonly number: string; readonly unit: string } {
  const decimals = Number.isInteger(value) && !unit.id.startsWith('%') ? 0 : 2;
  return {
    number: unit.id.startsWith('%') ? f.percent(value, decimals) : f.number(value, decimals),
    unit: unit[language].replace(/^%\s*/, ''),
  };
}
