import type { Classified } from '../../../aggregate/classes/classify';
import { isShown } from '../../../aggregate/classes/classify';
import { pointRates } from '../../../aggregate/services/pointRates';
import type { Responses } from '../../../aggregate/modes/responses';
import { groupMembership } from '../../../aggregate/rollup/membership';
import { rollup } from '../../../aggregate/rollup/rollup';
import { STATUS, type Status } from '../../../aggregate/rollup/rollupRequest';
import type { Villages } from '../../../data/model/dataset';
import { MARK } from '../../../data/model/mark';

/** One tail of the gaps, largest first. */
export interface GapTail {
  readonly rows: readonly number[];
  /** Number of villages after the end of the list with the same gap as its last entry. */
  readonly sharingLast: number;
}

/** The villages whose need exceeds their response most (`short`), and the reverse (`ample`). */
export function gapTail(
  answer: Classified,
  asked: { readonly end: 'short' | 'ample'; readonly limit: number },
): GapTail {
  const { value, mark } = answer.column;
  const sign = asked.end === 'short' ? -1 : 1;
  const rows = Array.from(value.keys())
    .filter((row) => mark[row] === MARK.present && sign * value[row]! < 0 && isShown(answer, row))
    .sort((a, b) => sign * (value[a]! - value[b]!) || a - b);
  const last = value[rows[asked.limit - 1] ?? -1];
  const sharingLast = rows.slice(asked.limit).filter((row) => value[row] === last).length;
  return { rows: rows.slice(0, asked.limit), sharingLast };
}

/** Need and response of a kecamatan. */
export interface DistrictGap {
  readonly label: string;
  /** Sum of the need; NaN where the status withholds it. */
  readonly need: number;
  readonly needLow: number;
  readonly needStatus: Status;
  /**
   * Interventions that name villages of the kecamatan, counted once per village, and those for the kecamatan
   * as a whole.
   */
  readonly interventions: number;
  readonly districtWide: number;
  /** Interventions per 1,000 of the need, over the villages with a known need. */
  readonly rate: number;
  readonly rateStatus: Status;
}

/**
 * Figures by kecamatan, fewest interventions per 1,000 first; null where the need is not a count and cannot
 * be summed.
 */
export function districtGaps(
  need: Pick<Classified, 'indicator' | 'column'>,
  of: { readonly villages: Villages; readonly responses: Responses },
): readonly DistrictGap[] | null {
  const { indicator, column } = need;
  if (indicator.kind !== 'count') return null;
  const { villages, responses } = of;
  const membership = groupMembership(villages.kecamatan);
  const summed = rollup({
    question: { indicatorId: indicator.id, year: column.year, grouping: 'kecamatan', asked: 'sum' },
    indicator,
    column,
    membership,
  });
  if (summed.status !== 'ready' || summed.rollup.kind !== 'sum') return null;
  const sums = summed.rollup;
  const rates = pointRates({
    indicatorId: indicator.id,
    points: responses.count,
    base: column,
    per: 1000,
    membership,
  });
  const named = new Float64Array(membership.keys.length);
  villages.kecamatan.index.forEach((district, row) => (named[district]! += responses.count[row]!));
  const list = membership.labels.map((label, district): DistrictGap => ({
    label,
    need: sums.value[district]!,
    needLow: sums.low[district]!,
    needStatus: sums.status[district] as Status,
    interventions: named[district]!,
    districtWide: responses.perDistrict.get(district) ?? 0,
    rate: rates.value[district]!,
    rateStatus: rates.status[district] as Status,
  }));
  const known = (one: DistrictGap) => (Number.isFinite(one.rate) ? one.rate : Number.POSITIVE_INFINITY);
  return list.sort((a, b) => known(a) - known(b) || b.need - a.need || a.label.localeCompare(b.label));
}

/** Whether a group has a value. */
export function isTold(status: Status): boolean {
  return status === STATUS.whole || status === STATUS.partial;
}
