import { beforeAll, describe, expect, it } from 'vitest';
import { classify, NO_CLASS } from '../../../src/aggregate/classes/classify';
import { changeColumn, changeIndicator } from '../../../src/aggregate/modes/changeIndicator';
import { histogram } from '../../../src/aggregate/classes/histogram';
import { rankFrom, villageRanks } from '../../../src/aggregate/classes/rank';
import { orderRows, rankKey, rowsShown } from '../../../src/aggregate/table/tableOrder';
import { NO_FILTER, villagesPassing, type VillageFilter } from '../../../src/aggregate/table/villageFilter';
import { columnKey, type Dataset, type IndicatorYear } from '../../../src/data/model/dataset';
import { MARK } from '../../../src/data/model/mark';
import { DEFAULT_STATE, type Classification } from '../../../src/state/url/appState';
import { encodeState } from '../../../src/state/url/urlCodec';
import { columnAt, contohPack, hiddenRows, indicatorAt, PATIENCE_MS, type ContohPack } from './contohTruth';

let pack: ContohPack;
beforeAll(async () => (pack = await contohPack()), PATIENCE_MS);

const drawn = (dataset: Dataset, [id, year]: readonly [string, number], classification: Classification) =>
  classify({
    question: { packId: 'contoh', indicatorId: id, year, classification },
    indicator: indicatorAt(dataset, id),
    column: columnAt(dataset, id, year),
  });

/** Whether a village passes a filter that its reader typed. */
function passes(
  dataset: Dataset,
  [id, year]: readonly [string, number],
  row: number,
  filter: Partial<VillageFilter>,
) {
  const shown = villagesPassing({
    villages: dataset.villages,
    filter: { ...NO_FILTER, ...filter },
    ...{ standings: new Map(), interventions: [] },
    drawn: drawn(dataset, [id, year], { method: 'quantile', k: 5 }),
  });
  return shown?.[row] === 1;
}

