import type { VillageDataset } from '../../data/model/dataset';
import type { Result } from '../../data/model/fault';
import { parseJson } from '../../data/model/manifest';
import { findResource, loadResource, openPack, type PackFiles, type PackIo } from '../../data/pack/packFiles';
import { readCatalogue } from '../../data/pack/readCatalogue';
import { readColumn, readDataset } from '../../data/pack/readPack';
import { readGeometry, readPart, type PackParts } from '../../data/pack/readParts';
import { readTotals } from '../../data/pack/readTotals';
import { totalFaults } from '../../data/disclosure/totalFaults';
import type { RowIndex } from '../../data/model/rowIndex';
import { readTable } from '../../data/pack/tableReader';
import { textRows } from '../../data/model/textColumn';
import { checkCatalogue } from './catalogueChecks';
import { checkDescriptor, checkStrays, type RawDescriptor } from './descriptorChecks';
import { finding, findingOf, type Finding } from './finding';
import { checkHelix, checkSeats } from './helixChecks';
import { checkPrecision, checkReferences } from './referenceChecks';
import { checkShapes } from './shapeChecks';
import { checkTopology } from './topologyChecks';
import { checkColumn, checkValueRows } from './valueChecks';
import { checkVersions } from './versionChecks';
import { checkVillages } from './villageChecks';

export interface PackCheck {
  readonly findings: readonly Finding[];
  /** "285 desa, 14 indikator, 15 peristiwa", for people. */
  readonly summary: string;
}

/**
 * Checks everything that a pack must be: the app's own reader first, then what it takes on trust. Goes on after a
 * finding wherever the rest can still be read, so that one run lists all.
 *
 * @param paths all files that lie beside the descriptor, by path within the pack
 */
export async function checkPack(
  { base, io }: Pick<PackFiles, 'base' | 'io'>,
  paths: readonly string[],
): Promise<PackCheck> {
  const opened = await openPack(base, io);
  if (!opened.ok) return { findings: [findingOf(opened.fault)], summary: '' };
  const files = opened.value;
  const descriptor = await rawDescriptor(base, io);
  const findings: Finding[] = [...checkDescriptor(descriptor), ...checkStrays(paths, descriptor)];
  const transport: Finding[] = [];
  for (const { name, path } of files.manifest.resources) {
    const loaded = await loadResource(files, name);
    if (!loaded.ok) transport.push(findingOf(loaded.fault));
    else if (path.endsWith('.csv') && !hasRows(loaded.value))
      transport.push(finding('tableEmpty', { file: path }, 'tabel tanpa baris'));
  }
  findings.push(...transport);
  findings.push(
    ...(await checkRawVillages(files)),
    ...(await checkRawTopology(files)),
    ...(await checkRawRest(files)),
  );
  const read = await readDataset(files);
  if (!read.ok) return { findings: distinct([...findings, findingOf(read.fault)]), summary: '' };
  const { dataset, rows, faults } = read.value;
  findings.push(...faults.map(findingOf));
  const geometry = await readGeometry(files, dataset.villages);
  if (!geometry.ok) findings.push(findingOf(geometry.fault));
  else {
    const asked = {
      file: boundaryPath(files),
      pointsFromShapes: descriptor.petala?.boundary?.pointsFrom === 'shapes',
    };
    findings.push(...checkShapes(geometry.value.villages, dataset.villages, asked));
  }
  const parts = await readParts(files, { rows, dataset }, findings);
  const { actors = [], interventions = [], problems = [] } = parts;
  findings.push(
    ...checkCatalogue(dataset.indicators, dataset.manifest),
    ...checkReferences(dataset, parts),
    ...checkSeats(actors, rows),
    ...checkVersions(parts.versions ?? [], dataset.manifest),
    ...checkHelix({ actors, interventions, problems, indicators: dataset.indicators }),
  );
  findings.push(...(await checkValues(files, dataset)), ...(await checkTotals(files, dataset)));
  const summary =
    `${dataset.villages.n} desa, ${dataset.indicators.length} indikator, ` +
    `${parts.programme?.length ?? 0} peristiwa, ${parts.interventions?.length ?? 0} intervensi`;
  return { findings: distinct(findings), summary };
}

/** Whether a line follows the header. */
function hasRows(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(10);
  return end >= 0 && end < bytes.length - 1;
}

