import type { ValueCell } from '../../src/studio/pack/columnFiles';

export type DemoCell = ValueCell;
export type MarkWord = ValueCell['tanda'];

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
