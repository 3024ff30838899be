/** Packs included in this build; the first is the default. */
export const SHIPPED_PACKS = ['pekalongan', 'contoh'] as const;
