/** Readers of tables of many villages, which take a tenth of the time and memory; a pack of a regency needs none of this code. */
export { readLargeValues } from './largeValues';
export { readLargeVillages } from './largeVillages';
