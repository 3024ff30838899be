import type { Localized } from '../../data/model/localized';
import type { VersionChange } from '../../data/model/version';
import type { Row } from './csvText';

/** A publication as `versi.csv` tells it. */
export interface ToldVersion {
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  /** What changed and why, in the operator's words. */
  readonly note: Localized;
  readonly changes: readonly VersionChange[];
}

/** Rows of `versi`: one for the publication, one for each indicator of which numbers changed. */
export function versionRows({ version, date, note, changes }: ToldVersion): Row[] {
  return [
    { versi: version, tanggal: date, keterangan: note.id, keterangan_en: note.en },
    ...changes.map(({ indicatorId, changed, added, removed }) => ({
      ...{ versi: version, tanggal: date, indikator: indicatorId },
      ...{ berubah: changed, ditambah: added, dihapus: removed },
    })),
  ];
}
