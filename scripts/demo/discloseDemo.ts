import type { IndicatorYear } from '../../src/data/model/dataset';
import { MARK_WORDS } from '../../src/data/model/packWords';
import type { Row } from '../../src/studio/pack/csvText';
import { discloseTables, type Disclosure } from '../../src/studio/pack/discloseTables';
import type { DemoCell, DemoColumn } from './demoColumn';
import { drawColumn, type World } from './indicators';

const DECILES = Array.from({ length: 10 }, (_, d) => `desil_${d + 1}`);

/** What the demonstration says of its disclosure control; sums of indicators that it does not bring are left out. */
function settingsOf(ids: ReadonlySet<string>): unknown {
  const linked = [
    { total: 'keluarga', parts: DECILES },
    { total: 'desil_1_4', parts: DECILES.slice(0, 4) },
  ];
  return {
    threshold: 5,
    minDenominator: 20,
    exempt: [],
    linked: linked.filter(({ total, parts }) => [total, ...parts].every((id) => ids.has(id))),
  };
}

/** Decides what the demonstration hides: the draws know every count, the files must not. */
export function discloseDemo(
  world: World,
  tables: { readonly catalogue: readonly Row[]; readonly villages: readonly Row[] },
): Disclosure {
  return discloseTables({
    ...tables,
    columnOf: ({ id }, year) => columnOf(drawColumn(world, id, year)),
    settings: settingsOf(new Set(tables.catalogue.map(({ id }) => String(id)))),
  });
}

/** The cells of a column as they are published: a hidden one has its mark and no number. */
export function publishedCells(
  disclosure: Disclosure,
  { indicatorId, year, cells }: DemoColumn,
): readonly DemoCell[] {
  const hidden = disclosure.hiddenRows(indicatorId, year);
  return hidden.size === 0
    ? cells
    : cells.map((cell, row) => (hidden.has(row) ? { tanda: 'sembunyi' } : cell));
}

/** The true numbers of a column, nothing hidden. */
export function columnOf({ indicatorId, year, cells }: DemoColumn): IndicatorYear {
  const numbers = (name: 'nilai' | 'pembilang' | 'penyebut') =>
    Float64Array.from(cells, (cell) => cell[name] ?? NaN);
  return {
    ...{ indicatorId, year, value: numbers('nilai') },
    mark: Uint8Array.from(cells, ({ tanda }) => MARK_WORDS[tanda]),
    numerator: numbers('pembilang'),
    denominator: numbers('penyebut'),
    standardError: null,
  };
}
