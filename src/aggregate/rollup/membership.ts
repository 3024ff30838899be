import type { GroupColumn, Villages } from '../../data/model/dataset';
import { textRows } from '../../data/model/textColumn';

/**
 * Which villages make up which group, and with what share: the entries of group g are `start[g] … start[g +
 * 1] − 1`. Groupings by kecamatan, lists of villages and drawn regions all have this form.
 */
export interface Membership {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Number of groups + 1 entries. */
  readonly start: Uint32Array;
  /** Row of each entry; null where entry i is row i, because each group is a contiguous range of rows. */
  readonly row: Uint32Array | null;
  /** Share of each entry's village that lies in the group, 0 to 1; null where all are whole. */
  readonly share: Float64Array | null;
}

/** A group defined as a list of villages. */
export interface VillageList {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly number[];
}

/** The groups of a column, in the order of its keys; where groups are contiguous, no list of rows is made. */
export function groupMembership({ index, keys, labels }: GroupColumn): Membership {
  const start = new Uint32Array(keys.length + 1);
  let contiguous = true;
  for (let row = 0; row < index.length; row++) {
    start[index[row]! + 1]!++;
    if (row > 0 && index[row]! < index[row - 1]!) contiguous = false;
  }
  for (let group = 0; group < keys.length; group++) start[group + 1]! += start[group]!;
  if (contiguous) return { keys, labels, start, row: null, share: null };
  const rows = new Uint32Array(index.length);
  const at = start.slice(0, keys.length);
  for (let row = 0; row < index.length; row++) rows[at[index[row]!]!++] = row;
  return { keys, labels, start, row: rows, share: null };
}

/** Groups from lists of villages. A village may be in several; duplicates within a list are removed. */
export function listMembership(lists: readonly VillageList[]): Membership {
  const tidy = lists.map(({ rows }) => [...new Set(rows)].sort((a, b) => a - b));
  const start = new Uint32Array(lists.length + 1);
  tidy.forEach((rows, group) => (start[group + 1] = start[group]! + rows.length));
  return {
    keys: lists.map(({ key }) => key),
    labels: lists.map(({ label }) => label),
    start,
    row: Uint32Array.from(tidy.flat()),
    share: null,
  };
}

/** A single group of the given rows, which must not contain duplicates. */
export function rowsMembership(rows: Iterable<number>): Membership {
  const row = Uint32Array.from(rows);
  return { keys: [''], labels: [''], start: Uint32Array.of(0, row.length), row, share: null };
}

/** Length of the regency part of a Kemendagri code, such as 33.26. */
const REGENCY_CODE = 5;

/**
 * Groups by regency, from the first part of the villages' codes.
 * @param names labels by regency code; a code without a name is its own label
 */
export function regencyMembership(
  { code }: Pick<Villages, 'code'>,
  names: ReadonlyMap<string, string> = new Map(),
): Membership {
  return prefixMembership(textRows(code), names);
}

/** Kecamatan grouped by regency, for indicators that have one value per kecamatan. */
export function districtsByRegency(
  { kecamatan }: Pick<Villages, 'kecamatan'>,
  names: ReadonlyMap<string, string> = new Map(),
): Membership {
  return prefixMembership(kecamatan.keys, names);
}

/** Every row as a group of its own, for a level that is shown as published. */
export function identityMembership({ keys, labels }: Pick<GroupColumn, 'keys' | 'labels'>): Membership {
  return {
    keys,
    labels,
    start: Uint32Array.from({ length: keys.length + 1 }, (_, i) => i),
    row: null,
    share: null,
  };
}

/** @param codes ascending, so that codes of one regency are contiguous */
function prefixMembership(codes: readonly string[], names: ReadonlyMap<string, string>): Membership {
  const keys: string[] = [];
  const start: number[] = [];
  codes.forEach((code, row) => {
    const key = code.slice(0, REGENCY_CODE);
    if (key === keys.at(-1)) return;
    keys.push(key);
    start.push(row);
  });
  const labels = keys.map((key) => names.get(key) ?? key);
  return { keys, labels, start: Uint32Array.from([...start, codes.length]), row: null, share: null };
}
