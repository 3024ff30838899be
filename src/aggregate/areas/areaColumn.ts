import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';
import { breaks } from '../classes/breaks';
import { sortedPresent } from '../classes/breaksCache';
import { ratios, type Ratios } from '../rollup/ratios';
import { STATUS, type Status } from '../rollup/rollupRequest';
import { sums, type Sums } from '../rollup/sums';
import { areaContract, areaIndicator } from './areaIndicator';
import type { Areas } from './areas';

/** What an area's number is made of; entry a area in every array. */
export type AreaRollup = Sums | Ratios;

export interface AreaColumn {
  readonly column: IndicatorYear;
  /** null: the column brings no numerators and denominators, so no area has a number. */
  readonly rollup: AreaRollup | null;
  /** For a share: villages up to this value (`low`) or above it (`high`) count; null for the rest. */
  readonly heaviest: { readonly side: 'low' | 'high'; readonly bound: number } | null;
}

const remembered = new WeakMap<Areas, WeakMap<IndicatorYear, AreaColumn>>();
const rollups = new WeakMap<IndicatorYear, AreaColumn>();

/** An indicator-year of villages put together by area, as the indicator's contract says. Worked out once. */
export function areaColumn(areas: Areas, indicator: Indicator, column: IndicatorYear): AreaColumn {
  const known = remembered.get(areas) ?? new WeakMap<IndicatorYear, AreaColumn>();
  remembered.set(areas, known);
  const made = known.get(column) ?? make(areas, indicator, column);
  known.set(column, made);
  rollups.set(made.column, made);
  return made;
}

/** What stands behind a column of areas; null for any other column. */
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

/** Where the heaviest fifth of all villages begins; of a category the heaviest one that occurs. */
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

/** Every village that has a number counts one; one in the numerator where it is among the heaviest. */
function countedColumn(
  column: IndicatorYear,
  { side, bound }: NonNullable<AreaColumn['heaviest']>,
): IndicatorYear {
  const { indicatorId, year, value, mark } = column;
  const among = (x: number) => (side === 'low' ? x <= bound : x > bound);
  return {
    ...{ indicatorId, year, value, mark },
    numerator: value.map((x, row) => (mark[row] === MARK.present ? Number(among(x)) : Number.NaN)),
    // A village without a number is still one of the area's: it lowers the coverage.
    denominator: Float64Array.from(mark, (one) => (one === MARK.notApplicable ? Number.NaN : 1)),
    standardError: null,
  };
}

const MARK_OF_STATUS: Record<Status, Mark> = {
  [STATUS.whole]: MARK.present,
  [STATUS.partial]: MARK.present,
  // Suppressed villages make it an interval: there is no one number to draw.
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
