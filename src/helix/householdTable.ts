import type { IndicatorYear, Villages } from '../data/model/dataset';
import { UNTOLD, type Axis } from './cube';
import { householdsIn, type Households } from './perHousehold';

/** By whose households the money of a matrix is divided. */
export interface HouseholdTable {
  /**
   * Poor households of a cell; of a row, a column or all where the other is null. Those of the places that the row or
   * column stands for, whether or not they were reached; of all wanted villages where neither stands for places. Null
   * where that is not known, and for money of which nobody says where it is.
   */
  at(row: number | null, column: number | null): Households | null;
}

export interface HouseholdTableQuestion {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly villages: Pick<Villages, 'kecamatan' | 'typology'>;
  /** Poor households by village: a count, or a ratio with its numerator. */
  readonly column: IndicatorYear;
  readonly isRatio: boolean;
  /** One byte a village, 1 where it is wanted; null for all. */
  readonly wanted: Uint8Array | null;
}

export function householdTable({
  rows,
  columns,
  villages,
  column,
  isRatio,
  wanted,
}: HouseholdTableQuestion): HouseholdTable {
  const [rowOf, columnOf] = [placesOf(rows, villages), placesOf(columns, villages)];
  const sums = (group: Uint32Array | null, groups: number) =>
    householdsIn(column, { villages: wanted, isRatio, ...(group ? { group, groups } : {}) });
  const width = columns.keys.length;
  const tables = {
    all: later(() => sums(null, 1)),
    rows: later(() => sums(rowOf, rows.keys.length)),
    columns: later(() => sums(columnOf, width)),
    cells: later(() => {
      const pair = Uint32Array.from(rowOf ?? [], (row, village) => row * width + columnOf![village]!);
      return sums(pair, rows.keys.length * width);
    }),
  };
  return {
    at(row, col) {
      const inRow = rowOf && row;
      const inColumn = columnOf && col;
      if (isUntold(rows, inRow) || isUntold(columns, inColumn)) return null;
      if (inRow !== null && inColumn !== null) return tables.cells()[inRow * width + inColumn]!;
      if (inRow !== null) return tables.rows()[inRow]!;
      return inColumn === null ? tables.all()[0]! : tables.columns()[inColumn]!;
    },
  };
}

const isUntold = ({ keys }: Axis, group: number | null) => group !== null && keys[group] === UNTOLD;

/** The group of each village along an axis of kecamatan or typologies; null along any other. */
function placesOf(
  { dimension, keys }: Axis,
  { kecamatan, typology }: HouseholdTableQuestion['villages'],
): Uint32Array | null {
  if (dimension !== 'district' && dimension !== 'typology') return null;
  const column = dimension === 'district' ? kecamatan : typology;
  const position = new Map(keys.map((key, i) => [key, i]));
  return column.index.map((group) => position.get(column.keys[group]!)!);
}

/** Worked out when first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
