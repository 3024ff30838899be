/** The administrative level that one row of the map stands for. */
export const AREA_LEVELS = ['village', 'district', 'regency'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];
