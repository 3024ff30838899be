import type { MARK_WORDS } from '../../src/data/schema';

export type MarkWord = keyof typeof MARK_WORDS;

/** One village, one indicator, one year, in the words of the `nilai` table. */
export interface DemoCell {
  readonly tanda: MarkWord;
  readonly nilai?: number;
  readonly pembilang?: number;
  readonly penyebut?: number;
  readonly galat_baku?: number;
}

/** An indicator-year: a cell a village, in row order. */
export interface DemoColumn {
  readonly indicatorId: string;
  readonly year: number;
  readonly cells: readonly DemoCell[];
}

/** Counts of people and families below this are not in the file, zero apart. */
export const SUPPRESS_BELOW = 5;

export const MISSING: DemoCell = { tanda: 'kosong' };
export const NOT_APPLICABLE: DemoCell = { tanda: 'tidak_berlaku' };

export function present(nilai: number): DemoCell {
  return { tanda: 'ada', nilai };
}

/** A count of people or families; hidden where it is small but not zero. */
export function countCell(count: number): DemoCell {
  return count > 0 && count < SUPPRESS_BELOW ? { tanda: 'sembunyi' } : present(count);
}

/**
 * A share in per cent, to two decimals. Where the numerator is small but not zero, the whole cell is
 * hidden: a pack has numbers only where a value is present.
 */
export function shareCell(pembilang: number, penyebut: number): DemoCell {
  if (pembilang > 0 && pembilang < SUPPRESS_BELOW) return { tanda: 'sembunyi' };
  return { tanda: 'ada', nilai: Number(((100 * pembilang) / penyebut).toFixed(2)), pembilang, penyebut };
}
