import type { Dataset, Indicator, IndicatorYear, VillageDataset } from '../../data/model/dataset';
import type { CoarseLevel } from '../../data/model/level';
import { areaColumn } from './areaColumn';
import { areaIndicator } from './areaIndicator';
import type { Areas } from './areas';

/**
 * A dataset whose rows are areas instead of villages, so that all code which reads villages works on areas
 * unchanged. Indicators that the pack publishes at this level itself are used as they are.
 */
export function areaDataset(base: VillageDataset, areas: Areas): Dataset<CoarseLevel> {
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
    // Where an indicator exists at both levels under one id, the one aggregated from villages keeps the id.
    return one.level === level && !ids.has(one.id) ? { ...one, level: 'village' } : one;
  });
}

/** A column of the pack converted to one of its areas; null where the pack has no indicator for the column. */
export function columnOfAreas(base: Dataset, areas: Areas, column: IndicatorYear): IndicatorYear | null {
  const indicator = base.indicators.find(({ id }) => id === column.indicatorId);
  if (indicator === undefined) return null;
  return indicator.level === 'village' ? areaColumn(areas, indicator, column).column : column;
}
