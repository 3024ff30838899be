import type { MARK_WORDS } from '../../src/data/model/packWords';

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

export const MISSING: DemoCell = { tanda: 'kosong' };
export const NOT_APPLICABLE: DemoCell = { tanda: 'tidak_berlaku' };

export function present(nilai: number): DemoCell {
  return { tanda: 'ada', nilai };
}

/** A share in per cent, to two decimals. */
export function shareCell(pembilang: number, penyebut: number): DemoCell {
  return { tanda: 'ada', nilai: Number(((100 * pembilang) / penyebut).toFixed(2)), pembilang, penyebut };
}
