import { randomOf } from '../scripts/demo/random';
import { nameKey, orderRows, rowsShown } from '../src/aggregate/table/tableOrder';
import { rowParts } from '../src/ui/kit/rowWindow';
import { textColumn } from '../src/data/model/textColumn';
import type { Villages } from '../src/data/model/dataset';
import { shuffledPasses, spreadOf, type Spread } from './statistics';
import { figure, spreadText, table } from './tables';

/** What the table does with its rows, beside what a table of objects does. */
const WAYS = ['value', 'name', 'window', 'objectsByValue', 'objectsByName'] as const;
type Way = (typeof WAYS)[number];

const NAMES: Readonly<Record<Way, string>> = {
  value: '**Petala**: order by value',
  name: '**Petala**: order by name (places in the alphabet made once)',
  window: '**Petala**: the rows of one scroll position',
  objectsByValue: 'an object a village, sorted by value',
  objectsByName: 'an object a village, sorted by name with `Intl.Collator`',
};

export interface TableResult {
  readonly villages: number;
  readonly ways: Readonly<Record<Way, Spread>>;
  /** Making the alphabet's places, once a pack. */
  readonly alphabet_ms: number;
}

/** Orders made-up villages in this process; both ways must give the same order. */
export function measureTable({ n, passes, seed }: { n: number; passes: number; seed: number }): TableResult {
  const random = randomOf(seed, 'table');
  const names = Array.from({ length: n }, () => `Desa ${random.integer(1, n >> 1)}`);
  const value = Float64Array.from({ length: n }, () => random.uniform());
  const villages = { name: textColumn(names) } as Villages;
  const start = performance.now();
  const alphabet = nameKey(villages);
  const alphabet_ms = performance.now() - start;
  const rows = rowsShown(n, null);
  const objects = names.map((name, row) => ({ name, row, value: value[row]! }));
  const collator = new Intl.Collator('id');
  const scroll = { count: n, row_px: 40, height_px: 640, beyond: 8, kept: null };
  const run: Readonly<Record<Way, () => readonly number[] | Uint32Array | number>> = {
    value: () => orderRows(rows, { key: value, descending: true }),
    name: () => orderRows(rows, { key: alphabet, descending: false }),
    window: () => rowParts({ ...scroll, scrolled_px: random.integer(0, n * 40) }).length,
    objectsByValue: () =>
      [...objects].sort((a, b) => b.value - a.value || a.row - b.row).map(({ row }) => row),
    objectsByName: () =>
      [...objects].sort((a, b) => collator.compare(a.name, b.name) || a.row - b.row).map(({ row }) => row),
  };
  assertSame(run.value(), run.objectsByValue());
  assertSame(run.name(), run.objectsByName());
  const times = Object.fromEntries(WAYS.map((way) => [way, [] as number[]])) as Record<Way, number[]>;
  for (const ways of shuffledPasses(WAYS, { passes, seed })) {
    for (const way of ways) {
      const begun = performance.now();
      run[way]();
      times[way].push(performance.now() - begun);
    }
  }
  const ways = Object.fromEntries(WAYS.map((way) => [way, spreadOf(times[way])])) as Record<Way, Spread>;
  return { villages: n, ways, alphabet_ms };
}

function assertSame(one: unknown, two: unknown): void {
  if (
    JSON.stringify(Array.from(one as ArrayLike<number>)) !==
    JSON.stringify(Array.from(two as ArrayLike<number>))
  )
    throw new Error('the two tables differ in their order');
}

export function tableReport({ villages, ways, alphabet_ms }: TableResult): string {
  return [
    `## Table, ${villages.toLocaleString('en')} rows`,
    table(
      ['way', 'ms'],
      WAYS.map((way) => [NAMES[way], spreadText(ways[way])]),
    ),
    `The alphabet's places take ${figure(alphabet_ms)} ms, once a pack.`,
  ].join('\n\n');
}
