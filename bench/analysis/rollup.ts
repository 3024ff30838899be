import { contractOf } from '../../src/aggregate/rollup/contract';
import { groupMembership, type Membership } from '../../src/aggregate/rollup/membership';
import type { RollupRequest } from '../../src/aggregate/rollup/rollupRequest';
import { rollup } from '../../src/aggregate/rollup/rollup';
import { reusedArrays } from '../../src/aggregate/rollup/rollupArrays';
import type { Indicator, IndicatorYear } from '../../src/data/model/dataset';
import { MARK } from '../../src/data/model/mark';
import { contest, ratioOf, type Analysis, type Order } from './contest';
import { duckDb } from './duckDb';
import type { Districts } from './places';

const INDICATORS = 30;
const YEARS = 10;
const COLUMNS = INDICATORS * YEARS;
/** So many indicator-years are rolled up as objects. */
const AS_OBJECTS = 3;
/** One cell in so many is missing. */
const MISSING = 97;

/** 30 counts over ten years, summed by kecamatan. */
export async function measureRollup(place: Districts, order: Order): Promise<Analysis[]> {
  const { n, districtOf, districts } = place;
  const columns = Array.from({ length: COLUMNS }, (_, at) => columnOf(n, at));
  const keys = Array.from({ length: districts }, (_, i) => String(i));
  const membership = groupMembership({ index: Uint32Array.from(districtOf), keys, labels: keys });
  const requests = columns.map((column) => requestOf(column, membership));
  // Of both the sums are kept, in memory that is there: new memory costs as much as the sums themselves.
  const [own, theirs] = [cubeOf(districts), cubeOf(districts)];
  // Each in the memory of the one before, as `petala rollup --semua` makes them.
  const sums = (): Float64Array[] => {
    const arrays = reusedArrays();
    requests.forEach((request, at) => {
      arrays.takeBack();
      const outcome = rollup(request, arrays);
      if (outcome.status !== 'ready') throw new Error(outcome.refusal.reason);
      if (outcome.rollup.kind !== 'sum') throw new Error('a count is summed');
      own[at]!.set(outcome.rollup.low);
    });
    return own;
  };
  const duck = await duckDb({ districtOf, columns: COLUMNS, missing: MISSING });
  const asObjects = (): Cell[][] =>
    columns.slice(0, AS_OBJECTS).map(({ value, mark }) =>
      Array.from(value, (x, row) => ({
        kecamatan: districtOf[row]!,
        value: mark[row] === MARK.present ? x : null,
      })),
    );
  const ours = sums();
  assertSame(ours, duck.query(theirs), districts);
  assertSame(ours.slice(0, AS_OBJECTS), asObjects().map(byObjects), districts);
  const inColumns = await contest(
    [
      {
        key: 'ours',
        name: '**Petala**: sums, bounds, coverage, counts of every mark',
        run: sums,
      },
      {
        key: 'duckdb',
        name: 'DuckDB-wasm: its query alone, `sum` and `count` of a loaded table',
        run: () => duck.query(theirs),
      },
      { key: 'read', name: 'reading the same bytes once', run: () => readAll(columns) },
    ],
    order,
  );
  duck.close();
  // By themselves: while hundreds of thousands of objects are alive, every garbage collection goes through them.
  const objects = asObjects();
  const inObjects = await contest(
    [
      {
        key: 'objects',
        name: 'an object a cell, summed into a `Map`',
        part: AS_OBJECTS / COLUMNS,
        run: () => objects.map(byObjects),
      },
    ],
    order,
  );
  const entries = [...inColumns, ...inObjects];
  const bytes = columns.reduce((sum, { value, mark }) => sum + value.byteLength + mark.byteLength, 0);
  return [
    {
      title: `Roll-up: ${INDICATORS} counts × ${YEARS} years, ${n.toLocaleString('en')} villages to ${districts.toLocaleString('en')} kecamatan`,
      text:
        `${(bytes / 1e6).toFixed(0)} MB of numbers and marks, one cell in ${MISSING} missing; all give the same sums. ` +
        `DuckDB's table has the same numbers as columns; loading it (${(duck.loading_ms / 1000).toFixed(1)} s) is in no figure.`,
      entries,
      targets: [
        {
          name: 'roll-up against DuckDB-wasm’s query',
          got: ratioOf(entries, 'duckdb', 'ours'),
          atLeast: 4,
          unit: '×',
        },
        {
          name: 'roll-up against reading its bytes',
          got: ratioOf(entries, 'ours', 'read'),
          atMost: 5,
          unit: '×',
        },
      ],
    },
  ];
}

