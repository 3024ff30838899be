import type { Indicator, IndicatorYear } from '../model/dataset';
import { MARK } from '../model/mark';
import { totalKey, type PublishedTotals } from './attackPack';
import type { HiddenCells } from './hiddenCells';
import type { Hierarchy } from './hierarchy';
import type { LinkedFigures } from './linkFigures';
import { marginOf, marginsOf, type CountedMargin } from './margins';
import { sumOver } from './primaryCells';
import { quantityName, type Quantity } from './quantities';

/**
 * The total of one indicator-year in a kecamatan or regency, over all villages with a value, suppressed or
 * not.
 */
export interface TotalRow {
  readonly code: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly villages: number;
  readonly mark: keyof typeof MARK;
  /** NaN unless the mark is present. For ratios: numerator / denominator × multiplier, unrounded. */
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Totals of the indicator-years with suppressed cells, which readers can no longer add up themselves. All
 * other totals follow from the villages.
 */
export function totalRows(asked: {
  readonly links: LinkedFigures;
  readonly hierarchy: Hierarchy;
  readonly hidden: HiddenCells;
  /** Indicator-years with suppressed cells. */
  readonly of: readonly { readonly indicator: Indicator; readonly year: number }[];
}): TotalRow[] {
  const { hierarchy, of } = asked;
  const groups = [
    ...hierarchy.districtCodes.map((code, group) => ({ code, level: 'district' as const, group })),
    ...hierarchy.regencyCodes.map((code, group) => ({ code, level: 'regency' as const, group })),
  ];
  return of.flatMap((column) =>
    groups.map(({ code, ...at }) => ({
      code,
      indicatorId: column.indicator.id,
      year: column.year,
      ...totalOf(asked, column, at),
    })),
  );
}

type Total = Pick<TotalRow, 'villages' | 'mark' | 'value' | 'numerator' | 'denominator'>;
const NOTHING = { value: NaN, numerator: NaN, denominator: NaN } as const;

function totalOf(
  { links, hierarchy, hidden }: Parameters<typeof totalRows>[0],
  { indicator, year }: { readonly indicator: Indicator; readonly year: number },
  at: { readonly level: 'district' | 'regency'; readonly group: number },
): Total {
  const roles: readonly Quantity['role'][] =
    indicator.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
  const margins = roles.map((role) => {
    const figure = links.figureAt(quantityName({ indicator, role }), year)!;
    const coverage = figure.coverages.findIndex(({ members }) =>
      members.some((one) => one.indicator === indicator && one.year === year && one.role === role),
    );
    return marginOf({ figure, coverage, ...at }, hierarchy);
  });
  const [first] = margins;
  if (!first) return { ...NOTHING, villages: 0, mark: 'missing' };
  const villages = first.rows.length;
  if (margins.some((counted) => hidden.hasMargin(counted!.margin))) {
    return { ...NOTHING, villages, mark: 'suppressed' };
  }
  const [a = NaN, b = NaN] = margins.map((counted) => sumOver(counted!.margin.figure, first.rows));
  if (indicator.kind !== 'ratio') return { ...NOTHING, villages, mark: 'present', value: a };
  return { villages, mark: 'present', value: (a / b) * indicator.multiplier, numerator: a, denominator: b };
}

/** The published totals in the form that an attack reads. */
export function shownTotals(rows: readonly TotalRow[], indicators: readonly Indicator[]): PublishedTotals {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const totals = new Map<string, number>();
  for (const { code, indicatorId, year, mark, value, numerator, denominator } of rows) {
    const indicator = byId.get(indicatorId);
    if (!indicator || mark !== 'present') continue;
    const put = (role: Quantity['role'], total: number) =>
      totals.set(totalKey(code, { indicator, role, year }), total);
    if (indicator.kind === 'ratio') {
      put('numerator', numerator);
      put('denominator', denominator);
    } else put('value', value);
  }
  return totals;
}

/**
 * Messages on published totals that differ from the sum of their villages although all of these are
 * published, such as "rtlh 2024, 99.01.03: …".
 */
export function brokenTotals(
  totals: PublishedTotals,
  { links, hierarchy }: { readonly links: LinkedFigures; readonly hierarchy: Hierarchy },
): string[] {
  const broken: string[] = [];
  const compare = (code: string, counted: CountedMargin): void => {
    const sum = sumOver(counted.margin.figure, counted.rows);
    for (const member of counted.coverages.flatMap(({ members }) => members)) {
      const total = totals.get(totalKey(code, member));
      if (total !== undefined && Math.abs(total - sum) > 1e-6 * Math.max(1, Math.abs(sum))) {
        broken.push(
          `${quantityName(member)} ${member.year}, ${code}: ada ${total}, padahal desanya berjumlah ${sum}`,
        );
      }
    }
  };
  for (const figure of links.figures) {
    hierarchy.districtCodes.forEach((code, group) =>
      marginsOf(figure, { level: 'district', group }, hierarchy).forEach((one) => compare(code, one)),
    );
    hierarchy.regencyCodes.forEach((code, group) =>
      marginsOf(figure, { level: 'regency', group }, hierarchy).forEach((one) => compare(code, one)),
    );
  }
  return broken;
}

/** A column with the given rows suppressed: their numbers are removed and their mark is set. */
export function masked(column: IndicatorYear, rows: ReadonlySet<number>): IndicatorYear {
  if (rows.size === 0) return column;
  const without = (array: Float64Array) => array.map((x, row) => (rows.has(row) ? NaN : x));
  const orNull = (array: Float64Array | null) => array && without(array);
  return {
    ...column,
    value: without(column.value),
    mark: column.mark.map((mark, row) => (rows.has(row) ? MARK.suppressed : mark)),
    numerator: orNull(column.numerator),
    denominator: orNull(column.denominator),
    standardError: orNull(column.standardError),
  };
}
