import type { ImportedPart } from '../../data/import/imported';
import type { NumberFormat } from '../../data/import/tables/readCellNumber';
import type { IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { CatalogueEntry, DraftIndicator } from '../publish/packDraft';
import { cellReader, type CellReader } from './cellReader';
import { MappingLog, type MappingIssue } from './mappingIssues';
import { checkedSums, type SumCheck } from './sumChecks';
import type { NumberColumns, ValueLayout } from './valueLayout';

export interface IndicatorMapping {
  readonly entry: CatalogueEntry;
  readonly layout: ValueLayout;
  /** How the numbers of a column are written, where looking decides wrongly. */
  readonly formats?: ReadonlyMap<string, NumberFormat>;
}

export interface JoinedRows {
  /** Of every row of the part the row of its village in the pack; −1 where it belongs to none. */
  readonly rowOf: Int32Array;
  /** Number of villages in the pack. */
  readonly villages: number;
}

export interface MappedIndicator {
  readonly indicator: DraftIndicator;
  readonly issues: readonly MappingIssue[];
  /** Sums of the villages beside the totals that the file itself states. */
  readonly sums: readonly SumCheck[];
}

/**
 * An indicator from the columns of a table whose rows are joined to villages: one column a year, missing where a village has
 * no row. A ratio is worked out from its numerator and denominator, right to the decimals of its entry. What could not be
 * read, stands twice or contradicts itself is listed, never guessed.
 */
export function indicatorOf(
  part: ImportedPart,
  mapping: IndicatorMapping,
  joined: JoinedRows,
): MappedIndicator {
  const { entry, layout } = mapping;
  const log = new MappingLog(part.rowNumbers);
  const reader = cellReader(part, { entry, formats: mapping.formats, log });
  const columns = yearsIn(part, layout, log).map(({ year, rows, names }) =>
    columnOf({ entry, year, names, rows }, { joined, reader, log }),
  );
  return {
    indicator: { entry, columns },
    issues: log.issues,
    sums: entry.jenis === 'cacah' ? checkedSums(part, layout, columns) : [],
  };
}

interface YearRows {
  readonly year: number;
  readonly rows: readonly number[];
  readonly names: NumberColumns;
}

/** Years of a table in ascending order, with the rows and columns in which their numbers stand. */
function yearsIn(part: ImportedPart, layout: ValueLayout, log: MappingLog): YearRows[] {
  const all = Array.from({ length: part.rows }, (_, row) => row);
  if (layout.kind === 'columns') {
    return layout.years
      .map(({ year, ...names }) => ({ year, names, rows: all }))
      .sort((a, b) => a.year - b.year);
  }
  const cells = part.columns.find(({ name }) => name === layout.year)?.cells ?? [];
  const rowsOf = new Map<number, number[]>();
  for (const row of all) {
    const year = Number(cells[row] ?? NaN);
    if (!Number.isInteger(year)) log.add('yearUnread', { column: layout.year, row });
    else if (rowsOf.has(year)) rowsOf.get(year)!.push(row);
    else rowsOf.set(year, [row]);
  }
  const { value, numerator, denominator } = layout;
  return [...rowsOf]
    .sort(([a], [b]) => a - b)
    .map(([year, rows]) => ({ year, rows, names: { value, numerator, denominator } }));
}

function columnOf(
  { entry, year, names, rows }: YearRows & { readonly entry: CatalogueEntry },
  {
    joined,
    reader,
    log,
  }: { readonly joined: JoinedRows; readonly reader: CellReader; readonly log: MappingLog },
): IndicatorYear {
  const empty = () => new Float64Array(joined.villages).fill(NaN);
  const isRatio = entry.jenis === 'rasio';
  const made = { value: empty(), numerator: empty(), denominator: empty() };
  const mark = new Uint8Array(joined.villages).fill(MARK.missing);
  const given = new Uint8Array(joined.villages);
  for (const row of rows) {
    const village = joined.rowOf[row] ?? -1;
    if (village < 0) continue;
    if (given[village] === 1) {
      log.add('valueTwice', { column: names.value ?? names.numerator, row });
      continue;
    }
    given[village] = 1;
    const cells = {
      value: reader(names.value, row),
      numerator: reader(names.numerator, row),
      denominator: reader(names.denominator, row),
    };
    const cell = isRatio ? ratioOf(cells, entry) : cells.value;
    mark[village] = cell.mark;
    if (cell.mark !== MARK.present) continue;
    if (isRatio && differs(cells.value, cell.value, entry))
      log.add('ratioDiffers', { column: names.value, row });
    made.value[village] = cell.value;
    made.numerator[village] = cells.numerator.value;
    made.denominator[village] = cells.denominator.value;
  }
  const orNull = (column: Float64Array) => (column.every(Number.isNaN) ? null : column);
  return {
    ...{ indicatorId: entry.id, year, mark, value: made.value, standardError: null },
    ...{ numerator: orNull(made.numerator), denominator: orNull(made.denominator) },
  };
}

type Read = ReturnType<CellReader>;

/** A quotient to the decimals of its indicator; the mark of whichever part is not there. */
export function ratioOf(
  { numerator, denominator }: { readonly numerator: Read; readonly denominator: Read },
  { pengali, desimal }: CatalogueEntry,
): Read {
  const absent = [numerator, denominator].find(({ mark }) => mark !== MARK.present);
  if (absent) return { value: NaN, mark: absent.mark };
  // Of nobody there is no share.
  if (denominator.value === 0) return { value: NaN, mark: MARK.notApplicable };
  const exact = (numerator.value / denominator.value) * (pengali ?? 1);
  return { value: Number(exact.toFixed(desimal)), mark: MARK.present };
}

/** Whether a stated share is another than that of its own parts, by more than a unit of its last decimal. */
function differs(stated: Read, value: number, { desimal }: CatalogueEntry): boolean {
  return stated.mark === MARK.present && Math.abs(stated.value - value) > 1.0001 * 10 ** -desimal;
}
