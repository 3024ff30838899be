import { columnKey, type VillageDataset, type Indicator, type IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { ProgrammeEvent } from '../../data/model/programme';
import { textRows } from '../../data/model/textColumn';
import type { Scenario } from './scenario';

/** What of a pack a scenario is worked out from; columns are those of `columnsNeeded`, loaded by whoever asks. */
export interface ScenarioPack {
  readonly dataset: Pick<VillageDataset, 'villages' | 'indicators'>;
  readonly programme: readonly ProgrammeEvent[];
  /** By `columnKey`. */
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  /** Rows beside each village; null where the borders are not at hand. */
  readonly neighbours: readonly (readonly number[])[] | null;
}

/** Why a scenario cannot be worked out on this pack. */
export type ScenarioProblem =
  | { readonly kind: 'noPart'; readonly part: 'criteria' | 'choice' | 'evaluation' }
  | { readonly kind: 'noIndicator'; readonly id: string }
  | { readonly kind: 'noYear'; readonly id: string; readonly year: number; readonly years: readonly number[] }
  /** One number for a kecamatan or the regency tells its villages not apart. */
  | { readonly kind: 'notByVillage'; readonly id: string }
  | { readonly kind: 'category'; readonly id: string }
  /** Neither way is called worse in the catalogue: the scenario has to say which is needier. */
  | { readonly kind: 'noDirection'; readonly id: string }
  | { readonly kind: 'noVillage'; readonly code: string }
  | { readonly kind: 'noAmount'; readonly name: string }
  | { readonly kind: 'noGroup'; readonly group: string; readonly value: string }
  /** Villages × draws would not fit in memory; so many draws would. */
  | { readonly kind: 'tooManyDraws'; readonly villages: number; readonly fitting: number }
  /** More villages than can be proven to be covered best within a minute. */
  | { readonly kind: 'tooManyToReach'; readonly villages: number; readonly most: number };

export interface ColumnWish {
  readonly indicator: Indicator;
  readonly year: number;
}

interface Asked {
  readonly indicator: string;
  readonly year?: number | undefined;
}

/** An indicator of the pack in the year that is asked for, or its latest. */
export function wishOf(
  { indicators }: ScenarioPack['dataset'],
  { indicator: id, year }: Asked,
): ColumnWish | ScenarioProblem {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) return { kind: 'noIndicator', id };
  if (indicator.level !== 'village') return { kind: 'notByVillage', id };
  if (indicator.kind === 'category') return { kind: 'category', id };
  const wanted = year ?? indicator.years.at(-1);
  if (wanted === undefined || !indicator.years.includes(wanted)) {
    return { kind: 'noYear', id, year: wanted ?? Number.NaN, years: indicator.years };
  }
  return { indicator, year: wanted };
}

/** The parts of a scenario that are worked out one by one. */
export type ScenarioPart = 'rank' | 'select' | 'evaluate';

/** The columns that a part of a scenario reads; the problems, where any of them is not in the pack. */
export function columnsNeeded(
  scenario: Pick<Scenario, 'criteria' | 'choice' | 'evaluation'>,
  part: ScenarioPart,
  dataset: ScenarioPack['dataset'],
): { readonly wishes: readonly ColumnWish[]; readonly problems: readonly ScenarioProblem[] } {
  const asked: Asked[] = [];
  if (part !== 'evaluate') asked.push(...(scenario.criteria?.items ?? []));
  if (part === 'select') {
    for (const amount of Object.values(scenario.choice?.amounts ?? {}))
      if ('indicator' in amount) asked.push(amount);
  }
  const { evaluation } = scenario;
  if (part === 'evaluate' && evaluation) {
    const [from, to] = evaluation.years ?? [-Infinity, Infinity];
    const years = dataset.indicators.find(({ id }) => id === evaluation.indicator)?.years ?? [];
    const own = years.filter((year) => year >= from && year <= to);
    const wanted: (number | undefined)[] = own.length > 0 ? own : [evaluation.years?.[1]];
    asked.push(...wanted.map((year) => ({ indicator: evaluation.indicator, year })));
  }
  const found = asked.map((one) => wishOf(dataset, one));
  return {
    wishes: found.filter((one) => 'indicator' in one),
    problems: found.filter((one) => 'kind' in one),
  };
}

/** The column of a wish. @throws RangeError where it was not loaded: `columnsNeeded` names all of them */
export function columnAt({ columns }: ScenarioPack, { indicator, year }: ColumnWish): IndicatorYear {
  const column = columns.get(columnKey(indicator.id, year));
  if (!column) throw new RangeError(`scenario: column ${columnKey(indicator.id, year)} was not loaded`);
  return column;
}

/** Values by village; NaN where there is none that is shown. */
export function knownValues({ value, mark }: IndicatorYear): Float64Array {
  return value.map((one, row) => (mark[row] === MARK.present && Number.isFinite(one) ? one : Number.NaN));
}

/** Village codes by row. */
export function codesOf({ dataset }: ScenarioPack): string[] {
  return textRows(dataset.villages.code);
}

/** A grouping's words by row. */
export function wordsOf(column: { readonly index: Uint32Array; readonly keys: readonly string[] }): string[] {
  return Array.from(column.index, (at) => column.keys[at]!);
}
