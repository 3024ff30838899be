import { textRows } from '../../data/model/textColumn';
import type { GroupColumn, IndicatorYear, Villages } from '../../data/model/dataset';
import type { Intervention } from '../../data/model/programme';
import type { ProgrammeStatus } from '../../data/model/packWords';
import { hasStatus } from './villageFilter';
import { allPlaces } from '../classes/rank';
import type { RankFrom } from '../classes/rankSpans';
import type { VillageStanding } from '../programme/programmeStatus';
import { oncePer } from '../../data/model/oncePer';

/** Sort key by row; NaN where the row has none. */
export type OrderKey = Float64Array;

/** The rows that pass a filter, in code order. */
export function rowsShown(n: number, shown: Uint8Array | null): Uint32Array {
  const all = Uint32Array.from({ length: n }, (_, row) => row);
  return shown === null ? all : all.filter((row) => shown[row] === 1);
}

/** Rows sorted by key. Equal keys are in code order, and rows without a key come last in either direction. */
export function orderRows(
  rows: Uint32Array,
  { key, descending }: { readonly key: OrderKey; readonly descending: boolean },
): Uint32Array {
  const sign = descending ? -1 : 1;
  return rows.slice().sort((a, b) => {
    const x = key[a]!;
    const y = key[b]!;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}

/** Alphabetical position of each village name; equal names share one. Memoised by pack. */
export const nameKey = oncePer(({ name }: Villages): OrderKey => alphabetical(textRows(name)));

/**
 * Alphabetical position of each row's group label. Groups with equal labels have different positions, and an
 * empty label has none.
 */
export function groupOrder({ index, labels }: GroupColumn): OrderKey {
  const places = alphabetical(labels);
  const collated = Uint32Array.from(labels.keys()).sort((a, b) => places[a]! - places[b]! || a - b);
  const at = new Float64Array(labels.length);
  collated.forEach((group, i) => (at[group] = labels[group] === '' ? Number.NaN : i));
  return Float64Array.from(index, (group) => at[group]!);
}

/** Position of each text in Indonesian collation order; equal texts share one. */
function alphabetical(texts: readonly string[]): OrderKey {
  const sorted = [...new Set(texts)].sort(new Intl.Collator('id').compare);
  const places = new Map(sorted.map((text, i) => [text, i]));
  return Float64Array.from(texts, (text) => places.get(text) ?? Number.NaN);
}

/** Rank of each row, 1 at the end that `from` names; NaN for rows without a number. */
export function rankKey(column: IndicatorYear, from: RankFrom): OrderKey {
  return Float64Array.from(allPlaces(column, from), (place) => place || Number.NaN);
}

/** Programme statuses in the order of the table: roles first, then the last reported colours. */
export const STATUS_ORDER: readonly ProgrammeStatus[] = [
  'laboratory',
  'replication',
  'candidate',
  'leftRed',
  'red',
  'yellow',
  'green',
];

export function statusKey(n: number, standings: ReadonlyMap<number, VillageStanding>): OrderKey {
  const key = new Float64Array(n).fill(Number.NaN);
  for (const [row, standing] of standings) {
    const at = STATUS_ORDER.findIndex((status) => hasStatus(standing, status));
    if (at >= 0) key[row] = at;
  }
  return key;
}

/** Number of interventions that name each village; an intervention with three villages counts in each of them. */
export function interventionCounts(n: number, interventions: readonly Intervention[]): Float64Array {
  const counts = new Float64Array(n);
  for (const { rows } of interventions) for (const row of new Set(rows)) counts[row]!++;
  return counts;
}
