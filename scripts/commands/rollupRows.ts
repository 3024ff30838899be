import Papa from 'papaparse';
import type { Rollup } from '../../src/aggregate/rollup/rollup';
import { STATUS } from '../../src/aggregate/rollup/rollupRequest';
import type { Indicator } from '../../src/data/model/dataset';
import { countDigits, figureDigits, shareDigits } from '../../src/data/export/exportDigits';

/** One group as a row of an answer: plain values, null where there is no number. */
export type GroupRow = Readonly<Record<string, string | number | null | readonly number[]>>;

const STATUS_NAMES = Object.keys(STATUS) as readonly (keyof typeof STATUS)[];

/** A roll-up as one row a group. */
export function groupRows(rollup: Rollup): GroupRow[] {
  const { membership, status, coverage, tally } = rollup;
  return membership.keys.map((key, group) => ({
    key,
    label: membership.labels[group]!,
    status: STATUS_NAMES.find((name) => STATUS[name] === status[group])!,
    ...numbersOf(rollup, group),
    coverage: finite(coverage[group]),
    villages: tally.villages[group]!,
    present: tally.present[group]!,
    missing: tally.missing[group]!,
    suppressed: tally.suppressed[group]!,
    notApplicable: tally.notApplicable[group]!,
  }));
}

function numbersOf(rollup: Rollup, group: number): GroupRow {
  if (rollup.kind === 'distribution') {
    const { perClass, classCount, min, lowerQuartile, median, upperQuartile, max } = rollup;
    return {
      perClass: [...perClass.subarray(group * classCount, (group + 1) * classCount)],
      min: finite(min[group]),
      lowerQuartile: finite(lowerQuartile[group]),
      median: finite(median[group]),
      upperQuartile: finite(upperQuartile[group]),
      max: finite(max[group]),
    };
  }
  const { value, low, high, standardError } = rollup;
  const shared = {
    value: finite(value[group]),
    low: finite(low[group]),
    high: finite(high[group]),
    standardError: finite(standardError[group]),
  };
  if (rollup.kind === 'sum') return shared;
  return {
    ...shared,
    numerator: finite(rollup.numerator[group]),
    denominator: finite(rollup.denominator[group]),
    knownDenominator: finite(rollup.knownDenominator[group]),
    denominatorUnknown: rollup.denominatorUnknown[group]!,
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Numbers that are not in the indicator's unit. */
const DIGITS_OF: Readonly<Record<string, (value: number) => number>> = {
  coverage: shareDigits,
  numerator: countDigits,
  denominator: countDigits,
  knownDenominator: countDigits,
};

/** Rows for people: numbers in as many digits as their unit deserves, a list of numbers separated by `;`. */
export function flatRows(rows: readonly GroupRow[], indicator: Pick<Indicator, 'decimals'>) {
  const digits = (name: string, value: number) => DIGITS_OF[name]?.(value) ?? figureDigits(value, indicator);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        Array.isArray(cell) ? cell.join(';') : typeof cell === 'number' ? digits(name, cell) : cell,
      ]),
    ),
  );
}

/** Rows as CSV for people. */
export function rowsAsCsv(rows: readonly GroupRow[], indicator: Pick<Indicator, 'decimals'>): string {
  return `${Papa.unparse(flatRows(rows, indicator), { newline: '\n' })}\n`;
}

/** Columns of the table of all indicators: what tells the rows apart, then the figures of every contract. */
export const LONG_COLUMNS = [
  ...['indicator', 'year', 'unit', 'provenance', 'kind', 'key', 'label', 'status'],
  ...['value', 'low', 'high', 'standardError', 'numerator', 'denominator'],
  ...['knownDenominator', 'denominatorUnknown'],
  ...['perClass', 'min', 'lowerQuartile', 'median', 'upperQuartile', 'max'],
  ...['coverage', 'villages', 'present', 'missing', 'suppressed', 'notApplicable'],
] as const;
