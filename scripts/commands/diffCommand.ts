import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parseManifest } from '../../src/data/model/manifest';
import type { PackManifest } from '../../src/data/model/dataset';
import type { Localized } from '../../src/data/model/localized';
import { versionChanges } from '../../src/studio/diff/versionChanges';
import { formats } from '../../src/messages/format';
import { translator } from '../../src/messages/translator';
import { diffSentences } from '../../src/reading/diffWords';
import { packDiff } from '../../src/studio/diff/packDiff';
import type { CommandIo } from './commandIo';
import { openFolder } from './packFolder';
import { recordVersion } from './recordVersion';

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  /** Counts by indicator, for programs. */
  readonly json: boolean;
  /** An operator's versi.csv that is to tell of this publication, with what changed and why. */
  readonly record?: { readonly file: string; readonly note: Localized };
}

/**
 * `petala pack diff … --json` and `--catat`: how many values of each indicator changed, came and went. Recorded, the next
 * `pack build` takes them into the pack.
 */
export async function countedDiff(
  { before, after, json, record }: DiffOptions,
  io: CommandIo,
): Promise<number> {
  const [old, now] = [await openFolder(before), await openFolder(after)];
  const changes = await versionChanges(old, now);
  const { version, created } = now.dataset.manifest;
  if (record) {
    recordVersion(record.file, { version, date: created.slice(0, 10), note: record.note, changes });
    io.say(`${record.file}: versi ${version}, ${changes.length} indikator berubah`);
  }
  if (json)
    io.print(
      `${JSON.stringify({ from: old.dataset.manifest.version, to: version, changes, diff: await packDiff(old, now) }, null, 1)}\n`,
    );
  return 0;
}

/** How many changed rows of a table are printed before the rest is only counted. */
const SHOWN = 20;

/** Columns that tell one row of a table from another; a table without them is compared by whole rows. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  desa: ['kode'],
  katalog: ['id'],
  nilai: ['kode', 'indikator', 'tahun'],
  total: ['kode', 'indikator', 'tahun'],
  sumber: ['id'],
  pelaku: ['id'],
};

/**
 * `petala pack diff`: what changed from one pack to another, file by file and, in tables, row by row. The changes go
 * to stdout, what they mean to people to stderr; the exit code is 0 whether or not there are any.
 */
export async function diffCommand(
  packs: { readonly before: string; readonly after: string },
  io: CommandIo,
): Promise<number> {
  const before = manifestOf(packs.before);
  const after = manifestOf(packs.after);
  const hashes = (manifest: PackManifest) =>
    new Map(manifest.resources.map((resource) => [resource.path, resource]));
  const old = hashes(before);
  const now = hashes(after);
  if (before.version !== after.version) io.print(`versi ${before.version} → ${after.version}\n`);
  for (const path of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [a, b] = [old.get(path), now.get(path)];
    if (!a || !b) io.print(`${b ? '+' : '-'} ${path}\n`);
    else if (a.hash !== b.hash) {
      io.print(`~ ${path} (${a.bytes} → ${b.bytes} bita)\n`);
      if (path.endsWith('.csv')) {
        const text = (dir: string) => readFileSync(join(dir, path), 'utf8');
        for (const line of tableChanges(
          { before: text(packs.before), after: text(packs.after) },
          KEYS[b.name] ?? [],
        ))
          io.print(`    ${line}\n`);
      }
    }
  }
  const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
  const [older, newer] = [await openFolder(packs.before), await openFolder(packs.after)];
  for (const line of diffSentences(await packDiff(older, newer), words)) io.say(line);
  return 0;
}

function manifestOf(dir: string): PackManifest {
  const manifest = parseManifest(readFileSync(join(dir, 'datapackage.json')));
  if (!manifest.ok) throw new Error(`${dir}: datapackage.json tidak dapat dibaca (${manifest.fault.where})`);
  return manifest.value;
}

/** Rows that came, went or changed, as "+ key", "- key" and "~ key: column: old → new"; at most twenty, then a count. */
export function tableChanges(
  tables: { readonly before: string; readonly after: string },
  keyColumns: readonly string[],
): string[] {
  const before = rowsByKey(tables.before, keyColumns);
  const after = rowsByKey(tables.after, keyColumns);
  const lines: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    if (!old) lines.push(`+ ${key}`);
    else if (!now) lines.push(`- ${key}`);
    else {
      const changed = [...now].filter(([column, cell]) => old.get(column) !== cell);
      const cells = changed.map(([column, cell]) => `${column}: ${old.get(column) ?? ''} → ${cell}`);
      if (cells.length > 0) lines.push(`~ ${key}: ${cells.join('; ')}`);
    }
  }
  return lines.length > SHOWN
    ? [...lines.slice(0, SHOWN), `… dan ${lines.length - SHOWN} baris lagi`]
    : lines;
}

function rowsByKey(text: string, keyColumns: readonly string[]): Map<string, Map<string, string>> {
  const [header = [], ...body] = Papa.parse<string[]>(text, {
    header: false,
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
  return new Map(
    body.map((cells) => {
      const row = new Map(header.map((column, i) => [column, cells[i] ?? '']));
      const key = keyColumns.map((column) => row.get(column) ?? '').join(' ');
      return [key === '' ? cells.join(',') : key, row];
    }),
  );
}
