import type { GroupColumn, HiddenPools, IndicatorYear } from '../model/dataset';
import type { TotalRow } from './publishedTotals';
import { MARK } from '../model/mark';

const PARTS = ['value', 'numerator', 'denominator'] as const;
type Part = (typeof PARTS)[number];
type Totals = Pick<TotalRow, Part>;

/** Length of a regency's part of a kecamatan code: 99.01. */
const REGENCY_CODE = 5;
/** Rounding of a printed total must not make a remainder negative; more than this is a contradiction. */
const SLACK = 0.51;

/**
 * A column with what its hidden cells add up to. Only published figures go in, so that nothing follows from it
 * that an attack on the pack's files does not find.
 * @param totals those of the column's indicator and year
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

/** Of each regency, the kecamatan whose totals are withheld, taken together. */
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
    // A kecamatan with a published total counts by it: its hidden cells are a pool of their own.
    const own = shown.get(code);
    if (!own) rest.hidden.push(...districts[i]!.hidden);
    for (const part of PARTS) rest[part] += (own ?? districts[i]!)[part];
  });
  return [...open].flatMap(([code, rest]) => {
    const total = shown.get(code);
    return total ? poolOf(rest.hidden, total, rest) : [];
  });
}

/** None where the figures contradict each other: then nothing is known. */
function poolOf(rows: readonly number[], total: Totals, shown: Totals): Pool[] {
  if (rows.length === 0) return [];
  // A ratio's total is no sum of its villages' rates: only its two parts are.
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
