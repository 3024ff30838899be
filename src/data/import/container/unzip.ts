import { LIMITS } from '../importLimits';
import type { IssueLog } from '../issueLog';
import { crc32 } from './crc32';
import { inflateCounted, type UnpackBudget } from './inflateCounted';
import { packedBytes, zipDirectory, type ZipEntry } from './zipDirectory';

/** A file within a zip; its path is a label and leads nowhere. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that a zip lists, folders left out; refuses it where its list is missing or is too long. */
export function zipEntries(bytes: Uint8Array, log: IssueLog): readonly ZipEntry[] {
  const entries = zipDirectory(bytes);
  if (entries === null) return log.reject('ZIP_CORRUPT', { found: { member: '' } });
  if (entries === 'zip64') return log.reject('ZIP_UNSUPPORTED', { found: { member: '', how: 'ZIP64' } });
  if (entries.length > LIMITS.members) {
    return log.reject('FILES_TOO_MANY', { found: { files: entries.length, most: LIMITS.members } });
  }
  return entries.filter(({ name }) => !name.endsWith('/') && !isSystemFile(name));
}

/** What macOS and Windows put into zips of their own accord. */
function isSystemFile(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i.test(name);
}

/** One member unpacked and held against its checksum; refuses the zip where that fails. */
export function unzipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  { log, budget }: { readonly log: IssueLog; readonly budget: UnpackBudget },
): ZipMember {
  const { name, method } = entry;
  const found = { member: name.slice(-80) };
  if (entry.isEncrypted) return log.reject('ZIP_UNSUPPORTED', { found: { ...found, how: 'password' } });
  if (method !== 0 && method !== 8)
    return log.reject('ZIP_UNSUPPORTED', { found: { ...found, how: String(method) } });
  const packed = packedBytes(bytes, entry);
  if (!packed) return log.reject('ZIP_CORRUPT', { found });
  if (method === 0) budget.unpacked += packed.length;
  if (budget.unpacked > LIMITS.unpackedBytes) return log.reject('ZIP_BOMB', { found });
  const content =
    method === 0 ? { ok: true as const, bytes: packed } : inflateCounted(packed, 'deflate', budget);
  if (!content.ok) {
    const { reason, unpacked } = content;
    if (reason === 'bomb')
      return log.reject('ZIP_BOMB', { found: { ...found, packed: packed.length, unpacked } });
    return log.reject('ZIP_CORRUPT', { found });
  }
  if (content.bytes.length !== entry.unpacked || crc32(content.bytes) !== entry.crc) {
    return log.reject('ZIP_CORRUPT', { found });
  }
  return { name, bytes: content.bytes };
}
