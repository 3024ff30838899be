import { statSync } from 'node:fs';
import {
  columnKey,
  type VillageDataset,
  type Indicator,
  type IndicatorYear,
} from '../../src/data/model/dataset';
import type { Fault, Result } from '../../src/data/model/fault';
import { openPack, type PackFiles } from '../../src/data/pack/packFiles';
import { readColumn, readDataset } from '../../src/data/pack/readPack';
import type { RowIndex } from '../../src/data/model/rowIndex';
import { folderIo } from '../pack/folderIo';

/** A pack read from a folder, as the app reads it. */
export interface OpenPack {
  readonly files: PackFiles;
  readonly dataset: VillageDataset;
  readonly rows: RowIndex;
}

/** An indicator of a pack in one year. */
export interface PackColumn {
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

/** Throws a sentence where there is no folder, or it holds no whole pack. */
export async function openFolder(dir: string): Promise<OpenPack> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${dir}: bukan folder paket`);
  const files = sure(await openPack(dir.endsWith('/') ? dir : `${dir}/`, folderIo), dir);
  const { dataset, rows, faults } = sure(await readDataset(files), dir);
  if (faults[0]) throw new Error(faultSentence(faults[0], dir));
  return { files, dataset, rows };
}

/**
 * An indicator-year of a pack.
 * @param year as a number, or as it was written; the latest where it is not given
 */
export async function columnOf(
  pack: OpenPack,
  id: string,
  year: string | number | undefined,
): Promise<PackColumn> {
  const { dataset, files } = pack;
  const indicator = dataset.indicators.find((one) => one.id === id);
  if (!indicator) {
    const known = dataset.indicators.map((one) => one.id).join(', ');
    throw new Error(`indikator "${id}" tidak ada di paket ini; yang ada: ${known}`);
  }
  const wanted = year === undefined ? indicator.years.at(-1) : Number(year);
  if (wanted === undefined || !indicator.years.includes(wanted)) {
    const years = indicator.years.join(', ') || 'tidak ada';
    const said = typeof year === 'number' ? year : `"${year ?? ''}"`;
    throw new Error(`${id} tidak punya tahun ${said}; yang ada: ${years}`);
  }
  const known = dataset.columns.get(columnKey(id, wanted));
  const question = { indicatorId: id, year: wanted };
  return { indicator, column: known ?? sure(await readColumn(files, dataset, question), files.base) };
}

/** The value of a reading; its fault as a sentence. */
export function sure<T>(result: Result<T>, dir: string): T {
  if (!result.ok) throw new Error(faultSentence(result.fault, dir));
  return result.value;
}

/** Said briefly: `pack check` tells all that is wrong with a pack. */
function faultSentence({ code, file, where, got, expected }: Fault, dir: string): string {
  const place = [file, where].filter((part) => part !== '').join(', ');
  const found = got === '' ? '' : `, tertulis "${got}"`;
  const wanted = expected === '' ? '' : `, seharusnya ${expected}`;
  return `${dir}: ${place} tidak dapat dipakai [${code}]${found}${wanted}. Jalankan: petala pack check ${dir}`;
}