/** The attacker halves a range until it holds one whole number; null where the answers tell nothing. */
function bisect(isAtMost: (limit: number) => boolean): number | null {
  let [low, high] = [-1, 1024];
  if (!isAtMost(high) || isAtMost(low)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAtMost(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const AT = ['ats', 2024] as const;
/** A dozen hidden villages, over all kecamatan. */
const victims = () => hiddenRows(columnAt(pack.published, ...AT)).filter((_, i) => i % 15 === 0);
const truths = () => victims().map((row) => columnAt(pack.undisclosed, ...AT).value[row]);

describe('an attack by what a reader may type into a link', () => {
  it('learns nothing by ranges: a hidden village passes none, and all of them without suppression', () => {
    const found = (dataset: Dataset) =>
      victims().map((row) => bisect((max) => passes(dataset, AT, row, { range: { min: null, max } })));
    expect(victims().length).toBeGreaterThan(11);
    expect(found(pack.published)).toEqual(victims().map(() => null));
    expect(found(pack.undisclosed)).toEqual(truths());
  });

  it('learns nothing by class bounds of its own, nor by filtering the class', () => {
    const found = (dataset: Dataset) =>
      victims().map((row) =>
        bisect((upper) => drawn(dataset, AT, { method: 'manual', upper: [upper] }).classIndex[row] === 0),
      );
    expect(found(pack.published)).toEqual(victims().map(() => null));
    expect(found(pack.undisclosed)).toEqual(truths());
    for (const row of victims()) {
      for (let at = 0; at < 5; at++) expect(passes(pack.published, AT, row, { classes: [at] })).toBe(false);
      expect(drawn(pack.published, AT, { method: 'equal', k: 5 }).classIndex[row]).toBe(NO_CLASS);
      const own = drawn(pack.undisclosed, AT, { method: 'quantile', k: 5 }).classIndex[row]!;
      expect(passes(pack.undisclosed, AT, row, { classes: [own] })).toBe(true);
    }
  });
});

describe('an attack on what the application itself puts into a link', () => {
  /** Links of every way to class a column, its bounds taken over as the reader's own, and of a range so drawn. */
  function links(dataset: Dataset, [id, year]: readonly [string, number]): string[] {
    const methods: Classification[] = [
      { method: 'quantile', k: 7 },
      { method: 'equal', k: 5 },
      { method: 'natural', k: 5 },
      { method: 'headTail' },
      { method: 'deviation', k: 5 },
    ];
    return methods.flatMap((method) => {
      const { upper, min, max } = drawn(dataset, [id, year], method);
      const bars = histogram(drawn(dataset, [id, year], method));
      const state = {
        ...DEFAULT_STATE,
        ...{ pack: 'contoh', indicatorId: id, year, classification: { method: 'manual', upper } as const },
        villages: { ...NO_FILTER, range: { min, max } },
      };
      return [encodeState(state), JSON.stringify(bars)];
    });
  }
  /** The hidden cells' true numbers put back under their mark: whoever read them would now say something else. */
  function poisoned({ published, undisclosed }: ContohPack): Dataset {
    const columns = new Map<string, IndicatorYear>(
      [...published.columns].map(([key, column]) => {
        const truth = undisclosed.columns.get(key)!;
        return [
          key,
          { ...column, value: truth.value, numerator: truth.numerator, denominator: truth.denominator },
        ];
      }),
    );
    return { ...published, columns };
  }

  it('finds the same link whatever lies under a mark, and another where the mark is gone', () => {
    for (const at of [AT, ['stunting', 2023], ['rtlh', 2022]] as const) {
      const published = links(pack.published, at);
      expect(published.join(' ')).toContain('kelas=manual');
      expect(links(poisoned(pack), at)).toEqual(published);
      expect(links(pack.undisclosed, at)).not.toEqual(published);
    }
  });

  it('finds the same counts of classes, bars, extremes, ranks and orders whatever lies under a mark', () => {
    const said = (dataset: Dataset, at: readonly [string, number]) => {
      const column = columnAt(dataset, ...at);
      const from = rankFrom(indicatorAt(dataset, at[0]).worse);
      const key = rankKey(column, from);
      const rows = rowsShown(dataset.villages.n, null);
      const methods = [
        { method: 'quantile', k: 5 },
        { method: 'natural', k: 5 },
      ] as const;
      return {
        legends: methods.map((method) => {
          const { counts, marks, zeros, min, max, median } = drawn(dataset, at, method);
          return { counts, marks, zeros, min, max, median };
        }),
        bars: histogram(drawn(dataset, at, { method: 'equal', k: 5 })),
        ranks: [...key],
        list: [...orderRows(rows, { key, descending: false })],
        places: [...rows].map((row) =>
          villageRanks({ villages: dataset.villages, indicator: indicatorAt(dataset, at[0]), column, row }),
        ),
      };
    };
    for (const at of [AT, ['stunting', 2023], ['rtlh', 2022]] as const) {
      const published = said(pack.published, at);
      expect(said(poisoned(pack), at)).toEqual(published);
      const open = said(pack.undisclosed, at);
      for (const part of ['legends', 'bars', 'ranks', 'list', 'places'] as const) {
        expect(open[part]).not.toEqual(published[part]);
      }
    }
  });

  it('finds no change between two years of which one is hidden', () => {
    const of = (dataset: Dataset) => {
      const [from, to] = [columnAt(dataset, 'ats', 2023), columnAt(dataset, 'ats', 2024)];
      return changeColumn(from, to);
    };
    const hidden = [2023, 2024].flatMap((year) => hiddenRows(columnAt(pack.published, 'ats', year)));
    const known = (dataset: Dataset) => hidden.filter((row) => of(dataset).mark[row] === MARK.present).length;
    expect(changeIndicator(indicatorAt(pack.published, 'ats'), { from: 2023, to: 2024 }).kind).toBe('index');
    expect(hidden.length).toBeGreaterThan(300);
    expect([known(pack.published), known(poisoned(pack))]).toEqual([0, 0]);
    expect(known(pack.undisclosed)).toBeGreaterThan(300);
    const { value } = of(poisoned(pack));
    expect(hidden.every((row) => Number.isNaN(value[row]))).toBe(true);
    expect(pack.published.columns.has(columnKey('ats', 2023))).toBe(true);
  });
});
