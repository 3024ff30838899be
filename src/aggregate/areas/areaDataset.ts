import type { Dataset, Indicator, IndicatorYear } from '../../data/model/dataset';
import { areaColumn } from './areaColumn';
import { areaIndicator } from './areaIndicator';
import type { Areas } from './areas';

/**
 * A pack with areas in the place of its villages: whatever reads villages reads areas. What the pack publishes for
 * that very level stands in its own right.
 */
export function areaDataset(base: Dataset, areas: Areas): Dataset {
  return {
    ...base,
    manifest: { ...base.manifest, villageCount: areas.rows.n },
    villages: areas.rows,
    indicators: areaIndicators(base, areas),
    columns: new Map(
      [...base.columns].flatMap(([key, column]) => {
        const made = columnOfAreas(base, areas, column);
        return made ? [[key, made] as const] : [];
      }),
    ),
  };
}

function areaIndicators({ indicators }: Dataset, { level }: Areas): Indicator[] {
  const ids = new Set(indicators.filter((one) => one.level === 'village').map(({ id }) => id));
  return indicators.map((one) => {
    if (one.level === 'village') return areaIndicator(one, level);
    // Of an indicator that stands at both levels, the one that is put together keeps the id.
    return one.level === level && !ids.has(one.id) ? { ...one, level: 'village' } : one;
  });
}

/** A column of the pack as one of its areas; null where it says nothing of them. */
export function columnOfAreas(base: Dataset, areas: Areas, column: IndicatorYear): IndicatorYear | null {
  const indicator = base.indicators.find(({ id }) => id === column.indicatorId);
  if (indicator === undefined) return null;
  return indicator.level === 'village' ? areaColumn(areas, indicator, column).column : column;
}
