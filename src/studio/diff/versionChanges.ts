import { columnKey, type IndicatorYear, type VillageDataset } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { textRows } from '../../data/model/textColumn';
import type { VersionChange } from '../../data/model/version';
import type { PackFiles } from '../../data/pack/packFiles';
import { readColumn } from '../../data/pack/readPack';

export interface OpenPack {
  readonly files: PackFiles;
  readonly dataset: VillageDataset;
}

interface Counted {
  changed: number;
  added: number;
  removed: number;
}

/** Years of which a pack has numbers of an indicator by village. */
function yearsIn({ dataset }: OpenPack, id: string): readonly number[] {
  const indicator = dataset.indicators.find((one) => one.id === id);
  return indicator?.level === 'village' ? indicator.years : [];
}

/** The numbers that a pack shows of an indicator-year; null where it has none of that year. */
async function columnIn(pack: OpenPack | null, id: string, year: number): Promise<IndicatorYear | null> {
  if (!pack || !yearsIn(pack, id).includes(year)) return null;
  const column = await readColumn(pack.files, pack.dataset, { indicatorId: id, year });
  if (!column.ok) throw new Error(`${columnKey(id, year)}: tidak terbaca`);
  return column.value;
}

const isShown = (column: IndicatorYear | null, row: number | undefined): row is number =>
  row !== undefined && column?.mark[row] === MARK.present;

/** Of every village of the newer pack its row in the older one; and the rows of the older one that are gone. */
function rowsBefore(before: OpenPack | null, after: OpenPack) {
  const rowOf = new Map(before ? textRows(before.dataset.villages.code).map((code, row) => [code, row]) : []);
  const old = textRows(after.dataset.villages.code).map((code) => {
    const row = rowOf.get(code);
    rowOf.delete(code);
    return row;
  });
  return { old, gone: [...rowOf.values()] };
}

/**
 * How many numbers of each indicator changed, came and went from one pack to another, in the order of the newer
 * catalogue; indicators without a change are left out. Without an older pack every number has come.
 */
export async function versionChanges(before: OpenPack | null, after: OpenPack): Promise<VersionChange[]> {
  const packs = before ? [after, before] : [after];
  const ids = new Set(packs.flatMap(({ dataset }) => dataset.indicators.map(({ id }) => id)));
  const { old, gone } = rowsBefore(before, after);
  const changes: VersionChange[] = [];
  for (const indicatorId of ids) {
    const counted: Counted = { changed: 0, added: 0, removed: 0 };
    // A year at a time: all of a nation at once would fill the memory.
    for (const year of new Set(packs.flatMap((pack) => yearsIn(pack, indicatorId)))) {
      const [was, now] = [
        await columnIn(before, indicatorId, year),
        await columnIn(after, indicatorId, year),
      ];
      old.forEach((rowBefore, row) => {
        const [wasShown, nowShown] = [isShown(was, rowBefore), isShown(now, row)];
        if (wasShown && nowShown) counted.changed += was!.value[rowBefore!] === now!.value[row] ? 0 : 1;
        else if (nowShown) counted.added++;
        else if (wasShown) counted.removed++;
      });
      counted.removed += gone.filter((row) => isShown(was, row)).length;
    }
    if (counted.changed + counted.added + counted.removed > 0) changes.push({ indicatorId, ...counted });
  }
  return changes;
}