/** One block of memory: so many numbers a column. */
function cubeOf(districts: number): Float64Array[] {
  const cube = new Float64Array(COLUMNS * districts);
  return Array.from({ length: COLUMNS }, (_, at) => cube.subarray(at * districts, (at + 1) * districts));
}

/** The number of a cell; `duckDb` has the same in SQL. */
function cellOf(row: number, at: number): number {
  return (row * 7919 + at * 104_729 + (row % 1009) * at) % 10_007;
}

function columnOf(n: number, at: number): IndicatorYear {
  const value = new Float64Array(n);
  const mark = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const isMissing = (row + at) % MISSING === 0;
    value[row] = isMissing ? Number.NaN : cellOf(row, at);
    mark[row] = isMissing ? MARK.missing : MARK.present;
  }
  const [indicator, year] = [Math.floor(at / YEARS), 2015 + (at % YEARS)];
  return {
    indicatorId: `hitungan_${indicator}`,
    year,
    value,
    mark,
    numerator: null,
    denominator: null,
    standardError: null,
  };
}

function requestOf(column: IndicatorYear, membership: Membership): RollupRequest {
  const indicator = {
    id: column.indicatorId,
    kind: 'count',
    formula: { kind: 'reported' },
    rateId: null,
  } as Indicator;
  if (contractOf(indicator) !== 'sum') throw new Error('a count is summed');
  return {
    question: {
      indicatorId: column.indicatorId,
      year: column.year,
      grouping: 'kecamatan',
      asked: 'contract',
    },
    indicator,
    column,
    membership,
  };
}

type Cell = { readonly kecamatan: number; readonly value: number | null };

function byObjects(cells: readonly Cell[]): number[] {
  const sums = new Map<number, number>();
  for (const { kecamatan, value } of cells) {
    if (value !== null) sums.set(kecamatan, (sums.get(kecamatan) ?? 0) + value);
  }
  const found: number[] = [];
  for (const [kecamatan, sum] of sums) found[kecamatan] = sum;
  return found;
}

/** The least that any answer costs: every number and every mark once, added up. */
function readAll(columns: readonly IndicatorYear[]): number {
  let sum = 0;
  for (const { value, mark } of columns) {
    let [a, b, c, d, marks] = [0, 0, 0, 0, 0];
    const end = value.length - 3;
    for (let i = 0; i < end; i += 4) {
      a += value[i]!;
      b += value[i + 1]!;
      c += value[i + 2]!;
      d += value[i + 3]!;
      marks += mark[i]! + mark[i + 1]! + mark[i + 2]! + mark[i + 3]!;
    }
    sum += a + b + c + d + marks;
  }
  return sum;
}

/** The sums are of whole numbers: they must be the same to the last digit. A kecamatan without a number is 0. */
function assertSame(
  ours: readonly ArrayLike<number>[],
  theirs: readonly ArrayLike<number>[],
  districts: number,
): void {
  theirs.forEach((column, at) => {
    for (let district = 0; district < districts; district++) {
      const [mine, other] = [ours[at]![district] || 0, column[district] || 0];
      if (mine !== other)
        throw new Error(`roll-up: column ${at}, kecamatan ${district}: ${mine} and ${other}`);
    }
  });
}
