import { isSmall, isTellingRate } from '../../disclosure/primary';
import { DEFAULT_DISCLOSURE, type DisclosureSettings } from '../../disclosure/settings';
import type { AggregateChoice, Cell, ImportedColumn, ImportedPart, Measure } from '../imported';
import { formatOfColumn, formatOfTable, numbersOf } from '../tables/numberFormat';
import { digitsOf, systemOfCode } from '../tables/villageCode';

export interface AggregateOptions extends Omit<AggregateChoice, 'part'> {
  readonly settings?: Pick<DisclosureSettings, 'threshold' | 'minDenominator'>;
}

export interface VillageTable {
  /** One row a village, its code and the measures; hidden cells are "<5", which an import reads as hidden. */
  readonly part: ImportedPart;
  readonly hiddenCells: number;
  readonly rowsUsed: number;
  /** Numbers of the rows without a village's code; they are in no village. */
  readonly rowsWithoutCode: readonly number[];
}

/**
 * Adds up a table of households or persons to villages. Nothing of a single row remains: counts, and rests of them, from 1
 * to below the threshold are hidden, sums of so few rows too, and means and shares of fewer rows than the least
 * denominator. Throws where a column that is asked for is not there.
 */
export function aggregateToVillages(part: ImportedPart, options: AggregateOptions): VillageTable {
  const { codeColumn, measures, settings = DEFAULT_DISCLOSURE } = options;
  const { villages, rowsWithoutCode } = rowsOfVillages(columnOf(part, codeColumn), part);
  const order = [...villages.keys()].toSorted();
  let hiddenCells = 0;
  const columns = measures.map((measure): ImportedColumn => {
    const cellOf = measured(part, measure, settings);
    const cells = order.map((village): Cell => {
      const cell = cellOf(villages.get(village)!);
      if (cell !== null) return cell;
      hiddenCells++;
      return `<${settings.threshold}`;
    });
    return { name: measure.name, cells };
  });
  return {
    part: {
      ...part,
      rows: order.length,
      rowNumbers: Int32Array.from(order, (_, i) => i + 2),
      columns: [{ name: 'kode', cells: order }, ...columns],
      shapes: null,
      totals: [],
    },
    hiddenCells,
    rowsUsed: part.rows - rowsWithoutCode.length,
    rowsWithoutCode,
  };
}

function columnOf({ columns }: ImportedPart, name: string): readonly Cell[] {
  const column = columns.find((one) => one.name === name);
  if (!column) throw new Error(`the table has no column "${name}"`);
  return column.cells;
}

function rowsOfVillages(codes: readonly Cell[], { rowNumbers }: ImportedPart) {
  const villages = new Map<string, number[]>();
  const rowsWithoutCode: number[] = [];
  for (const [row, cell] of codes.entries()) {
    const system = systemOfCode(cell);
    if (system === null) {
      rowsWithoutCode.push(rowNumbers[row]!);
      continue;
    }
    const code = system === 'bps' ? digitsOf(cell) : dotted(digitsOf(cell));
    const rows = villages.get(code);
    if (rows) rows.push(row);
    else villages.set(code, [row]);
  }
  return { villages, rowsWithoutCode };
}

const dotted = (digits: string): string => digits.replace(/^(\d\d)(\d\d)(\d\d)(\d{4})$/, '$1.$2.$3.$4');

/** Of a village's rows the number, null where it must be hidden. */
function measured(
  part: ImportedPart,
  measure: Measure,
  settings: Pick<DisclosureSettings, 'threshold' | 'minDenominator'>,
): (rows: readonly number[]) => number | null {
  const { threshold, minDenominator } = settings;
  if (measure.kind === 'count' && !measure.where)
    return (rows) => (isSmall(rows.length, threshold) ? null : rows.length);
  if (measure.kind === 'count' || measure.kind === 'share') {
    const { column, is } = measure.where!;
    const cells = columnOf(part, column);
    const wanted = new Set(is);
    return (rows) => {
      const count = rows.filter((row) => wanted.has(String(cells[row] ?? ''))).length;
      const rest = rows.length - count;
      if (measure.kind === 'count')
        return isSmall(count, threshold) || isSmall(rest, threshold) ? null : count;
      const rate = { numerator: count, denominator: rows.length, isShare: true };
      const isHidden = isTellingRate(rate, { threshold, minDenominator, worse: 'high' }) || rest === 0;
      return isHidden ? null : rounded((100 * count) / rows.length);
    };
  }
  const cells = columnOf(part, measure.column);
  const { values } = numbersOf(cells, formatOfColumn(cells, formatOfTable(part.columns)).format);
  return (rows) => {
    const numbers = rows.flatMap((row) => (Number.isNaN(values[row]!) ? [] : [values[row]!]));
    const sum = numbers.reduce((total, number) => total + number, 0);
    if (measure.kind === 'sum') return numbers.length < threshold ? null : rounded(sum);
    return numbers.length < minDenominator ? null : rounded(sum / numbers.length);
  };
}

/** Without the noise of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));
