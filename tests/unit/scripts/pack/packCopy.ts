import type { FindingCode } from '../../../../src/studio/check/finding';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pack that ships, from the repository's root, where the tests run. */
export const SHIPPED = 'public/geojson/pekalongan';

/** A fresh copy of the shipped pack to damage. */
export function copyOfPack(from = SHIPPED): string {
  const dir = mkdtempSync(join(tmpdir(), 'petala-pack-'));
  cpSync(from, dir, { recursive: true });
  return dir;
}

/** Changes a file of a pack and, unless told not to, the length and hash that the descriptor has of it. */
export function damage(
  dir: string,
  path: string,
  change: (text: string) => string,
  { rehash = true } = {},
): void {
  const before = readFileSync(join(dir, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`damage: nothing changed in ${path}`);
  writeFileSync(join(dir, path), after);
  if (!rehash || path === 'datapackage.json') return;
  const file = join(dir, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(file, 'utf8')) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const resource of descriptor.resources.filter((one) => one.path === path)) {
    resource.bytes = Buffer.byteLength(after);
    resource.hash = `sha256:${createHash('sha256').update(after).digest('hex')}`;
  }
  writeFileSync(file, JSON.stringify(descriptor));
}

/** Changes the first line that starts so. */
export function line(start: string, change: (line: string) => string): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((one) => one.startsWith(start));
    const found = lines[at];
    if (found === undefined) throw new Error(`line: no line starts with ${start}`);
    lines[at] = change(found);
    return lines.join('\n');
  };
}

/** Rewrites a file that is JSON. */
export function json<T>(change: (value: T) => void): (text: string) => string {
  return (text) => {
    const value = JSON.parse(text) as T;
    change(value);
    return JSON.stringify(value);
  };
}

/** A way to damage a sound pack, and the finding that names it. */
export interface Damage {
  readonly name: string;
  readonly code: FindingCode;
  readonly file: string;
  readonly harm: (dir: string) => void;
}
