import { demoWorld } from '../../../scripts/demo/demoPack';
import { columnOf } from '../../../scripts/demo/discloseDemo';
import { drawColumn } from '../../../scripts/demo/indicators';
import { demoRegion } from '../../../scripts/demo/region';
import { folderIo } from '../../../scripts/pack/folderIo';
import {
  columnKey,
  type Dataset,
  type Indicator,
  type IndicatorYear,
  type Villages,
} from '../../../src/data/model/dataset';
import type { PackAttack } from '../../../src/data/disclosure/attackPack';
import { isSmall, isTellingRate } from '../../../src/data/disclosure/primary';
import { masked, type TotalRow } from '../../../src/data/disclosure/publishedTotals';
import { DEFAULT_DISCLOSURE } from '../../../src/data/disclosure/settings';
import { withHiddenPools } from '../../../src/data/disclosure/hiddenPools';
import { MARK } from '../../../src/data/model/mark';
import { openPack, type PackFiles } from '../../../src/data/pack/packFiles';
import { readDataset } from '../../../src/data/pack/readPack';
import { readGeometry } from '../../../src/data/pack/readParts';
import type { RowIndex } from '../../../src/data/model/rowIndex';
import { textAt } from '../../../src/data/model/textColumn';
import type { VillageGeometry } from '../../../src/data/model/geometry';

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
  /** The same pack with nothing beside them to guard the cells that tell too much: they alone are hidden. */
  readonly primaryOnly: Dataset;
  /** Indicator-years of counts and ratios in which something is hidden, by `columnKey`. */
  readonly guarded: readonly string[];
}

/** Where the villages lie that an attacker draws over. */
export interface Ground {
  readonly villages: Dataset['villages'];
  readonly bbox: Dataset['manifest']['bbox'];
  readonly geometry: VillageGeometry;
}

/** The demonstration pack beside what its generator knows. */
export async function contohPack(): Promise<ContohPack> {
  const opened = await openPack(`${CONTOH}/`, folderIo);
  const read = opened.ok ? await readDataset(opened.value) : opened;
  if (!opened.ok || !read.ok) throw new Error('contoh');
  const { dataset: published, rows } = read.value;
  const world = demoWorld(demoRegion(VILLAGES, SEED).villages, SEED);
  const guarded = [...published.columns].filter(([, column]) => hiddenRows(column).length > 0);
  const open = new Map(published.columns);
  const half = new Map(published.columns);
  for (const [key, { indicatorId, year }] of guarded) {
    const truth = columnOf(drawColumn(world, indicatorId, year));
    open.set(key, truth);
    const primary = primaryRows(indicatorAt(published, indicatorId), truth);
    half.set(key, hiding(truth, primary, published.villages));
  }
  return {
    files: opened.value,
    rows,
    published,
    undisclosed: { ...published, columns: open },
    primaryOnly: { ...published, columns: half },
    guarded: guarded.map(([key]) => key),
  };
}

/** The villages of which a column by itself tells too much. */
export function primaryRows(
  { kind, worse }: Indicator,
  { value, numerator, denominator }: IndicatorYear,
): Set<number> {
  const tells = (row: number) =>
    kind === 'ratio'
      ? isTellingRate(
          { numerator: numerator![row]!, denominator: denominator![row]!, isShare: true },
          { ...DEFAULT_DISCLOSURE, worse },
        )
      : isSmall(value[row]!, DEFAULT_DISCLOSURE.threshold);
  return new Set([...value.keys()].filter(tells));
}

/** A column as it is read from a pack that hides these rows and no others, and publishes every total of a kecamatan. */
export function hiding(
  truth: IndicatorYear,
  rows: ReadonlySet<number>,
  { kecamatan }: Pick<Villages, 'kecamatan'>,
): IndicatorYear {
  const totals = kecamatan.keys.map((code, group): TotalRow => {
    const members = [...truth.mark.keys()].filter(
      (row) => kecamatan.index[row] === group && truth.mark[row] === MARK.present,
    );
    const sum = (of: Float64Array | null) => (of ? members.reduce((all, row) => all + of[row]!, 0) : NaN);
    const [numerator, denominator] = [sum(truth.numerator), sum(truth.denominator)];
    const { indicatorId, year } = truth;
    const value = Number.isNaN(numerator) ? sum(truth.value) : numerator / denominator;
    return {
      code,
      indicatorId,
      year,
      villages: members.length,
      mark: 'present',
      value,
      numerator,
      denominator,
    };
  });
  return withHiddenPools(masked(truth, rows), { kecamatan, totals });
}

/** Where the villages of the pack lie. */
export async function groundOf({ files, published: { villages, manifest } }: ContohPack): Promise<Ground> {
  const read = await readGeometry(files, villages);
  if (!read.ok) throw new Error(read.fault.code);
  return { villages, bbox: manifest.bbox, geometry: read.value.villages };
}

/** The generator takes its time on a busy machine. */
export const PATIENCE_MS = 60_000;

export function hiddenRows({ mark }: IndicatorYear): number[] {
  return [...mark.keys()].filter((row) => mark[row] === MARK.suppressed);
}

/** Hidden villages of a column, at most twenty, from all over. */
export function targetsOf(column: IndicatorYear): number[] {
  const hidden = hiddenRows(column);
  const step = Math.ceil(hidden.length / 20);
  return hidden.filter((_, i) => i % step === 0);
}

/** What the pack's own audit says that an attack on its files reaches. */
export function auditedReach(
  { published }: ContohPack,
  { attacked }: PackAttack,
  { id, year, row }: { readonly id: string; readonly year: number; readonly row: number },
): readonly [number, number] {
  const code = textAt(published.villages.code, row);
  const found = attacked.find(
    (cell) =>
      cell.code === code &&
      cell.figure.split(', ')[0]!.split(' = ').includes(id) &&
      cell.figure.endsWith(`${year}`),
  );
  return [found!.reach.low, found!.reach.high];
}

export function columnAt({ columns }: Dataset, id: string, year: number): IndicatorYear {
  return columns.get(columnKey(id, year))!;
}

export function indicatorAt({ indicators }: Dataset, id: string) {
  return indicators.find((indicator) => indicator.id === id)!;
}
