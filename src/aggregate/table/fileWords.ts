import type { Indicator } from '../../data/model/dataset';
import { STATUS, type Status } from '../rollup/rollupRequest';

/** The status of a figure in the wording of the files. */
export const STATUS_TEXT: Readonly<Record<Status, string>> = {
  [STATUS.whole]: 'lengkap',
  [STATUS.partial]: 'sebagian belum ada data',
  [STATUS.interval]: 'ada yang disembunyikan, hanya selang',
  [STATUS.notEnough]: 'data tidak cukup',
  [STATUS.zeroDenominator]: 'penyebut nol',
  [STATUS.empty]: 'tidak berlaku',
};

export const APPORTIONED = 'estimasi: dibagi menurut luas';

/** The name of a class in the files: the category's id, the official label, or the interval of its bounds. */
export function className(
  { kind, categories, official }: Pick<Indicator, 'kind' | 'categories' | 'official'>,
  upper: readonly number[],
  i: number,
): string {
  if (kind === 'category') return categories[i]?.id ?? String(i);
  const isOfficial = official?.labels.length === upper.length + 1;
  return (isOfficial ? official.labels[i]?.id : null) ?? `(${upper[i - 1] ?? '−∞'}; ${upper[i] ?? '∞'}]`;
}