async function rawDescriptor(base: string, io: PackIo): Promise<RawDescriptor> {
  const { bytes } = await io.get(`${base}datapackage.json`);
  const parsed = parseJson(bytes);
  return parsed.ok ? (parsed.value as RawDescriptor) : {};
}

/** What a reader of a resource makes of its bytes; nothing where they cannot be had or read (said elsewhere). */
async function withResource<T>(
  files: PackFiles,
  name: string,
  read: (file: string, bytes: Uint8Array) => Result<T>,
): Promise<{ readonly file: string; readonly value: T } | null> {
  const file = findResource(files, name)?.path;
  if (file === undefined) return null;
  const loaded = await loadResource(files, name);
  const parsed = loaded.ok ? read(file, loaded.value) : loaded;
  return parsed.ok ? { file, value: parsed.value } : null;
}

async function checkRawVillages(files: PackFiles): Promise<Finding[]> {
  const read = await withResource(files, 'desa', (file, bytes) => readTable('desa', file, bytes));
  return read ? checkVillages(read.value, files.manifest.bbox) : [];
}

async function checkRawTopology(files: PackFiles): Promise<Finding[]> {
  const villages = await withResource(files, 'desa', (file, bytes) => readTable('desa', file, bytes));
  const topology = await withResource(files, 'batas', (_, bytes) => parseJson(bytes));
  if (!villages || !topology) return [];
  const { text } = villages.value;
  return checkTopology(topology.value, {
    file: topology.file,
    villages: {
      codes: text('kode'),
      districtCodes: text('kode_kecamatan'),
      districtNames: text('kecamatan'),
      text: (column, row) => text(column as 'kode')[row] ?? '',
    },
    bbox: files.manifest.bbox,
  });
}

function boundaryPath(files: PackFiles): string {
  return findResource(files, 'batas')?.path ?? 'batas.topo.json';
}

async function checkRawRest(files: PackFiles): Promise<Finding[]> {
  const values = await withResource(files, 'nilai', (file, bytes) => readTable('nilai', file, bytes));
  const interventions = await withResource(files, 'intervensi', (_, bytes) => parseJson(bytes));
  const catalogue = await withResource(files, 'katalog', (file, bytes) => readCatalogue(file, bytes));
  const expected = { indicators: catalogue?.value ?? [], villages: files.manifest.villageCount };
  return [
    ...(values ? checkValueRows(values.value, expected) : []),
    ...(interventions ? checkPrecision(interventions.value) : []),
  ];
}

async function readParts(
  files: PackFiles,
  join: { readonly rows: RowIndex; readonly dataset: VillageDataset },
  findings: Finding[],
): Promise<Partial<PackParts>> {
  const read = async <P extends keyof PackParts>(part: P): Promise<Partial<Pick<PackParts, P>>> => {
    const result = await readPart(part, files, join);
    if (result.ok) return { [part]: result.value } as unknown as Pick<PackParts, P>;
    findings.push(findingOf(result.fault));
    return {};
  };
  return {
    ...(await read('programme')),
    ...(await read('actors')),
    ...(await read('interventions')),
    ...(await read('series')),
    ...(await read('findings')),
    ...(await read('services')),
    ...(await read('problems')),
    ...(await read('versions')),
  };
}

/** Every indicator-year that the catalogue promises, one at a time: large packs do not fit at once. */
async function checkValues(files: PackFiles, dataset: VillageDataset): Promise<Finding[]> {
  const findings: Finding[] = [];
  const codes = textRows(dataset.villages.code);
  for (const indicator of dataset.indicators.filter(({ level }) => level === 'village')) {
    for (const year of indicator.years) {
      const column = await readColumn(files, dataset, { indicatorId: indicator.id, year });
      const file = findResource(files, `nilai-${indicator.id}-${year}`)?.path ?? 'nilai.csv';
      if (!column.ok) findings.push(findingOf(column.fault));
      else
        findings.push(...checkColumn(column.value, { indicator, file, codeAt: (row) => codes[row] ?? '' }));
    }
  }
  return findings;
}

/** All that is wrong with the totals, where the app's reader stops at the first. */
async function checkTotals(files: PackFiles, dataset: VillageDataset): Promise<Finding[]> {
  const totals = await withResource(files, 'total', (file, bytes) => readTotals(file, bytes));
  if (!totals) return [];
  const { villages, indicators, columns } = dataset;
  return totalFaults(totals.file, totals.value, { villages, indicators, columns }).map(findingOf);
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, file, where, message }) => {
    const key = [code, file, where, message].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
