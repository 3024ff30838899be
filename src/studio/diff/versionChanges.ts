import { columnKey, type VillageDataset } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { textRows } from '../../data/model/textColumn';
import type { VersionChange } from '../../data/model/version';
import type { PackFiles } from '../../data/pack/packFiles';
import { readColumn } from '../../data/pack/readPack';

export interface OpenPack {
  readonly files: PackFiles;
  readonly dataset: VillageDataset;
}

/** The numbers that a pack shows of an indicator, by village and year. */
async function shownValues({ files, dataset }: OpenPack, id: string): Promise<ReadonlyMap<string, number>> {
  const indicator = dataset.indicators.find((one) => one.id === id);
  const codes = textRows(dataset.villages.code);
  const shown = new Map<string, number>();
  for (const year of indicator?.level === 'village' ? indicator.years : []) {
    const column = await readColumn(files, dataset, { indicatorId: id, year });
    if (!column.ok) throw new Error(`${columnKey(id, year)}: tidak terbaca`);
    for (const [row, mark] of column.value.mark.entries()) {
      if (mark === MARK.present) shown.set(`${codes[row] ?? ''} ${year}`, column.value.value[row]!);
    }
  }
  return shown;
}

/**
 * How many numbers of each indicator changed, came and went from one pack to another, in the order of the newer
 * catalogue; indicators without a change are left out. Without an older pack every number has come.
 */
export async function versionChanges(before: OpenPack | null, after: OpenPack): Promise<VersionChange[]> {
  const ids = new Set(
    [after, ...(before ? [before] : [])].flatMap(({ dataset }) => dataset.indicators.map(({ id }) => id)),
  );
  const changes: VersionChange[] = [];
  for (const indicatorId of ids) {
    const old = before ? await shownValues(before, indicatorId) : new Map<string, number>();
    const now = await shownValues(after, indicatorId);
    const both = [...now].filter(([key]) => old.has(key));
    const change = {
      indicatorId,
      changed: both.filter(([key, value]) => old.get(key) !== value).length,
      added: now.size - both.length,
      removed: old.size - both.length,
    };
    if (change.changed + change.added + change.removed > 0) changes.push(change);
  }
  return changes;
}
