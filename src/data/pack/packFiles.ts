import type { PackManifest, ResourceManifest } from '../model/dataset';
import { fail, ok, type Result } from '../model/fault';
import { parseManifest } from '../model/manifest';
import { decodeUtf8 } from '../bytes/utf8';

/** What a pack is read through: the browser's fetch, a folder of files, or a test's double. */
export interface PackIo {
  /** Resolves for every HTTP status; rejects only when there is no answer at all. */
  get(url: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }>;
  /** Lower-case hex. */
  sha256(bytes: Uint8Array): Promise<string>;
}

/** An opened pack: its manifest, and the way to its files. */
export interface PackFiles {
  readonly manifest: PackManifest;
  readonly base: string;
  readonly io: PackIo;
  /** Resources asked for ahead of their reader, by name. */
  readonly early: ReadonlyMap<string, Promise<Result<Uint8Array>>>;
}

/** Opens the pack whose `datapackage.json` stands at `base` (a URL or folder that ends with `/`). */
export async function openPack(base: string, io: PackIo): Promise<Result<PackFiles>> {
  const bytes = await getBytes(io, base, 'datapackage.json');
  if (!bytes.ok) return bytes;
  const manifest = parseManifest(bytes.value);
  return manifest.ok ? ok({ manifest: manifest.value, base, io, early: new Map() }) : manifest;
}

export function findResource(files: PackFiles, name: string): ResourceManifest | undefined {
  return files.manifest.resources.find((resource) => resource.name === name);
}

/** Starts to fetch resources at once, so that their readers, who must wait for one another, do not queue up. */
export function fetchEarly(files: PackFiles, names: readonly string[]): PackFiles {
  const present = names.filter((name) => findResource(files, name));
  return { ...files, early: new Map(present.map((name) => [name, loadResource(files, name)])) };
}

/**
 * The bytes of a resource, verified: they have the length and the sha256 of the manifest, so that nothing
 * after this asks again whether they are the right ones.
 */
export async function loadResource(files: PackFiles, name: string): Promise<Result<Uint8Array>> {
  const early = files.early.get(name);
  if (early) return early;
  const resource = findResource(files, name);
  if (!resource) return fail('packInconsistent', { file: 'datapackage.json', expected: name });
  const loaded = await getBytes(files.io, files.base, resource.path);
  if (!loaded.ok) return loaded;
  const bytes = loaded.value;
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

async function getBytes(io: PackIo, base: string, path: string): Promise<Result<Uint8Array>> {
  let answer: { status: number; bytes: Uint8Array };
  try {
    answer = await io.get(base + path);
  } catch {
    // The reason is the transport's own and differs from browser to browser: what matters is that none came.
    return fail('fileUnreachable', { file: path });
  }
  if (answer.status === 404) return fail('fileMissing', { file: path });
  if (answer.status < 200 || answer.status > 299) {
    return fail('fileRefused', { file: path, got: String(answer.status) });
  }
  // A single-page host answers an unknown path with its index page and status 200.
  if (/^\s*<(!doctype html|html)/i.test(decodeUtf8(answer.bytes.subarray(0, 64)))) {
    return fail('fileIsPage', { file: path });
  }
  return ok(answer.bytes);
}
