import { statSync } from 'node:fs';
import type { Dataset, Indicator, IndicatorYear } from '../../src/data/dataset';
import type { Fault } from '../../src/data/fault';
import { openPack, type PackFiles } from '../../src/data/packFiles';
import { readColumn, readDataset } from '../../src/data/readPack';
import { findingOf } from '../pack/check/finding';
import { folderIo } from '../pack/check/folderIo';

/** One indicator in one year of a pack, as the planner's commands ask for it. */
export interface PackColumn {
  readonly files: PackFiles;
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
}

/**
 * Reads an indicator-year of the villages from a pack; the latest year where none is named.
 * @throws Error with a sentence: what is absent, and what there is instead
 */
export async function loadPackColumn(asked: {
  readonly dir: string;
  readonly indicatorId: string;
  readonly year?: number | undefined;
}): Promise<PackColumn> {
  const { dir, indicatorId } = asked;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${dir}: bukan folder paket`);
  const files = valueOf(await openPack(`${dir}/`, folderIo));
  const { dataset, faults } = valueOf(await readDataset(files));
  if (faults[0]) throw new Error(sentence(faults[0]));
  const indicator = dataset.indicators.find(({ id }) => id === indicatorId);
  if (!indicator) {
    const ids = dataset.indicators.map(({ id }) => id).join(', ');
    throw new Error(`Indikator "${indicatorId}" tidak ada dalam paket ini; yang ada: ${ids}`);
  }
  if (indicator.level !== 'village') {
    throw new Error(`Indikator "${indicatorId}" bukan angka per desa; pilih indikator tingkat desa`);
  }
  const year = asked.year ?? Math.max(...indicator.years);
  if (!indicator.years.includes(year)) {
    const years = indicator.years.join(', ');
    throw new Error(`Indikator "${indicatorId}" tidak punya data tahun ${year}; yang ada: ${years}`);
  }
  return {
    files,
    dataset,
    indicator,
    column: valueOf(await readColumn(files, dataset, { indicatorId, year })),
  };
}

/** The value of a reading; its fault as a sentence. */
export function valueOf<T>(
  read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault },
): T {
  if (!read.ok) throw new Error(sentence(read.fault));
  return read.value;
}

function sentence(fault: Fault): string {
  const { file, where, message, remedy } = findingOf(fault);
  return `${file}${where ? `, ${where}` : ''}: ${message}. ${remedy}`;
}
