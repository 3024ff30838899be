import { loadTotals } from './loadTotals';
import { readLargeValues } from './largeValues';
import { readLargeVillages } from './largeVillages';

/** What reads the tables that only some packs have: large ones, and totals of hidden cells. Fetched as one file. */
export const rareTables = { loadTotals, readLargeValues, readLargeVillages } as const;
