import { unpackFile } from './container/unpackFile';
import type { UnpackBudget } from './container/inflateCounted';
import { fileSets, type FileSet } from './fileSets';
import type { ReadContext } from './formatReader';
import type {
  AggregateChoice,
  GivenFile,
  ImportChoices,
  ImportedFile,
  ImportedPart,
  ImportFormat,
  ImportProgress,
} from './imported';
import { LIMITS } from './importLimits';
import { IssueLog, RejectedFile } from './issueLog';
import { CHECKS, READERS } from './readers';
import { nameFits, sniffFormat, type Sniffed } from './sniffFormat';
import { importedFile } from './verdict';

export interface ImportOptions {
  readonly choices?: ImportChoices;
  readonly progress?: (progress: ImportProgress) => void;
  /** Brings the WebAssembly of SQLite, without which a GeoPackage is refused with the way to convert it. */
  readonly loadSqlite?: ReadContext['loadSqlite'];
}

/**
 * Reads whatever files somebody brings: tables and layers with what was found of them. A zip gives a file for each data set
 * in it; .shp, .dbf, .prj, .cpg and .shx of one name are one. Never throws, whatever the bytes: what cannot be read is a
 * file with the verdict "rejected" and the reason.
 */
export async function importFiles(
  files: readonly GivenFile[],
  options: ImportOptions = {},
): Promise<readonly ImportedFile[]> {
  const budget: UnpackBudget = { unpacked: 0 };
  const imported: ImportedFile[] = [];
  for (const set of fileSets(files.slice(0, LIMITS.files)))
    imported.push(...(await readSet(set, { ...options, budget })));
  for (const { name } of files.slice(LIMITS.files)) {
    const found = { files: files.length, most: LIMITS.files };
    imported.push(await read(name, 'unknown', options, ({ log }) => log.reject('FILES_TOO_MANY', { found })));
  }
  return imported;
}

interface SetOptions extends ImportOptions {
  readonly budget: UnpackBudget;
  readonly depth?: number;
}

async function readSet(set: FileSet, options: SetOptions): Promise<readonly ImportedFile[]> {
  if (set.kind === 'shapefile') {
    const { readShapefile } = await import('./shapefile/readShapefile');
    return [
      await read(set.name, 'shapefile', options, (context) => {
        const bytes = Object.values(set.set).reduce(
          (sum, one: Uint8Array | null) => sum + (one?.length ?? 0),
          0,
        );
        refuseSize(bytes, context);
        if (bytes === 0) context.log.reject('FILE_EMPTY');
        return readShapefile(set.set, context);
      }),
    ];
  }
  const { file } = set;
  const sniffed = sniffFormat(file.bytes, file.name);
  if (sniffed.kind === 'zip' || sniffed.kind === 'gzip' || isZipByName(file.name, sniffed)) {
    return readContainer(file, sniffed.kind === 'gzip' ? 'gzip' : 'zip', options);
  }
  return [await readFile(file, sniffed, options)];
}

/** What claims to be a zip and is none is a damaged zip, not an unknown file. */
function isZipByName(name: string, { kind }: Sniffed): boolean {
  return kind === 'unknown' && /\.(?:zip|kmz|xlsx|ods)$/i.test(name);
}

async function readContainer(
  file: GivenFile,
  kind: 'zip' | 'gzip',
  options: SetOptions,
): Promise<readonly ImportedFile[]> {
  const { depth = 0, budget } = options;
  let members: readonly GivenFile[] = [];
  let workbook: 'xlsx' | 'ods' | null = null;
  const log = new IssueLog();
  const outer = await read(file.name, 'unknown', { ...options, log }, (context) => {
    refuseSize(file.size ?? file.bytes.length, context);
    const unpacked = unpackFile(file, kind, { context, budget, depth });
    if (unpacked.kind === 'workbook') workbook = unpacked.format;
    else members = unpacked.members;
    return [];
  });
  // Assigned in the callback, which the compiler's control flow analysis does not see.
  const format = workbook as 'xlsx' | 'ods' | null;
  if (outer.verdict === 'rejected') return [outer];
  if (format) return [await readFile(file, { kind: 'format', format }, options)];
  const sets = fileSets(members);
  const read1 = await Promise.all(sets.map((set) => readSet(set, { ...options, depth: depth + 1 })));
  const inner = read1.flat();
  return inner.map((one) => ({
    ...one,
    name: inner.length === 1 ? file.name : one.name,
    issues: [...outer.issues, ...one.issues],
  }));
}

