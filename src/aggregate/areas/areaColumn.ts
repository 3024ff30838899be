import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';
import { breaks } from '../classes/breaks';
import { sortedPresent } from '../classes/breaksCache';
import { ratios, type Ratios } from '../rollup/ratios';
import { STATUS, type Status } from '../rollup/rollupRequest';
import { sums, type Sums } from '../rollup/sums';
import { areaContract, areaIndicator } from './areaIndicator';
import type { Areas } from './areas';

/** The roll-up that an area's number comes from; every array has one entry per area. */
export type AreaRollup = Sums | Ratios;

export interface AreaColumn {
  readonly column: IndicatorYear;
  /** null where the column has no numerators and denominators, so that no area can have a number. */
  readonly rollup: AreaRollup | null;
  /**
   * Only for shares: the bound of the heaviest fifth. Villages with a value up to it (side `low`) or above it
   * (side `high`) are counted.
   */
  readonly heaviest: { readonly side: 'low' | 'high'; readonly bound: number } | null;
}

const remembered = new WeakMap<Areas, WeakMap<IndicatorYear, AreaColumn>>();
const rollups = new WeakMap<IndicatorYear, AreaColumn>();

/**
 * Aggregates an indicator-year from villages to areas, following the indicator's aggregation contract.
 * Memoised per areas and column.
 */
export function areaColumn(areas: Areas, indicator: Indicator, column: IndicatorYear): AreaColumn {
  const known = remembered.get(areas) ?? new WeakMap<IndicatorYear, AreaColumn>();
  remembered.set(areas, known);
  const made = known.get(column) ?? make(areas, indicator, column);
  known.set(column, made);
  rollups.set(made.column, made);
  return made;
}

/** The roll-up behind a column that `areaColumn` made; null for any other column. */
export function madeOf(column: IndicatorYear): AreaColumn | null {
  return rollups.get(column) ?? null;
}

function make(areas: Areas, indicator: Indicator, column: IndicatorYear): AreaColumn {
  const contract = areaContract(indicator);
  const heaviest = contract === 'share' ? heaviestFifth(indicator, column) : null;
  const counted = heaviest === null ? column : countedColumn(column, heaviest);
  const rollup = rolledUp({ areas, indicator, column: counted });
  return { column: asColumn(areas, { ...column, rollup }), rollup, heaviest };
}

function rolledUp({
  areas,
  indicator,
  column,
}: {
  readonly areas: Areas;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}): AreaRollup | null {
  const question = {
    indicatorId: indicator.id,
    year: column.year,
    grouping: areas.level,
    asked: 'contract' as const,
  };
  const request = {
    question,
    indicator: areaIndicator(indicator, areas.level),
    column,
    membership: areas.membership,
  };
  if (areaContract(indicator) === 'sum') return sums(request);
  return column.numerator && column.denominator ? ratios(request) : null;
}

/**
 * The bound of the heaviest fifth of all villages (a quintile); for a category, the heaviest category that
 * occurs.
 */
function heaviestFifth(indicator: Indicator, column: IndicatorYear): NonNullable<AreaColumn['heaviest']> {
  const side = indicator.worse === 'low' ? 'low' : 'high';
  const values = sortedPresent(column);
  if (indicator.kind === 'category') {
    const heaviest = (side === 'low' ? values[0] : values.at(-1)) ?? Number.NaN;
    return { side, bound: side === 'low' ? heaviest : heaviest - 1 };
  }
  const { upper } = breaks(values, { method: 'quantile', k: 5 });
  return { side, bound: (side === 'low' ? upper[0] : upper.at(-1)) ?? Number.NaN };
}

/**
 * A column whose ratio is the share of heavy villages: the denominator is 1 for each village, the numerator
 * is 1 where the village is among the heaviest.
 */
function countedColumn(
  column: IndicatorYear,
  { side, bound }: NonNullable<AreaColumn['heaviest']>,
): IndicatorYear {
  const { indicatorId, year, value, mark } = column;
  const among = (x: number) => (side === 'low' ? x <= bound : x > bound);
  return {
    ...{ indicatorId, year, value, mark },
    numerator: value.map((x, row) => (mark[row] === MARK.present ? Number(among(x)) : Number.NaN)),
    // A village without a value stays in the denominator, so that it lowers the coverage.
    denominator: Float64Array.from(mark, (one) => (one === MARK.notApplicable ? Number.NaN : 1)),
    standardError: null,
  };
}

const MARK_OF_STATUS: Record<Status, Mark> = {
  [STATUS.whole]: MARK.present,
  [STATUS.partial]: MARK.present,
  // With suppressed villages the result is an interval, so there is no single number to draw.
  [STATUS.interval]: MARK.suppressed,
  [STATUS.notEnough]: MARK.missing,
  [STATUS.zeroDenominator]: MARK.notApplicable,
  [STATUS.empty]: MARK.notApplicable,
};

function asColumn(
  { membership }: Areas,
  of: Pick<IndicatorYear, 'indicatorId' | 'year'> & { readonly rollup: AreaRollup | null },
): IndicatorYear {
  const { indicatorId, year, rollup } = of;
  const n = membership.keys.length;
  const none = () => new Float64Array(n).fill(Number.NaN);
  if (rollup === null) {
    const mark = new Uint8Array(n).fill(MARK.missing);
    return {
      indicatorId,
      year,
      value: none(),
      mark,
      numerator: null,
      denominator: null,
      standardError: null,
    };
  }
  const mark = Uint8Array.from(rollup.status, (status) => MARK_OF_STATUS[status as Status]);
  const shown = (values: Float64Array) =>
    values.map((x, area) => (mark[area] === MARK.present ? x : Number.NaN));
  const errors = shown(rollup.standardError);
  return {
    indicatorId,
    year,
    value: shown(rollup.value),
    mark,
    numerator: rollup.kind === 'ratio' ? shown(rollup.numerator) : null,
    denominator: rollup.kind === 'ratio' ? shown(rollup.denominator) : null,
    standardError: errors.some(Number.isFinite) ? errors : null,
  };
}
