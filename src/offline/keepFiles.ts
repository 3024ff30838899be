import { HASH_LENGTH, type AppFile } from './appFiles';

/** A file whose content is known before it is fetched. */
export interface WantedFile {
  /** Address from which it is fetched. */
  readonly url: string;
  /** Address under which it is kept, where that is another one. */
  readonly key?: string;
  /** SHA-256 in lower-case hexadecimal, or its beginning. */
  readonly hash: string;
  /** The name changes with the content, so that the browser's own cache may answer. */
  readonly immutable: boolean;
}

/** A file of a build, for the folder that the page stands in. */
export const wantedFile = (scope: string, { path, hash }: AppFile): WantedFile => ({
  url: new URL(path, scope).href,
  hash,
  immutable: path.startsWith('assets/'),
});

/** What keeping needs of the browser. */
export interface Keeping {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly sha256: (bytes: ArrayBuffer) => Promise<string>;
  readonly cache: Pick<Cache, 'match' | 'put'>;
  /** Where a file of the same content may lie already, such as the build before. */
  readonly elsewhere?: (file: WantedFile) => Promise<Response | undefined>;
}

/** Browsers ask one host for six files at a time; two are left to the page. */
const AT_ONCE = 4;

export const sha256Hex = async (bytes: ArrayBuffer): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

export const hasHash = (actual: string, wanted: string): boolean =>
  wanted.length >= HASH_LENGTH && actual.startsWith(wanted);

/**
 * Keeps one file, unless it is kept already.
 * @throws where it does not come, has another content, or storage is full
 */
export async function keepFile(file: WantedFile, keeping: Keeping): Promise<void> {
  const key = file.key ?? file.url;
  if (await keeping.cache.match(key)) return;
  const kept = await keeping.elsewhere?.(file);
  if (kept && (await isWanted(kept.clone(), file, keeping))) return keeping.cache.put(key, kept);
  // What the browser holds by another age must not pass for this build's.
  const fresh = await keeping.fetch(file.url, { cache: file.immutable ? 'default' : 'no-cache' });
  if (!fresh.ok) throw new Error(`${file.url}: status ${fresh.status}`);
  if (!(await isWanted(fresh.clone(), file, keeping)))
    throw new Error(`${file.url}: not the content of this build`);
  await keeping.cache.put(key, fresh);
}

export async function isWanted(
  answer: Response,
  file: WantedFile,
  { sha256 }: Pick<Keeping, 'sha256'>,
): Promise<boolean> {
  return hasHash(await sha256(await answer.arrayBuffer()), file.hash);
}

/**
 * Keeps all files, a few at a time; `kept` is called after each.
 * @throws at the first that cannot be kept; those that are there stay
 */
export async function keepFiles<F extends WantedFile>(
  files: readonly F[],
  keeping: Keeping,
  kept: (file: F) => void = () => undefined,
): Promise<void> {
  const waiting = files.values();
  const one = async () => {
    for (const file of waiting) {
      await keepFile(file, keeping);
      kept(file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
