import type { GroupColumn, Villages } from '../../data/model/dataset';
import { textRows } from '../../data/model/textColumn';

/**
 * Which villages, and how much of each, make up which group: the entries of group g are
 * `start[g] … start[g + 1] − 1`. A grouping by kecamatan, a list of the reader and a drawn region are all this.
 */
export interface Membership {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** One more than groups. */
  readonly start: Uint32Array;
  /** Row of each entry; null: entry i is row i, as where rows in code order make groups contiguous. */
  readonly row: Uint32Array | null;
  /** Share of each entry's village that lies in the group, 0 to 1; null: all whole. */
  readonly share: Float64Array | null;
}

/** A group as its reader gives it. */
export interface VillageList {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly number[];
}

/** Groups of a column, in the order of its keys; a contiguous column costs no list of rows. */
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

/** Lists of villages as they come; a village may stand in several. Repeats within a list count once. */
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

/** One group of some villages, each of which comes once. */
export function rowsMembership(rows: Iterable<number>): Membership {
  const row = Uint32Array.from(rows);
  return { keys: [''], labels: [''], start: Uint32Array.of(0, row.length), row, share: null };
}

/** Length of a regency's part of a Kemendagri code: 33.26. */
const REGENCY_CODE = 5;

/**
 * Regencies, by the head of the villages' codes.
 * @param names what a regency's code is called; the code itself where it is not told
 */
export function regencyMembership(
  { code }: Pick<Villages, 'code'>,
  names: ReadonlyMap<string, string> = new Map(),
): Membership {
  return prefixMembership(textRows(code), names);
}

/** Kecamatan by regency, for indicators that have one value a kecamatan. */
export function districtsByRegency(
  { kecamatan }: Pick<Villages, 'kecamatan'>,
  names: ReadonlyMap<string, string> = new Map(),
): Membership {
  return prefixMembership(kecamatan.keys, names);
}

/** Every row a group of its own: for a level that is shown as it was published. */
export function identityMembership({ keys, labels }: Pick<GroupColumn, 'keys' | 'labels'>): Membership {
  return {
    keys,
    labels,
    start: Uint32Array.from({ length: keys.length + 1 }, (_, i) => i),
    row: null,
    share: null,
  };
}

/** @param codes ascending, so that those of one regency stand together */
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
