import type { CheckOptions, FormatReader } from './formatReader';
import type { ImportedPart, ImportFormat } from './imported';
import type { IssueLog } from './issueLog';

/** The reader of each format, loaded when the first file of that format comes. A Shapefile has several files; see importFiles. */
export const READERS: Partial<Record<ImportFormat, () => Promise<FormatReader>>> = {
  geojson: async () => (await import('./readJson')).readJson,
  topojson: async () => (await import('./readJson')).readJson,
  flatgeobuf: async () => (await import('./flatgeobuf/readFlatgeobuf')).readFlatgeobuf,
  geopackage: async () => (await import('./geopackage/readGeopackage')).readGeopackage,
  parquet: async () => (await import('./parquet/readParquet')).readParquet,
  kml: async () => (await import('./kml/readKml')).readKml,
  csv: async () => (await import('./tables/readDelimited')).readDelimited,
  xlsx: async () => (await import('./tables/readXlsx')).readXlsx,
  ods: async () => (await import('./tables/readOds')).readOds,
};

type Check = (part: ImportedPart, log: IssueLog, options: CheckOptions) => void;

/** What every table and layer is looked through for once it is read: first persons, before anything tells of a cell. */
export const CHECKS: readonly (() => Promise<Check>)[] = [
  async () => (await import('./privacy/refusePersons')).refusePersons,
  async () => (await import('./tables/checkColumns')).checkColumns,
];
