import type { PackManifest, ResourceManifest } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { decodeUtf8 } from '../bytes/utf8';

export interface PackAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The network did not answer, and this is the copy that the browser keeps. */
  readonly kept?: boolean;
}

/** Access to a pack's files: by the browser's fetch, from a folder, or by a test double. */
export interface PackIo {
  /**
   * Resolves for every HTTP status; rejects only where there is no response. Where the file's hash is known, a copy of
   * that content may answer.
   */
  get(url: string, hash?: string): Promise<PackAnswer>;
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
}

/** An opened pack: its manifest and access to its files. */
export interface PackFiles {
  readonly manifest: PackManifest;
  readonly base: string;
  readonly io: PackIo;
  /** Resources whose download was started before they were needed, by name. */
  readonly early: ReadonlyMap<string, Promise<Result<Uint8Array>>>;
  /** The pack was opened from the browser's own copy, since the network did not answer. */
  readonly kept: boolean;
}

/** Opens the pack whose `datapackage.json` is at `base` (a URL or folder that ends with `/`). */
export async function openPack(base: string, io: PackIo): Promise<Result<PackFiles>> {
  // The code that reads it is on its way at the same time; it weighs a tenth of the first scripts.
  const [bytes, { parseManifest }] = await Promise.all([
    getBytes(io, base, 'datapackage.json'),
    import('../model/manifest'),
  ]);
  if (!bytes.ok) return bytes;
  const manifest = parseManifest(bytes.value.bytes);
  const kept = bytes.value.kept === true;
  return manifest.ok ? ok({ manifest: manifest.value, base, io, early: new Map(), kept }) : manifest;
}

export function findResource(files: PackFiles, name: string): ResourceManifest | undefined {
  return files.manifest.resources.find((resource) => resource.name === name);
}

/**
 * The bytes of a resource. Their length and SHA-256 are verified against the manifest, so that no later code
 * has to check them.
 */
export async function loadResource(files: PackFiles, name: string): Promise<Result<Uint8Array>> {
  const early = files.early.get(name);
  if (early) return early;
  const resource = findResource(files, name);
  if (!resource) return fail('packInconsistent', { file: 'datapackage.json', expected: name });
  const loaded = await getBytes(files.io, files.base, resource.path, resource.hash);
  if (!loaded.ok) return loaded;
  const { bytes } = loaded.value;
  if (bytes.length < resource.bytes) {
    return fail('fileTruncated', {
      file: resource.path,
      got: String(bytes.length),
      expected: String(resource.bytes),
    });
  }
  const hash = await files.io.sha256(bytes);
  if (hash !== resource.hash) {
    return fail('fileChanged', {
      file: resource.path,
      got: hash.slice(0, 8),
      expected: resource.hash.slice(0, 8),
    });
  }
  if (bytes.length !== resource.bytes) {
    const where = `resources.${name}.bytes`;
    return fail('packInconsistent', {
      file: 'datapackage.json',
      where,
      got: String(resource.bytes),
      expected: String(bytes.length),
    });
  }
  return ok(bytes);
}

async function getBytes(io: PackIo, base: string, path: string, hash?: string): Promise<Result<PackAnswer>> {
  let answer: PackAnswer;
  try {
    answer = await io.get(base + path, hash);
  } catch {
    // The error's own message differs between browsers and is not passed on.
    return fail('fileUnreachable', { file: path });
  }
  if (answer.status === 404) return fail('fileMissing', { file: path });
  if (answer.status < 200 || answer.status > 299) {
    return fail('fileRefused', { file: path, got: String(answer.status) });
  }
  // A single-page host answers unknown paths with its index page and status 200.
  if (/^\s*<(!doctype html|html)/i.test(decodeUtf8(answer.bytes.subarray(0, 64)))) {
    return fail('fileIsPage', { file: path });
  }
  return ok(answer);
}
