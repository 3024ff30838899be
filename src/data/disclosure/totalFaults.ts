import { impossibleNumber } from '../model/allowedValues';
import { columnKey, type Indicator, type IndicatorYear, type Villages } from '../model/dataset';
import type { TotalRow } from './publishedTotals';
import { fail, type Fault } from '../model/fault';
import { groupKey } from '../model/groupColumn';
import { MARK } from '../model/mark';

/** Tolerance for totals that are compared with sums of rounded parts. */
const SLACK = 0.51;
/** Length of the regency part of a kecamatan code, such as 99.01. */
const REGENCY_CODE = 5;

interface Against {
  readonly villages: Pick<Villages, 'n' | 'kecamatan'>;
  readonly indicators: readonly Indicator[];
  readonly columns: ReadonlyMap<string, IndicatorYear>;
}

/** Sums over the villages of one area whose values are published. */
interface Shown {
  /** Villages with a value, published or suppressed. */
  counted: number;
  hidden: number;
  value: number;
  numerator: number;
  denominator: number;
}

/**
 * Faults in published totals: an unknown area or column, a duplicate, a number of villages that differs from
 * the values, an impossible number, or a total below the sum of the published villages.
 */
export function totalFaults(file: string, totals: readonly TotalRow[], against: Against): Fault[] {
  const shownOf = shownByColumn(against);
  const byId = new Map(against.indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  return totals.flatMap((total, i) => {
    const at = (column: string) => ({ file, where: `baris ${i + 2}, kolom ${column}` });
    const indicator = byId.get(total.indicatorId);
    const key = columnKey(total.indicatorId, total.year);
    const areas = shownOf(key);
    // Totals of a column that was rejected itself are not checked.
    if (!areas && indicator?.years.includes(total.year)) return [];
    if (!indicator || !areas) {
      return [
        fail('packInconsistent', {
          ...at('indikator'),
          got: `${total.indicatorId} ${total.year}`,
          expected: 'katalog.csv',
        }).fault,
      ];
    }
    const shown = areas.get(total.code);
    if (!shown)
      return [fail('packInconsistent', { ...at('kode'), got: total.code, expected: 'desa.csv' }).fault];
    if (seen.has(`${total.code} ${key}`)) {
      return [
        fail('rowInvalid', { ...at('kode'), got: `${total.code}, ${key}`, expected: 'satu baris' }).fault,
      ];
    }
    seen.add(`${total.code} ${key}`);
    if (total.villages !== shown.counted) {
      return [
        fail('packInconsistent', {
          ...at('desa'),
          got: String(total.villages),
          expected: `nilai.csv, ${shown.counted}`,
        }).fault,
      ];
    }
    const wrong = wrongNumber(total, indicator, shown);
    return wrong
      ? [fail('valueImpossible', { ...at(wrong.column), got: wrong.got, expected: wrong.expected }).fault]
      : [];
  });
}

interface Wrong {
  readonly column: string;
  readonly got: string;
  readonly expected: string;
}

function wrongNumber(total: TotalRow, indicator: Indicator, shown: Shown): Wrong | null {
  const { mark, value, numerator, denominator } = total;
  const isGiven = [value, numerator, denominator].some((x) => !Number.isNaN(x));
  if ((mark === 'present') !== isGiven)
    return { column: 'tanda', got: mark, expected: isGiven ? 'ada' : 'sembunyi | kosong' };
  if (mark !== 'present') return null;
  const parts = indicator.kind === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const absent = parts.find((part) => Number.isNaN(total[part]));
  if (absent) return { column: COLUMN[absent], got: '', expected: 'angka' };
  const impossible = impossibleNumber(indicator, { value, numerator, denominator, standardError: NaN });
  if (impossible) return impossible;
  if (indicator.kind === 'ratio') {
    const rate = (numerator / denominator) * indicator.multiplier;
    // The rate must be right to the decimals stated in the catalogue.
    if (!(Math.abs(value - rate) <= 0.5001 * 10 ** -indicator.decimals))
      return { column: 'nilai', got: String(value), expected: String(rate) };
  }
  for (const part of parts) {
    const least = shown[part];
    const isExact = shown.hidden === 0;
    if (total[part] < least - SLACK || (isExact && total[part] > least + SLACK)) {
      return { column: COLUMN[part], got: String(total[part]), expected: `${isExact ? '' : '≥ '}${least}` };
    }
  }
  return null;
}

const COLUMN = { value: 'nilai', numerator: 'pembilang', denominator: 'penyebut' } as const;

/** Sums of published values by kecamatan and regency for a column; memoised. */
function shownByColumn({ villages, columns }: Against): (key: string) => ReadonlyMap<string, Shown> | null {
  const known = new Map<string, ReadonlyMap<string, Shown>>();
  return (key) => {
    const column = columns.get(key);
    if (!column) return null;
    const areas = known.get(key) ?? shownIn(column, villages);
    known.set(key, areas);
    return areas;
  };
}

function shownIn(
  { mark, value, numerator, denominator }: IndicatorYear,
  { n, kecamatan }: Against['villages'],
): Map<string, Shown> {
  const areas = new Map<string, Shown>();
  for (let row = 0; row < n; row++) {
    const code = groupKey(kecamatan, row);
    for (const area of [code, code.slice(0, REGENCY_CODE)]) {
      const shown = areas.get(area) ?? { counted: 0, hidden: 0, value: 0, numerator: 0, denominator: 0 };
      areas.set(area, shown);
      if (mark[row] === MARK.suppressed) shown.hidden++;
      if (mark[row] === MARK.suppressed || mark[row] === MARK.present) shown.counted++;
      if (mark[row] !== MARK.present) continue;
      shown.value += value[row]!;
      shown.numerator += numerator?.[row] ?? 0;
      shown.denominator += denominator?.[row] ?? 0;
    }
  }
  return areas;
}
