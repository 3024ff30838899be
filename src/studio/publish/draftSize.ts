import { columnKey } from '../../data/model/dataset';
import type { ColumnEncoder } from '../pack/columnFiles';
import { PROVINCES_ABOVE } from '../pack/provinceFiles';
import type { PackDraft } from './packDraft';

/** Whether a draft keeps each indicator-year in a file of its own: one of more than 10,000 villages, or whose pack does so. */
export function isLarge({ tables, extraFiles }: Pick<PackDraft, 'tables' | 'extraFiles'>): boolean {
  return (
    (tables.desa?.length ?? 0) > PROVINCES_ABOVE || extraFiles.some(({ format }) => format === 'parquet')
  );
}

/**
 * Whether numbers can be brought to a draft. To a large one only where its columns are written here, and all of those that it
 * has were read: what is brought is protected together with them.
 */
export function takesNumbers(draft: PackDraft, encode: ColumnEncoder | null): boolean {
  if (!isLarge(draft)) return true;
  return encode !== null && draft.indicators.every((one) => isRead(draft, one));
}

function isRead({ kept }: PackDraft, { id, level, years }: PackDraft['indicators'][number]): boolean {
  return level !== 'village' || years.every((year) => kept.has(columnKey(id, year)));
}
