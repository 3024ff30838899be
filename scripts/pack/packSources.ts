import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '../../src/data/model/localized';
import type { PackHead, ResourceAbout } from '../../src/studio/pack/packDescriptor';
import { placesOf, readVillageRows, type PackVillage, type Places } from './places';
import { readSourceTable, type SourceRow } from './sourceTable';

/** data/<pack>/pack.json: what the pack says of itself, and the published figures that its estimates start from. */
export interface PackConfig extends Omit<PackHead, 'demo' | 'bbox' | 'villageCount' | 'disclosure'> {
  /** Checked when it is used; the defaults where it is not there. */
  readonly disclosure?: unknown;
  /** What stands in place of `boundary` when published boundaries are used. */
  readonly publishedBoundary: { readonly status: 'indikatif' | 'definitif'; readonly note: Localized };
  readonly estimate: {
    readonly p0_pct: number;
    readonly year: number;
    /** Regency population of the 2020 census and of the estimate's year. */
    readonly population2020: number;
    readonly population2024: number;
  };
  readonly about: Readonly<Record<string, ResourceAbout>>;
}

/** A row of the `sumber` table as sources.json keeps it. */
export interface SourceEntry {
  readonly id: string;
  readonly judul: string;
  readonly penerbit: string;
  readonly alamat: string;
  readonly lisensi: string;
  readonly tanggal: string;
  readonly catatan: string;
}

/** A file of published boundaries that `--batas` may fetch, with the hash it must have. */
export interface BoundarySource extends SourceEntry {
  readonly sha256: string;
}

/** Everything under data/<pack>/, read once. */
export interface PackSources {
  readonly dir: string;
  readonly config: PackConfig;
  readonly sources: readonly SourceEntry[];
  readonly boundaries: readonly BoundarySource[];
  readonly villages: readonly PackVillage[];
  readonly places: Places;
  /** A table by file name; throws where it does not exist. */
  table(file: string): SourceRow[];
}

export function readPackSources(dir: string): PackSources {
  const config = readJson(join(dir, 'pack.json')) as PackConfig;
  const listed = readJson(join(dir, 'sources.json')) as { sumber: SourceEntry[]; batas: BoundarySource[] };
  const table = (file: string) => readSourceTable(join(dir, file));
  const villages = readVillageRows(table('desa.csv'));
  const places = placesOf(villages);
  return { dir, config, sources: listed.sumber, boundaries: listed.batas, villages, places, table };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
