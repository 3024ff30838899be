import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { PackFile } from '../../src/studio/pack/memoryIo';
import { packFiles, type PackContent, type WrittenFile } from '../../src/studio/pack/packContent';

/**
 * Writes the files of a pack into a folder. Files of an earlier pack there that this one no longer has are removed; nothing
 * else is touched. Throws as `packFiles` does.
 */
export function writePack(content: PackContent, outDir: string): readonly WrittenFile[] {
  const files = packFiles(content);
  writeFiles(files, outDir);
  return files;
}

/** Writes files of a pack that are there already, as `writePack` does. */
export function writeFiles(files: readonly PackFile[], outDir: string): void {
  removeStale(outDir, new Set(files.map((file) => file.path)));
  for (const { path, bytes } of files) {
    const target = join(outDir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

function removeStale(outDir: string, keep: ReadonlySet<string>): void {
  for (const path of previousPaths(outDir)) {
    const target = resolve(outDir, path);
    // A descriptor that somebody edited must not lead outside the pack's own folder.
    if (!keep.has(path) && target.startsWith(resolve(outDir) + sep)) rmSync(target, { force: true });
  }
}

function previousPaths(outDir: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(outDir, 'datapackage.json'), 'utf8');
  } catch {
    return []; // no earlier pack here
  }
  const parsed = JSON.parse(text) as { resources?: { path?: unknown }[] };
  return (parsed.resources ?? []).flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
}
