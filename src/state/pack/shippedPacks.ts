/** Packs included in this build; the first is the default. */
export const SHIPPED_PACKS = ['pekalongan', 'contoh'] as const;

export function isShipped(id: string): id is (typeof SHIPPED_PACKS)[number] {
  return SHIPPED_PACKS.some((shipped) => shipped === id);
}
