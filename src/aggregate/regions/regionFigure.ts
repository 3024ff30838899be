import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK, type Mark } from '../../data/model/mark';
import type { MadeRegion } from './madeRegion';
import { sharesMembership } from './sharesMembership';
import type { AggregateRefusal } from '../rollup/contract';
import { distributions, type Distributions } from '../rollup/distributions';
import type { Ratios } from '../rollup/ratios';
import { rollup } from '../rollup/rollup';
import { STATUS, type RollupRequest, type Status } from '../rollup/rollupRequest';
import type { Sums } from '../rollup/sums';
import { interval95, type Interval } from '../classes/uncertainty';

/** An indicator-year to be computed for a region. */
export interface FigureQuestion {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /**
   * Largest possible count of each village by row (its population, its households); NaN or absent where
   * unknown.
   */
  readonly ceiling?: Float64Array;
  /** Class breaks for an index that has no official ones. */
  readonly upper?: readonly number[];
}

/** The result of an indicator-year for one region: a total, a rate, or the distribution of its villages. */
export interface RegionFigure {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly made: Sums | Ratios | Distributions;
  /** Why the figure asked for is not made; `made` is then the alternative. */
  readonly refusal: AggregateRefusal | null;
  readonly status: Status;
  /** null where the status withholds it, and for distributions. */
  readonly value: number | null;
  /** 95 % confidence interval of the sampling error; null where none is published. */
  readonly interval: Interval | null;
  /** Bounds of the value given missing and suppressed villages; null where none are missing or suppressed. */
  readonly bounds: Interval | null;
  /** Share that reported, 0 to 1; null where it is unknown. */
  readonly coverage: number | null;
  /** Number of villages that are only partly in the region. */
  readonly apportioned: number;
  readonly villages: number;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The figure of a region by the indicator's aggregation contract. Rates and indices are never averaged. */
export function regionFigure({ shares }: Pick<MadeRegion, 'shares'>, asked: FigureQuestion): RegionFigure {
  const { indicator, column, ceiling, upper } = asked;
  const request: RollupRequest = {
    question: { indicatorId: indicator.id, year: column.year, grouping: '', asked: 'contract' },
    indicator,
    column,
    membership: sharesMembership([{ key: '', label: '', shares }]),
    ...(ceiling ? { ceiling } : {}),
    ...(upper ? { upper } : {}),
  };
  const outcome = rollup(request);
  const made = outcome.status === 'ready' ? outcome.rollup : distributions(request);
  const status = made.status[0] as Status;
  const number = made.kind === 'distribution' ? Number.NaN : made.value[0]!;
  const error = made.kind === 'distribution' ? Number.NaN : made.standardError[0]!;
  const incomplete = made.tally.missing[0]! + made.tally.suppressed[0]! > 0;
  const withheld = status === STATUS.empty || status === STATUS.zeroDenominator;
  return {
    indicator,
    column,
    made,
    refusal: outcome.status === 'refused' ? outcome.refusal : null,
    status,
    value: finite(number),
    interval: Number.isFinite(error) && Number.isFinite(number) ? interval95(number, error) : null,
    bounds:
      made.kind === 'distribution' || !incomplete || withheld
        ? null
        : { low: made.low[0]!, high: made.high[0]! },
    coverage: finite(made.coverage[0]!),
    apportioned: made.tally.apportioned[0]!,
    villages: made.tally.villages[0]!,
  };
}

/** What one village contributes to a region's figure. */
export interface Contribution {
  readonly row: number;
  /** 0 to 1. */
  readonly share: number;
  readonly mark: Mark;
  /** null where the village has no number. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The contributions of all villages of a region, in the order of the region. */
export function contributions(
  { rows, share }: MadeRegion['shares'],
  { mark, value, numerator, denominator }: IndicatorYear,
): readonly Contribution[] {
  return Array.from(rows, (row, i) => {
    const present = mark[row] === MARK.present;
    const of = (numbers: Float64Array | null) => (numbers && present ? finite(numbers[row]!) : null);
    return {
      row,
      share: share[i]!,
      mark: (mark[row] ?? MARK.missing) as Mark,
      value: of(value),
      numerator: of(numerator),
      denominator: of(denominator),
    };
  });
}
