import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Membership } from '../rollup/membership';
import { ratios, type Ratios } from '../rollup/ratios';

export interface PointRateQuestion {
  readonly indicatorId: string;
  /** Number of points in each village; see `pointsPerVillage`. */
  readonly points: Float64Array;
  /** The base, which is a count: poor people, households. */
  readonly base: IndicatorYear;
  /** Scale of the rate, such as 1,000 for points per 1,000 of the base. */
  readonly per: number;
  readonly membership: Membership;
  readonly coverageThreshold?: number;
}

/**
 * Points per so many units of a base, by group: Σ points / Σ base over the villages with a known base. A base
 * of zero gives no rate.
 */
export function pointRates({ points, base, per, membership, ...question }: PointRateQuestion): Ratios {
  const column: IndicatorYear = {
    indicatorId: question.indicatorId,
    year: base.year,
    value: Float64Array.from(base.mark, (mark) => (mark === MARK.present ? 0 : Number.NaN)),
    mark: base.mark,
    numerator: points,
    denominator: base.value,
    standardError: null,
  };
  const { indicatorId, coverageThreshold } = question;
  return ratios({
    question: { indicatorId, year: base.year, grouping: '', asked: 'ratio' },
    indicator: { multiplier: per },
    column,
    membership,
    ...(coverageThreshold === undefined ? {} : { coverageThreshold }),
  });
}
