import type { Indicator } from '../../data/model/dataset';
import { STATUS, type Status } from '../rollup/rollupRequest';

/** Why a figure is no number, or how whole it is, in the words of the files. */
export const STATUS_TEXT: Readonly<Record<Status, string>> = {
  [STATUS.whole]: 'lengkap',
  [STATUS.partial]: 'sebagian belum ada data',
  [STATUS.interval]: 'ada yang disembunyikan, hanya selang',
  [STATUS.notEnough]: 'data tidak cukup',
  [STATUS.zeroDenominator]: 'penyebut nol',
  [STATUS.empty]: 'tidak berlaku',
};

export const APPORTIONED = 'estimasi: dibagi menurut luas';

/** A class in the words of the files: its id, its official label, or its bounds. */
export function className(
  { kind, categories, official }: Pick<Indicator, 'kind' | 'categories' | 'official'>,
  upper: readonly number[],
  i: number,
): string {
  if (kind === 'category') return categories[i]?.id ?? String(i);
  const isOfficial = official?.labels.length === upper.length + 1;
  return (isOfficial ? official.labels[i]?.id : null) ?? `(${upper[i - 1] ?? '−∞'}; ${upper[i] ?? '∞'}]`;
}
