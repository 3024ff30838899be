import type { Classified } from '../../aggregate/classify';
import { rankFrom } from '../../aggregate/rank';
import type { Villages } from '../../data/dataset';
import { MARK } from '../../data/mark';
import { textRows } from '../../data/textColumn';

export const VILLAGE_ORDERS = ['worst', 'name', 'kecamatan'] as const;
export type VillageOrder = (typeof VILLAGE_ORDERS)[number];

/**
 * Rows of all villages in the order of a list. Equal ones stay in code order. By value, those without a number
 * come last, in code order; without an answer, all of them do.
 */
export function orderVillages(
  villages: Villages,
  { order, answer }: { readonly order: VillageOrder; readonly answer: Classified | null },
): Uint32Array {
  const rows = Uint32Array.from({ length: villages.n }, (_, row) => row);
  if (order === 'worst') return answer ? byValue(rows, answer) : rows;
  const place = nameOrder(villages);
  if (order === 'name') return rows.sort((a, b) => place[a]! - place[b]! || a - b);
  const { kecamatan } = villages;
  const districts = alphabetical(kecamatan.labels);
  return rows.sort(
    (a, b) =>
      districts[kecamatan.index[a]!]! - districts[kecamatan.index[b]!]! ||
      kecamatan.index[a]! - kecamatan.index[b]! ||
      place[a]! - place[b]! ||
      a - b,
  );
}

function byValue(rows: Uint32Array, { column, indicator }: Classified): Uint32Array {
  const { value, mark } = column;
  const sign = rankFrom(indicator.worse) === 'lowest' ? 1 : -1;
  return rows.sort((a, b) => {
    const hasA = mark[a] === MARK.present;
    const hasB = mark[b] === MARK.present;
    if (hasA !== hasB) return hasA ? -1 : 1;
    return (hasA ? sign * (value[a]! - value[b]!) : 0) || a - b;
  });
}

const nameOrders = new WeakMap<Villages, Uint32Array>();

/** Place of each row among the names, equal names sharing one; made once a pack. */
function nameOrder(villages: Villages): Uint32Array {
  const known = nameOrders.get(villages);
  if (known) return known;
  const places = alphabetical(textRows(villages.name));
  nameOrders.set(villages, places);
  return places;
}

/** Place of each text among all, in the alphabet, equal texts sharing one. */
function alphabetical(texts: readonly string[]): Uint32Array {
  const collator = new Intl.Collator('id');
  const sorted = [...new Set(texts)].sort(collator.compare);
  const places = new Map(sorted.map((text, i) => [text, i]));
  return Uint32Array.from(texts, (text) => places.get(text) ?? 0);
}

/** A page of a list, and how many there are; the page asked for is brought within them. */
export function pageOf(
  rows: Uint32Array,
  { page, size }: { readonly page: number; readonly size: number },
): { readonly rows: Uint32Array; readonly page: number; readonly pages: number; readonly first: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(pages - 1, Math.max(0, page));
  return { rows: rows.subarray(at * size, (at + 1) * size), page: at, pages, first: at * size };
}

/** Rows that follow one another in the same kecamatan, as one group each; `district` is its position. */
export function runsByKecamatan(
  rows: Uint32Array,
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): { readonly district: number; readonly label: string; readonly rows: readonly number[] }[] {
  const runs: { district: number; label: string; rows: number[] }[] = [];
  for (const row of rows) {
    const district = kecamatan.index[row]!;
    const last = runs.at(-1);
    if (last?.district === district) last.rows.push(row);
    else runs.push({ district, label: kecamatan.labels[district] ?? '', rows: [row] });
  }
  return runs;
}