async function readFile(file: GivenFile, sniffed: Sniffed, options: SetOptions): Promise<ImportedFile> {
  const format = sniffed.kind === 'format' ? sniffed.format : 'unknown';
  return read(file.name, format, options, async (context) => {
    const { log } = context;
    refuseSize(file.size ?? file.bytes.length, context);
    refuseKind(sniffed, file, context);
    if (!nameFits(file.name, format)) log.add('NAME_DIFFERS', { found: { format } });
    if (format === 'shapefile') {
      const { readShapefile } = await import('./shapefile/readShapefile');
      return readShapefile({ shp: file.bytes, dbf: null, shx: null, prj: null, cpg: null }, context);
    }
    const load = READERS[format];
    if (!load) return log.reject('FORMAT_NOT_READ', { found: { format } });
    const reader = await load();
    return reader(file.bytes, context);
  });
}

function refuseSize(bytes: number, { log }: ReadContext): void {
  if (bytes > LIMITS.fileBytes) {
    log.reject('FILE_TOO_LARGE', {
      found: { mb: Math.ceil(bytes / 2 ** 20), most: LIMITS.fileBytes / 2 ** 20 },
    });
  }
}

function refuseKind(sniffed: Sniffed, { bytes }: GivenFile, { log }: ReadContext): void {
  if (sniffed.kind === 'empty') log.reject('FILE_EMPTY');
  if (sniffed.kind === 'page') log.reject('FILE_IS_PAGE');
  if (sniffed.kind === 'xls') log.reject('FILE_OLD_XLS');
  if (sniffed.kind === 'encryptedParquet') log.reject('PARQUET_ENCRYPTED');
  if (sniffed.kind !== 'format') log.reject('FILE_UNKNOWN', { found: { bytes: bytes.length } });
}

/** Runs a reader and makes a file of what it gives, of its refusal, or of its fault. */
async function read(
  name: string,
  format: ImportFormat,
  options: ImportOptions & { readonly log?: IssueLog },
  reader: (context: ReadContext) => readonly ImportedPart[] | Promise<readonly ImportedPart[]>,
): Promise<ImportedFile> {
  const log = options.log ?? new IssueLog();
  const context: ReadContext = {
    ...{ name, log, choices: options.choices ?? {}, loadSqlite: options.loadSqlite },
    progress: (step, done) => options.progress?.({ file: name, step, done }),
  };
  let parts: readonly ImportedPart[] = [];
  try {
    parts = withoutColumns(await reader(context), context.choices.leaveOut);
    log.sawRows(parts.reduce((sum, { rows }) => sum + rows, log.rowsRejected));
    const { aggregate } = context.choices;
    if (aggregate) parts = await aggregated(parts, aggregate, log);
    const alive = () => context.progress('check', null);
    for (const load of CHECKS) {
      const check = await load();
      for (const part of parts) check(part, log, { ...context.choices, alive });
    }
    const isEmpty = parts.length > 0 && parts.every(({ rows }) => rows === 0);
    if (isEmpty && log.rowsRejected === 0) log.add('FILE_NO_ROWS');
  } catch (cause) {
    if (!(cause instanceof RejectedFile)) log.add('FILE_UNREADABLE', { found: { reason: reasonOf(cause) } });
  }
  const file = importedFile({ name, format, parts, log });
  const isOfPersons = file.issues.some(({ code }) => code === 'PRIVACY_PERSONAL_DATA');
  return isOfPersons ? { ...file, toAggregate: await offered(parts) } : file;
}

/** Parts without the columns that a person leaves out. */
function withoutColumns(
  parts: readonly ImportedPart[],
  leaveOut: readonly string[] = [],
): readonly ImportedPart[] {
  if (leaveOut.length === 0) return parts;
  const left = new Set(leaveOut);
  return parts.map((part) => ({ ...part, columns: part.columns.filter(({ name }) => !left.has(name)) }));
}

/** The part of households as one of villages; the other parts are left out. */
async function aggregated(
  parts: readonly ImportedPart[],
  choice: AggregateChoice,
  log: IssueLog,
): Promise<readonly ImportedPart[]> {
  const { aggregatePart } = await import('./privacy/aggregatePart');
  return parts.filter(({ name }) => name === choice.part).map((part) => aggregatePart(part, choice, log));
}

/** What the parts of a refused file can be added up by; their cells end with this function. */
async function offered(parts: readonly ImportedPart[]): Promise<NonNullable<ImportedFile['toAggregate']>> {
  const { columnsToAggregate } = await import('./privacy/columnsToAggregate');
  return parts.map((part) => ({ part: part.name, columns: columnsToAggregate(part) }));
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
}
