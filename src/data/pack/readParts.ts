import type { VillageDataset, Villages } from '../model/dataset';
import { ok, type Result } from '../model/fault';
import type { PackGeometry } from '../model/geometry';
import { findResource, loadResource, type PackFiles } from './packFiles';
import type { Actor, Finding, Intervention, Problem, ProgrammeEvent, SeriesPoint } from '../model/programme';
import { readBoundaries } from './readGeometry';
import { readInterventions } from './readInterventions';
import { loadBoundaries } from './readPack';
import { readActors, readFindings, readProblems, readProgramme, readSeries } from './readProgramme';
import { readServices } from './readServices';
import { readVersions } from './readVersions';
import type { RowIndex } from '../model/rowIndex';
import type { Service } from '../model/services';
import type { PackVersion } from '../model/version';

/** Reads the boundaries as columns and lines on this thread; of a pack of provinces all of them. */
export async function readGeometry(files: PackFiles, villages: Villages): Promise<Result<PackGeometry>> {
  if (files.manifest.provinces) {
    const { readAllProvinces } = await import('./readProvinces');
    return readAllProvinces(files, villages.code);
  }
  const file = await loadBoundaries(files);
  return file.ok ? readBoundaries(file.value, villages.code) : file;
}

/** Parts of a pack that the map does not depend on; each is loaded, and may fail, separately. */
export interface PackParts {
  readonly programme: readonly ProgrammeEvent[];
  readonly actors: readonly Actor[];
  readonly interventions: readonly Intervention[];
  readonly series: readonly SeriesPoint[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly services: readonly Service[];
  readonly versions: readonly PackVersion[];
}

export async function readPart<P extends keyof PackParts>(
  part: P,
  files: PackFiles,
  join: { readonly rows: RowIndex; readonly dataset: VillageDataset },
): Promise<Result<PackParts[P]>> {
  const { resource, parse } = PARTS[part];
  if (!findResource(files, resource)) return ok([] as unknown as PackParts[P]);
  const bytes = await loadResource(files, resource);
  return bytes.ok ? parse(findResource(files, resource)?.path ?? resource, bytes.value, join) : bytes;
}

type Parse<T> = (
  file: string,
  bytes: Uint8Array,
  join: { rows: RowIndex; dataset: VillageDataset },
) => Result<T>;

const PARTS: {
  readonly [P in keyof PackParts]: { readonly resource: string; readonly parse: Parse<PackParts[P]> };
} = {
  programme: { resource: 'program', parse: (file, bytes, { rows }) => readProgramme(file, bytes, rows) },
  actors: { resource: 'pelaku', parse: readActors },
  interventions: {
    resource: 'intervensi',
    parse: (file, bytes, { rows, dataset }) =>
      readInterventions(file, bytes, { rows, villages: dataset.villages }),
  },
  series: { resource: 'deret', parse: readSeries },
  findings: { resource: 'ppa', parse: (file, bytes, { rows }) => readFindings(file, bytes, rows) },
  problems: { resource: 'masalah', parse: readProblems },
  versions: { resource: 'versi', parse: readVersions },
  services: {
    resource: 'layanan',
    parse: (file, bytes, { dataset }) => readServices(file, bytes, dataset.villages),
  },
};
