/** The administrative levels that a row of a dataset can stand for, from the smallest. */
export const LEVELS = ['village', 'district', 'regency'] as const;
export type Level = (typeof LEVELS)[number];
/** A level above the village: its rows are made of villages. */
export type CoarseLevel = Exclude<Level, 'village'>;
