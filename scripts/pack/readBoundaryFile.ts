import { importFiles } from '../../src/data/import/importFiles';
import type { ImportedFile, ImportedPart } from '../../src/data/import/imported';
import { sniffFormat } from '../../src/data/import/sniffFormat';
import { formats } from '../../src/messages/format';
import { translator } from '../../src/messages/translator';
import { importWords } from '../../src/reading/importWords';
import { polygonsOfShape } from '../../src/studio/shapes/shapePolygons';
import { loadSqliteFile } from './loadSqliteFile';
import { parseBoundaryFile, type ForeignFeature } from './boundaryFile';

/** Boundaries of a file in whatever format, and what the import mended of them, in sentences. */
export interface BoundaryFile {
  readonly features: readonly ForeignFeature[];
  readonly mended: readonly string[];
}

const WORDS = { t: translator('id'), f: formats('id') };

/**
 * Reads the boundaries of villages from a file of any format that an import reads. GeoJSON in degrees has a reader of its
 * own, which keeps the code of a feature whose shape cannot be used, so that a refusal can name the village. Throws a
 * sentence where the file is refused or has no layer of areas.
 */
export async function readBoundaryFile(bytes: Uint8Array, name: string): Promise<BoundaryFile> {
  const sniffed = sniffFormat(bytes, name);
  const isGeojson = sniffed.kind === 'format' && sniffed.format === 'geojson';
  if (sniffed.kind === 'page' || (isGeojson && !statesMetres(bytes))) {
    return { features: parseBoundaryFile(bytes), mended: [] };
  }
  const files = await importFiles([{ name, bytes }], { loadSqlite: loadSqliteFile });
  const best = files
    .flatMap((file) => file.parts.map((part) => ({ file, part, areas: areasIn(part) })))
    .sort((a, b) => b.areas - a.areas)[0];
  if (!best || best.areas === 0) throw new Error(`berkas batas ditolak: ${reasonsOf(files)}`);
  const mended = best.file.issues
    .filter(({ severity }) => severity !== 'notice')
    .map((issue) => importWords(issue, WORDS))
    .map(({ what, where }) => (where === '' ? what : `${what} [${where}]`));
  return { features: featuresOf(best.part), mended };
}

/** Whether a GeoJSON names a projection and its first coordinates are metres. */
function statesMetres(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 20_000));
  return /"crs"/.test(head) && /"coordinates"\s*:[[\s]*-?\d{4,}/.test(head);
}

function areasIn({ shapes }: ImportedPart): number {
  return (shapes ?? []).filter((shape) => shape?.kind === 'area').length;
}

function reasonsOf(files: readonly ImportedFile[]): string {
  const reasons = files
    .flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'rejected'))
    .map((issue) => importWords(issue, WORDS))
    .map(({ what, remedy }) => `${what} ${remedy}`);
  return reasons.length > 0 ? reasons.join(' ') : 'tidak ada lapisan yang berisi bidang (poligon)';
}

function featuresOf({ columns, shapes, rows }: ImportedPart): ForeignFeature[] {
  return Array.from({ length: rows }, (_, row) => {
    const shape = shapes?.[row] ?? null;
    const isArea = shape?.kind === 'area';
    return {
      properties: new Map(columns.map(({ name, cells }) => [name, String(cells[row] ?? '')])),
      polygons: isArea ? polygonsOfShape(shape) : [],
      fault: isArea ? null : shape ? 'bentuknya bukan bidang (poligon)' : 'tanpa bentuk (geometri kosong)',
    };
  });
}
