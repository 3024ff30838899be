import { isCompanion } from '../fileSets';
import type { ReadContext } from '../formatReader';
import type { GivenFile } from '../imported';
import { LIMITS } from '../importLimits';
import { sniffFormat } from '../sniffFormat';
import { crc32 } from './crc32';
import { inflateCounted, type UnpackBudget } from './inflateCounted';
import { unzipEntry, zipEntries } from './unzip';
import type { ZipEntry } from './zipDirectory';

/** What a container turned out to be. */
export type Unpacked =
  | { readonly kind: 'workbook'; readonly format: 'xlsx' | 'ods' }
  | { readonly kind: 'members'; readonly members: readonly GivenFile[] };

interface Unpacking {
  readonly context: ReadContext;
  readonly budget: UnpackBudget;
  /** Zips around this one. */
  readonly depth: number;
}

/** Opens a zip or a gzip and holds it to the limits; a workbook is unpacked for its size only and read by its own reader. */
export function unpackFile(
  file: GivenFile,
  kind: 'zip' | 'gzip',
  { context, budget, depth }: Unpacking,
): Unpacked {
  const { log } = context;
  if (depth > LIMITS.zipDepth)
    return log.reject('ZIP_UNSUPPORTED', { found: { member: '', how: 'zip > zip > zip' } });
  if (kind === 'gzip') return { kind: 'members', members: [gunzipped(file, { context, budget, depth })] };
  const entries = zipEntries(file.bytes, log);
  const workbook = workbookKind(file.bytes, entries, { context, budget, depth });
  const members: GivenFile[] = [];
  for (const [i, entry] of entries.entries()) {
    context.progress('unpack', i / entries.length);
    const member = unzipEntry(file.bytes, entry, { log, budget });
    if (workbook) continue;
    if (isData(member)) members.push({ name: `${file.name} › ${member.name}`, bytes: member.bytes });
    else if (!isCompanion(member.name))
      log.add('ZIP_MEMBER_SKIPPED', { found: { member: member.name.slice(-80) } });
  }
  if (workbook) return { kind: 'workbook', format: workbook };
  refuseWithoutData(members, log);
  return { kind: 'members', members };
}

function refuseWithoutData(members: readonly GivenFile[], log: ReadContext['log']): void {
  if (members.length === 0) log.reject('ZIP_NO_DATA');
  const isPart = /\.(?:dbf|shx|prj|cpg)$/i;
  if (members.every(({ name }) => isPart.test(name))) log.reject('ZIP_NO_SHP');
}

/** Whether a member is data: a picture, a page or a text to read first is passed over and told. */
function isData({ name, bytes }: GivenFile): boolean {
  if (/\.(?:shp|dbf|shx|prj|cpg)$/i.test(name)) return true;
  if (isCompanion(name)) return false;
  const sniffed = sniffFormat(bytes, name);
  if (sniffed.kind === 'format' && sniffed.format === 'csv') return /\.(?:csv|tsv|tab)$/i.test(name);
  return (
    sniffed.kind === 'format' || sniffed.kind === 'zip' || sniffed.kind === 'gzip' || sniffed.kind === 'xls'
  );
}

function workbookKind(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { context, budget }: Unpacking,
): 'xlsx' | 'ods' | null {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('xl/'))) return 'xlsx';
  const mimetype = entries.find(({ name, unpacked }) => name === 'mimetype' && unpacked < 200);
  if (!mimetype || !names.has('content.xml')) return null;
  const text = String.fromCharCode(...unzipEntry(bytes, mimetype, { log: context.log, budget }).bytes);
  return text.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : null;
}

function gunzipped({ name, bytes }: GivenFile, { context, budget }: Unpacking): GivenFile {
  const { log } = context;
  const content = inflateCounted(bytes, 'gzip', budget);
  if (!content.ok) {
    const found = { member: '', packed: bytes.length, unpacked: content.unpacked };
    return log.reject(content.reason === 'bomb' ? 'ZIP_BOMB' : 'GZIP_CORRUPT', { found });
  }
  // The last eight bytes of a gzip: checksum and length of what was packed.
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const isWhole =
    trailer.getUint32(0, true) === crc32(content.bytes) &&
    trailer.getUint32(4, true) === content.bytes.length;
  return isWhole ? { name: name.replace(/\.gz$/i, ''), bytes: content.bytes } : log.reject('GZIP_CORRUPT');
}
