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

/** An indicator-year that a region is asked for. */
export interface FigureQuestion {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  /** Most that a village's count can be, by row (its people, its families); NaN or absent: not known. */
  readonly ceiling?: Float64Array;
  /** Class bounds for an index without official ones. */
  readonly upper?: readonly number[];
}

/** What an indicator-year comes to in one region: a total, a rate, or how its villages are distributed. */
export interface RegionFigure {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly made: Sums | Ratios | Distributions;
  /** Why the contract's own number is not made; `made` is what there is in its stead. */
  readonly refusal: AggregateRefusal | null;
  readonly status: Status;
  /** null where the status withholds it, and of a distribution. */
  readonly value: number | null;
  /** Two-sided 95 % of the sampling error; null where none is published. */
  readonly interval: Interval | null;
  /** What it lies between whatever the missing and the hidden are; null where nothing is missing. */
  readonly bounds: Interval | null;
  /** Share that reported, 0 to 1; null where nothing is known of it. */
  readonly coverage: number | null;
  /** Villages of which only a part counts. */
  readonly apportioned: number;
  readonly villages: number;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A region's figure by the indicator's contract. Nothing is averaged. */
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

/** What one village brings into a region's figure. */
export interface Contribution {
  readonly row: number;
  /** 0 to 1. */
  readonly share: number;
  readonly mark: Mark;
  /** null where it has no number. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Every village of a region with what it brings, in the order of the region. */
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
