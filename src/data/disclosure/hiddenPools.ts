import type { GroupColumn, HiddenPools, IndicatorYear } from '../model/dataset';
import type { TotalRow } from './publishedTotals';
import { MARK } from '../model/mark';

const PARTS = ['value', 'numerator', 'denominator'] as const;
type Part = (typeof PARTS)[number];
type Totals = Pick<TotalRow, Part>;

/** Length of the regency part of a kecamatan code, such as 99.01. */
const REGENCY_CODE = 5;
/** Tolerance for rounded totals: a remainder may be negative by rounding; more than this is a contradiction. */
const SLACK = 0.51;

/**
 * Adds to a column the sums of its suppressed cells, as far as published totals give them. Only published
 * figures are used, so that the result discloses nothing beyond what the pack's files disclose.
 * @param totals the totals of the column's indicator and year
 */
export function withHiddenPools(
  column: IndicatorYear,
  { kecamatan, totals }: { readonly kecamatan: GroupColumn; readonly totals: readonly TotalRow[] },
): IndicatorYear {
  if (totals.length === 0 || !column.mark.includes(MARK.suppressed)) return column;
  const shown = new Map(totals.filter(({ mark }) => mark === 'present').map((total) => [total.code, total]));
  const districts = kecamatan.keys.map(() => noDistrict());
  for (let row = 0; row < column.mark.length; row++) {
    const district = districts[kecamatan.index[row]!]!;
    if (column.mark[row] === MARK.suppressed) district.hidden.push(row);
    else if (column.mark[row] === MARK.present)
      for (const part of PARTS) district[part] += column[part]?.[row] ?? NaN;
  }
  const pools = districts.flatMap((district, i) => {
    const total = shown.get(kecamatan.keys[i]!);
    return total ? poolOf(district.hidden, total, district) : [];
  });
  return {
    ...column,
    hidden: packed(column.mark.length, [...pools, ...regencyPools(kecamatan, districts, shown)]),
  };
}

interface District extends Record<Part, number> {
  readonly hidden: number[];
}

function noDistrict(): District {
  return { hidden: [], value: 0, numerator: 0, denominator: 0 };
}

interface Pool extends Totals {
  readonly rows: readonly number[];
}

/** For each regency, one pool of the kecamatan whose totals are suppressed. */
function regencyPools(
  { keys }: GroupColumn,
  districts: readonly District[],
  shown: ReadonlyMap<string, Totals>,
): Pool[] {
  const open = new Map<string, District>();
  const regencyOf = (code: string) => code.slice(0, REGENCY_CODE);
  keys.forEach((code, i) => {
    if (shown.has(code) || districts[i]!.hidden.length === 0) return;
    open.set(regencyOf(code), noDistrict());
  });
  keys.forEach((code, i) => {
    const rest = open.get(regencyOf(code));
    if (!rest) return;
    // The published total of a kecamatan counts in full; its suppressed cells form a pool of their own.
    const own = shown.get(code);
    if (!own) rest.hidden.push(...districts[i]!.hidden);
    for (const part of PARTS) rest[part] += (own ?? districts[i]!)[part];
  });
  return [...open].flatMap(([code, rest]) => {
    const total = shown.get(code);
    return total ? poolOf(rest.hidden, total, rest) : [];
  });
}

/** The pool of some suppressed rows; none where the figures contradict each other. */
function poolOf(rows: readonly number[], total: Totals, shown: Totals): Pool[] {
  if (rows.length === 0) return [];
  // A ratio's total is not the sum of its villages' rates; only numerator and denominator are sums.
  const isRatio = !Number.isNaN(total.numerator);
  const left = (part: Part) => (part === 'value' && isRatio ? NaN : total[part] - shown[part]);
  if (PARTS.some((part) => left(part) < -SLACK)) return [];
  const [value, numerator, denominator] = [left('value'), left('numerator'), left('denominator')];
  return [
    {
      rows,
      value: Math.max(0, value),
      numerator: Math.max(0, numerator),
      denominator: Math.max(0, denominator),
    },
  ];
}

function packed(n: number, pools: readonly Pool[]): HiddenPools {
  const poolOf = new Int32Array(n).fill(-1);
  pools.forEach(({ rows }, pool) => rows.forEach((row) => (poolOf[row] = pool)));
  return {
    poolOf,
    size: Uint32Array.from(pools, ({ rows }) => rows.length),
    value: Float64Array.from(pools, ({ value }) => value),
    numerator: Float64Array.from(pools, ({ numerator }) => numerator),
    denominator: Float64Array.from(pools, ({ denominator }) => denominator),
  };
}
