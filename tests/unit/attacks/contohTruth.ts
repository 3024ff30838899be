import { demoWorld } from '../../../scripts/demo/demoPack';
import { columnOf } from '../../../scripts/demo/discloseDemo';
import { drawColumn } from '../../../scripts/demo/indicators';
import { demoRegion } from '../../../scripts/demo/region';
import { folderIo } from '../../../scripts/pack/check/folderIo';
import { columnKey, type Dataset, type IndicatorYear } from '../../../src/data/dataset';
import { MARK } from '../../../src/data/mark';
import { openPack, type PackFiles } from '../../../src/data/packFiles';
import { readDataset } from '../../../src/data/readPack';
import type { RowIndex } from '../../../src/data/rowIndex';

export const CONTOH = 'public/geojson/contoh';
/** The pack that ships is made of these. */
const [VILLAGES, SEED] = [285, 1];

export interface ContohPack {
  readonly files: PackFiles;
  readonly rows: RowIndex;
  /** As everybody has it. */
  readonly published: Dataset;
  /** The same pack made without the step that hides anything: what the attacks must find there. */
  readonly undisclosed: Dataset;
  /** Indicator-years of counts and ratios in which something is hidden, by `columnKey`. */
  readonly guarded: readonly string[];
}

/** The demonstration pack beside what its generator knows. */
export async function contohPack(): Promise<ContohPack> {
  const opened = await openPack(`${CONTOH}/`, folderIo);
  const read = opened.ok ? await readDataset(opened.value) : opened;
  if (!opened.ok || !read.ok) throw new Error('contoh');
  const { dataset: published, rows } = read.value;
  const world = demoWorld(demoRegion(VILLAGES, SEED).villages, SEED);
  const guarded = [...published.columns].filter(([, column]) => hiddenRows(column).length > 0);
  const columns = new Map(published.columns);
  for (const [key, { indicatorId, year }] of guarded) {
    columns.set(key, columnOf(drawColumn(world, indicatorId, year)));
  }
  return {
    files: opened.value,
    rows,
    published,
    undisclosed: { ...published, columns },
    guarded: guarded.map(([key]) => key),
  };
}

/** The generator takes its time on a busy machine. */
export const PATIENCE_MS = 60_000;

export function hiddenRows({ mark }: IndicatorYear): number[] {
  return [...mark.keys()].filter((row) => mark[row] === MARK.suppressed);
}

export function columnAt({ columns }: Dataset, id: string, year: number): IndicatorYear {
  return columns.get(columnKey(id, year))!;
}

export function indicatorAt({ indicators }: Dataset, id: string) {
  return indicators.find((indicator) => indicator.id === id)!;
}
