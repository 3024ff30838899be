import type { Villages } from '../../../data/model/dataset';
import type { TableSort } from '../../../state/url/appState';

/** The sort orders that the small-screen list offers; a link can contain any other. */
export const VILLAGE_ORDERS = ['worst', 'name', 'kecamatan'] as const;
export type VillageOrder = (typeof VILLAGE_ORDERS)[number];

/** The table sort stored for each order; `worst` is the default. */
export const SORT_OF_ORDER: Readonly<Record<VillageOrder, TableSort | null>> = {
  worst: null,
  name: { column: 'nama', descending: false },
  kecamatan: { column: 'kecamatan', descending: false },
};

/** The list order that corresponds to a table sort; null for a sort that only the table offers. */
export function orderOf({ column, descending }: TableSort): VillageOrder | null {
  if (descending) return null;
  const orders = { peringkat: 'worst', nama: 'name', kecamatan: 'kecamatan' } as const;
  return column in orders ? orders[column as keyof typeof orders] : null;
}

/** A page of a list and the number of pages; the page number is clamped to the valid range. */
export function pageOf(
  rows: Uint32Array,
  { page, size }: { readonly page: number; readonly size: number },
): { readonly rows: Uint32Array; readonly page: number; readonly pages: number; readonly first: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(pages - 1, Math.max(0, page));
  return { rows: rows.subarray(at * size, (at + 1) * size), page: at, pages, first: at * size };
}

/** Groups consecutive rows of the same kecamatan; `district` is the index of the kecamatan. */
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
