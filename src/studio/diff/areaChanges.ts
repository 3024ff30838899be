import type { VillageGeometry } from '../../data/model/geometry';
import { textRows } from '../../data/model/textColumn';
import { readGeometry } from '../../data/pack/readParts';
import { measureShape } from '../shapes/shapeMeasure';
import type { OpenPack } from './versionChanges';

/** How the areas of villages differ between two sets of boundaries. */
export interface AreaChange {
  /** The largest and the middle change, as a share of the older area. */
  readonly most: number;
  readonly median: number;
  /** Villages whose area changed by more than 5 %, largest change first; areas in km². */
  readonly villages: readonly {
    readonly code: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** Areas that differ by less come from how finely a border is drawn. */
const WORTH_TELLING = 0.05;

/** Compares the areas of villages that both packs draw. Throws a sentence where boundaries cannot be read. */
export async function areaChanges(before: OpenPack, after: OpenPack): Promise<AreaChange> {
  const [old, now] = [await areasOf(before), await areasOf(after)];
  const names = textRows(after.dataset.villages.name);
  const changed = textRows(after.dataset.villages.code).flatMap((code, row) => {
    const [a, b] = [old.get(code), now.get(code)];
    return a === undefined || b === undefined
      ? []
      : [{ code, name: names[row] ?? '', before: a, after: b, share: Math.abs(b - a) / a }];
  });
  const sorted = changed.sort((a, b) => b.share - a.share);
  return {
    most: sorted[0]?.share ?? 0,
    median: sorted[Math.floor(sorted.length / 2)]?.share ?? 0,
    villages: sorted.filter(({ share }) => share > WORTH_TELLING).map(({ share: _, ...village }) => village),
  };
}

async function areasOf({ files, dataset }: OpenPack): Promise<ReadonlyMap<string, number>> {
  const read = await readGeometry(files, dataset.villages);
  if (!read.ok) throw new Error(`${read.fault.file}, ${read.fault.where}: ${read.fault.code}`);
  const { villages } = read.value;
  return new Map(textRows(dataset.villages.code).map((code, row) => [code, areaOf(villages, row, dataset)]));
}

function areaOf(geometry: VillageGeometry, row: number, { villages }: OpenPack['dataset']): number {
  const [lon, lat] = [villages.lon[row]!, villages.lat[row]!];
  return measureShape(geometry, row, { code: '', label: '', lon, lat, area_km2: villages.area_km2[row]! })
    .area_km2;
}
