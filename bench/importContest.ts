import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { importFiles } from '../src/data/import/importFiles';
import type { ImportedPart } from '../src/data/import/imported';
import { scaleFolder } from './analysis/boundarySource';
import { madeCsv, madeShapefile } from './importMade';
import { shuffledPasses, spreadOf, type Spread } from './statistics';

/** One question to Petala and another library; both are asked in one run, in an order that is shuffled. */
export interface ImportContest {
  readonly name: string;
  readonly rival: string;
  readonly petala_ms: Spread;
  readonly rival_ms: Spread;
}

interface Read {
  readonly features: readonly { readonly geometry: GeoJSON.Geometry }[];
}

/** shpjs comes without types. */
async function loadShpjs(): Promise<(zip: ArrayBuffer) => Promise<Read | readonly Read[]>> {
  // It asks the browser's name for the global object.
  Object.assign(globalThis, { self: globalThis });
  const name: string = 'shpjs';
  const { default: parse } = (await import(name)) as {
    default: (zip: ArrayBuffer) => Promise<Read | readonly Read[]>;
  };
  return parse;
}

interface Order {
  readonly passes: number;
  readonly seed: number;
  readonly values: number;
  readonly areas: number;
}

interface Contender<T> {
  readonly name: string;
  readonly rival: string;
  readonly petala: () => Promise<ImportedPart>;
  readonly other: () => Promise<T>;
  /** Throws where the two read differently. */
  readonly same: (petala: ImportedPart, other: T) => void;
}

/** In this process, on files in memory: Petala, which also checks and repairs, against shpjs and PapaParse, which read. */
export async function contestImports({
  passes,
  seed,
  values,
  areas,
}: Order): Promise<readonly ImportContest[]> {
  const real = realShapefile();
  const csv = madeCsv(values, seed);
  const shp = await loadShpjs();
  return [
    ...(real ? [await contest(shapefiles('Shapefile of 285 villages', real, shp), { passes, seed })] : []),
    await contest(
      shapefiles(`made Shapefile of ${areas.toLocaleString('en')} areas`, madeShapefile(areas), shp),
      {
        passes,
        seed,
      },
    ),
    await contest(tables(`CSV of ${values.toLocaleString('en')} values`, csv), { passes, seed }),
  ];
}

/** The official Shapefile where its folder is at hand. */
function realShapefile(): Uint8Array | null {
  const folder = scaleFolder();
  const path = folder && join(folder, '../real/batas_desa_3326_utm49s.zip');
  return path && existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

async function contest<T>(
  { name, rival, petala, other, same }: Contender<T>,
  order: { readonly passes: number; readonly seed: number },
): Promise<ImportContest> {
  // The uncounted pass: both are warm, and what they read is the same.
  same(await petala(), await other());
  const times = { petala: [] as number[], other: [] as number[] };
  for (const turn of shuffledPasses(['petala', 'other'] as const, order)) {
    for (const who of turn) {
      const begun = performance.now();
      await (who === 'petala' ? petala() : other());
      times[who].push(performance.now() - begun);
    }
  }
  return { name, rival, petala_ms: spreadOf(times.petala), rival_ms: spreadOf(times.other) };
}

async function imported(name: string, bytes: Uint8Array): Promise<ImportedPart> {
  const [file] = await importFiles([{ name, bytes }]);
  const [part] = file?.parts ?? [];
  if (!part) throw new Error(`${name}: ${JSON.stringify(file?.issues)}`);
  return part;
}

function shapefiles(
  name: string,
  bytes: Uint8Array,
  shp: Awaited<ReturnType<typeof loadShpjs>>,
): Contender<Read> {
  return {
    ...{ name, rival: 'shpjs', petala: () => imported('desa.zip', bytes) },
    other: async () => {
      const read = await shp(bytes.slice().buffer);
      return 'features' in read ? read : read[0]!;
    },
    same: ({ rows, shapes }, { features }) => {
      if (rows !== features.length) throw new Error(`${name}: ${rows} and ${features.length} shapes`);
      features.forEach(({ geometry }, i) => {
        const [ours, theirs] = [boundsOf(shapes?.[i]?.parts.flat() ?? []), boundsOf(pathsOf(geometry))];
        // A ten-millionth of a degree is a centimetre.
        if (ours.some((edge, k) => !(Math.abs(edge - theirs[k]!) < 1e-7)))
          throw new Error(`${name}: shape ${i} differs`);
      });
    },
  };
}

function pathsOf(geometry: GeoJSON.Geometry): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => ring.flat());
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map((ring) => ring.flat());
  throw new Error(`${geometry.type} is no area`);
}

/** West, south, east and north of paths. */
function boundsOf(paths: readonly ArrayLike<number>[]): readonly number[] {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths)
    for (let i = 0; i < path.length; i++) {
      bounds[i % 2] = Math.min(bounds[i % 2]!, path[i]!);
      bounds[2 + (i % 2)] = Math.max(bounds[2 + (i % 2)]!, path[i]!);
    }
  return bounds;
}

function tables(name: string, bytes: Uint8Array): Contender<readonly string[][]> {
  return {
    ...{ name, rival: 'PapaParse', petala: () => imported('nilai.csv', bytes) },
    other: () => Promise.resolve(Papa.parse<string[]>(new TextDecoder().decode(bytes)).data),
    same: ({ rows, columns }, data) => {
      if (rows !== data.length - 1) throw new Error(`${name}: ${rows} and ${data.length - 1} rows`);
      for (const [c, { cells }] of columns.entries())
        for (let row = 0; row < rows; row++)
          if (cells[row] !== data[row + 1]![c]) throw new Error(`${name}: row ${row}, column ${c} differs`);
    },
  };
}
