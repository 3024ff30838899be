import type { FormatReader } from './formatReader';
import type { ImportedPart, ImportFormat } from './imported';
import type { IssueLog } from './issueLog';

/** The reader of each format, loaded when the first file of that format comes. A Shapefile has several files; see importFiles. */
export const READERS: Partial<Record<ImportFormat, () => Promise<FormatReader>>> = {
  geojson: async () => (await import('./geojson/readGeojson')).readGeojson,
  topojson: async () => (await import('./geojson/readGeojson')).readGeojson,
  kml: async () => (await import('./kml/readKml')).readKml,
};

/** What every table is looked through for once it is read, whatever its format. */
export const CHECKS: readonly (() => Promise<(part: ImportedPart, log: IssueLog) => void>)[] = [];
