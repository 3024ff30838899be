import { textRows } from '../../data/model/textColumn';
import type { GroupColumn, IndicatorYear, Villages } from '../../data/model/dataset';
import type { Intervention } from '../../data/model/programme';
import type { ProgrammeStatus } from '../../data/model/schema';
import { hasStatus } from './villageFilter';
import { allPlaces } from '../classes/rank';
import type { RankFrom } from '../classes/rankSpans';
import type { VillageStanding } from '../programme/programmeStatus';
import { oncePer } from '../../data/model/oncePer';

/** What rows are ordered by, one number a row; NaN where there is nothing to go by. */
export type OrderKey = Float64Array;

/** Rows 0 … n − 1 that pass a filter, in code order. */
export function rowsShown(n: number, shown: Uint8Array | null): Uint32Array {
  const all = Uint32Array.from({ length: n }, (_, row) => row);
  return shown === null ? all : all.filter((row) => shown[row] === 1);
}

/** Rows by their key; equal ones in code order, and those without a key last in either direction. */
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

/** Place of each name in the alphabet, namesakes sharing one; made once a pack. */
export const nameKey = oncePer(({ name }: Villages): OrderKey => alphabetical(textRows(name)));

/** Place of each row's group among the labels; two groups of one label stay apart, an empty label has none. */
export function groupOrder({ index, labels }: GroupColumn): OrderKey {
  const places = alphabetical(labels);
  const collated = Uint32Array.from(labels.keys()).sort((a, b) => places[a]! - places[b]! || a - b);
  const at = new Float64Array(labels.length);
  collated.forEach((group, i) => (at[group] = labels[group] === '' ? Number.NaN : i));
  return Float64Array.from(index, (group) => at[group]!);
}

/** Place of each text in the Indonesian alphabet, equal texts sharing one. */
function alphabetical(texts: readonly string[]): OrderKey {
  const sorted = [...new Set(texts)].sort(new Intl.Collator('id').compare);
  const places = new Map(sorted.map((text, i) => [text, i]));
  return Float64Array.from(texts, (text) => places.get(text) ?? Number.NaN);
}

/** Rank of each row, 1 at the end that `from` names; those without a number have none. */
export function rankKey(column: IndicatorYear, from: RankFrom): OrderKey {
  return Float64Array.from(allPlaces(column, from), (place) => place || Number.NaN);
}

/** Statuses in the order in which a table lists them: the role first, then the colour last reported. */
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

/** How many of the interventions name each village; one that names three counts at each of the three. */
export function interventionCounts(n: number, interventions: readonly Intervention[]): Float64Array {
  const counts = new Float64Array(n);
  for (const { rows } of interventions) for (const row of new Set(rows)) counts[row]!++;
  return counts;
}
