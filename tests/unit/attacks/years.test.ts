import { beforeAll, describe, expect, it } from 'vitest';
import { attackFolder } from '../../../scripts/pack/checkFolder';
import { columnKey, type Dataset, type IndicatorYear } from '../../../src/data/model/dataset';
import type { PackAttack } from '../../../src/data/disclosure/attackPack';
import type { PackToProtect, ProtectedPack } from '../../../src/data/disclosure/protectPack';
import { DEFAULT_DISCLOSURE } from '../../../src/data/disclosure/settings';
import { groupKey } from '../../../src/data/model/groupColumn';
import { MARK } from '../../../src/data/model/mark';
import { attackOn as auditOf, count, counts, hiddenIn, protectedOf } from '../data/disclosure/samplePack';
import { reachesOf, type Known } from './answers';
import {
  auditedReach,
  columnAt,
  CONTOH,
  contohPack,
  groundOf,
  hiddenRows,
  hiding,
  indicatorAt,
  PATIENCE_MS,
  primaryRows,
  targetsOf,
  type ContohPack,
  type Ground,
} from './contohTruth';
import { everyAsked, exposedIn, foundIn, gathered, type Reaches } from './gather';

let pack: ContohPack;
let ground: Ground;
let audit: PackAttack;
beforeAll(async () => {
  pack = await contohPack();
  ground = await groundOf(pack);
  audit = (await attackFolder(CONTOH)).attack!;
}, PATIENCE_MS);

type ColumnName = readonly [id: string, year: number];
/** Counts that are tied village by village: Σ weight × count = 0. */
type Tie = readonly { readonly of: ColumnName; readonly weight: number }[];

/**
 * The attack by several years at once: the unknowns are the hidden villages of every column, what is known of them the
 * answers about each column, and what ties the columns. A target that is shown is simply read.
 */
function attackYears(
  dataset: Dataset,
  columns: readonly ColumnName[],
  {
    target,
    rows,
    tie,
  }: { readonly target: ColumnName; readonly rows: readonly number[]; readonly tie: Tie | null },
): Reaches {
  const { n } = ground.villages;
  const keys = columns.map(([id, year]) => columnKey(id, year));
  /** A village of a column is an unknown of its own. */
  const unknown = ([id, year]: ColumnName, row: number) => keys.indexOf(columnKey(id, year)) * n + row;
  const memberships = everyAsked(ground, rows);
  const known: Known[] = columns.flatMap(([id, year]) =>
    gathered(dataset, { id, year, memberships }).map((one) => ({
      ...one,
      of: new Map([...one.of].map(([row, weight]) => [unknown([id, year], row), weight] as const)),
    })),
  );
  for (let row = 0; tie && row < n; row++) known.push(...tied(dataset, tie, row, unknown));
  const column = columnAt(dataset, ...target);
  const hidden = rows.filter((row) => column.mark[row] === MARK.suppressed);
  const reaches = reachesOf(
    known,
    hidden.map((row) => unknown(target, row)),
  );
  return new Map(
    rows.map((row) => {
      const value = column.value[row]!;
      return [row, reaches.get(unknown(target, row)) ?? [value, value]] as const;
    }),
  );
}

/** What a tie says of a village's hidden counts; nothing where none is hidden, or one is missing. */
function tied(
  dataset: Dataset,
  tie: Tie,
  row: number,
  unknown: (of: ColumnName, row: number) => number,
): readonly Known[] {
  const of = new Map<number, number>();
  let rest = 0;
  for (const one of tie) {
    const { mark, value } = columnAt(dataset, ...one.of);
    if (mark[row] === MARK.suppressed) of.set(unknown(one.of, row), one.weight);
    else rest -= one.weight * value[row]!;
  }
  return of.size === 0 || Number.isNaN(rest) ? [] : [{ of, low: rest, high: rest }];
}

describe('an attack by two years of a count that nothing ties', () => {
  const years = [
    ['rtlh', 2023],
    ['rtlh', 2024],
  ] as const;
  const attackOn = (dataset: Dataset, rows: readonly number[]) =>
    attackYears(dataset, years, { target: years[1], rows, tie: null });
  const truth = (row: number) => columnAt(pack.undisclosed, ...years[1]).value[row]!;

  it(
    'learns nothing of one from the answers about the other',
    () => {
      const rows = targetsOf(columnAt(pack.published, ...years[1]));
      const reaches = attackOn(pack.published, rows);
      expect(exposedIn(reaches)).toEqual([]);
      for (const row of rows) {
        const [low, high] = reaches.get(row)!;
        const [least, most] = auditedReach(pack, audit, { id: 'rtlh', year: 2024, row });
        expect(low).toBeLessThan(least + 1e-3);
        expect(high).toBeGreaterThan(most - 1e-3);
      }
    },
    PATIENCE_MS,
  );

  it(
    'finds counts where the small ones are hidden and nothing guards them, and all where nothing is hidden',
    () => {
      const small = targetsOf(columnAt(pack.primaryOnly, ...years[1]));
      expect(foundIn(attackOn(pack.primaryOnly, small), truth).length).toBeGreaterThan(0);
      const rows = targetsOf(columnAt(pack.published, ...years[1]));
      expect(foundIn(attackOn(pack.undisclosed, rows), truth)).toEqual(rows);
    },
    PATIENCE_MS,
  );
});

