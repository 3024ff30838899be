import type { Villages } from '../../../data/model/dataset';
import type { TableSort } from '../../../state/url/appState';

/** The orders that the list of a small screen offers; a link may bring any other. */
export const VILLAGE_ORDERS = ['worst', 'name', 'kecamatan'] as const;
export type VillageOrder = (typeof VILLAGE_ORDERS)[number];

/** What an order writes into the state: the worst first is what goes without saying. */
export const SORT_OF_ORDER: Readonly<Record<VillageOrder, TableSort | null>> = {
  worst: null,
  name: { column: 'nama', descending: false },
  kecamatan: { column: 'kecamatan', descending: false },
};

/** Which of the orders is in force; null for one that only the table offers. */
export function orderOf({ column, descending }: TableSort): VillageOrder | null {
  if (descending) return null;
  const orders = { peringkat: 'worst', nama: 'name', kecamatan: 'kecamatan' } as const;
  return column in orders ? orders[column as keyof typeof orders] : null;
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
