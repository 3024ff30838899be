/** What reads the tables that only some packs have: large ones, and totals of hidden cells. Fetched as one file. */
export { loadTotals } from './loadTotals';
export { readLargeValues } from './largeValues';
export { readLargeVillages } from './largeVillages';