describe('an attack by a stock before, a stock after and what was handled between', () => {
  const BEFORE = ['rtlh', 2022] as const;
  const AFTER = ['rtlh', 2023] as const;
  const HANDLED = ['ditangani', 2023] as const;
  const columns = [BEFORE, AFTER, HANDLED];
  const tie: Tie = [
    { of: BEFORE, weight: 1 },
    { of: AFTER, weight: -1 },
    { of: HANDLED, weight: -1 },
  ];
  const linked = [{ total: 'rtlh@-1', parts: ['rtlh', 'ditangani'] }];
  const indicators = [count('rtlh'), count('ditangani')];

  /** Unfit houses of 2022 as the generator has them, up to twelve of them handled in each village. */
  function truths(): readonly IndicatorYear[] {
    const { mark, value } = columnAt(pack.undisclosed, ...BEFORE);
    const before = [...value].map((houses, row) => (mark[row] === MARK.present ? houses : null));
    const handled = before.map((houses, row) => houses && Math.min(houses, (row * 7) % 13));
    const after = before.map((houses, row) => houses && houses - handled[row]!);
    return [counts(...BEFORE, before), counts(...AFTER, after), counts(...HANDLED, handled)];
  }

  /** The pack of these three columns as it is read where the rows that are named are hidden. */
  function datasetHiding(rowsOf: (truth: IndicatorYear) => ReadonlySet<number>): Dataset {
    const read = truths().map((truth) => hiding(truth, rowsOf(truth), ground.villages));
    const byKey = new Map(read.map((column) => [columnKey(column.indicatorId, column.year), column]));
    return { ...pack.published, indicators, columns: byKey };
  }

  /** The pack as its publisher has it, who knows of these sums or of none. */
  function packKnowing(of: typeof linked): PackToProtect {
    const { kecamatan, n } = ground.villages;
    return {
      ...{ indicators, columns: truths(), codeAt: (row: number) => `${row}` },
      districtOfRow: Array.from({ length: n }, (_, row) => groupKey(kecamatan, row)),
      settings: { ...DEFAULT_DISCLOSURE, linked: of },
    };
  }

  function published(done: ProtectedPack): Dataset {
    const hidden = hiddenIn(done);
    return datasetHiding(({ indicatorId, year }) => new Set(hidden[columnKey(indicatorId, year)]));
  }

  const small = () => [...primaryRows(indicators[1]!, truths()[2]!)].filter((_, i) => i % 5 === 0);
  const truth = (row: number) => truths()[2]!.value[row]!;
  const attackOn = (dataset: Dataset) =>
    attackYears(dataset, columns, { target: HANDLED, rows: small(), tie });

  it(
    'comes no nearer to a small count than the audit of the files, where the years are protected together',
    () => {
      const done = protectedOf(packKnowing(linked));
      const dataset = published(done);
      // Every total is there to be attacked with.
      expect(done.totals.every(({ mark }) => mark === 'present')).toBe(true);
      expect(small().length).toBeGreaterThan(10);
      const reaches = attackOn(dataset);
      expect(exposedIn(reaches)).toEqual([]);
      // Nor is the attack a weak one: it gets as far as the audit of the files.
      const { attacked } = auditOf(packKnowing(linked), hiddenIn(done), done.totals);
      for (const row of small()) {
        const { reach } = attacked.find(
          ({ figure, code }) => figure === 'ditangani, 2023' && code === `${row}`,
        )!;
        expect(reaches.get(row)!.map(Math.round)).toEqual([reach.low, reach.high]);
      }
    },
    PATIENCE_MS,
  );

  it(
    'finds counts where each year is protected by itself, though neither year gives them away alone',
    () => {
      const dataset = published(protectedOf(packKnowing([])));
      const alone = attackYears(dataset, [HANDLED], { target: HANDLED, rows: small(), tie: null });
      expect(exposedIn(alone)).toEqual([]);
      expect(foundIn(attackOn(dataset), truth).length).toBeGreaterThan(small().length / 2);
    },
    PATIENCE_MS,
  );

  it(
    'finds counts where the small ones are hidden and nothing guards them, and all where nothing is hidden',
    () => {
      const primaryOnly = datasetHiding((column) =>
        primaryRows(indicatorAt({ ...pack.published, indicators }, column.indicatorId), column),
      );
      expect(hiddenRows(columnAt(primaryOnly, ...HANDLED)).length).toBeGreaterThan(50);
      expect(foundIn(attackOn(primaryOnly), truth).length).toBeGreaterThan(small().length / 2);
      expect(foundIn(attackOn(datasetHiding(() => new Set())), truth)).toEqual(small());
    },
    PATIENCE_MS,
  );
});
