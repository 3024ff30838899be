import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { FileServer, Transfer } from './fileServer';
import type { Target } from './statistics';
import { figure, table, targetTable } from './tables';

/**
 * What a first visit may cost, in bytes after gzip (1 kB = 1,000 bytes). `firstMap` holds what is reached, which is less
 * than is wanted (bench/README.md, "Sizes"). They may only be lowered.
 */
export const SIZE_BUDGETS = {
  shellScripts: 60_000,
  firstMap: 663_000,
  defaultPack: 150_000,
} as const;

/** What must stay away until somebody uses it, and how its code is known: by a chunk's name or by words of its own. */
const LATE: Readonly<Record<string, { readonly name: RegExp; readonly text?: RegExp }>> = {
  'deck.gl': { name: /^deck/, text: /luma\.gl/ },
  'Parquet reader': { name: /parquet/i, text: /parquet (file|metadata|magic)/i },
  'binary borders': { name: /^topologyBinary/ },
  comlink: { name: /^comlink/ },
  'PMTiles reader': { name: /^pmtiles/, text: /Wrong magic number for PMTiles/ },
  'own sha256': { name: /^sha2-/ },
  Turf: { name: /turf/i },
};

/** What is wanted. */
const TARGETS = { ...SIZE_BUDGETS, firstMap: 750_000 } as const;

type Weight = Pick<Transfer, 'path' | 'bytes' | 'rawBytes'>;

export interface Sizes {
  /** Scripts that had come before the map's own were asked for: what a reader waits for first. */
  readonly shellScripts: readonly Transfer[];
  /** All that came until the map stood. */
  readonly firstMap: readonly Transfer[];
  readonly packFiles: readonly Weight[];
  /** Of `LATE`, what came nevertheless: "deck.gl: assets/deckOverlay-….js". */
  readonly tooEarly: readonly string[];
  readonly bytes: { readonly shellScripts: number; readonly firstMap: number; readonly defaultPack: number };
}

interface Build {
  readonly folder: string;
  /** Where the server shows it: `app/`. */
  readonly prefix: string;
}

const sum = (transfers: readonly Weight[]): number => transfers.reduce((all, { bytes }) => all + bytes, 0);

/** A build's scripts by path (`assets/x.js`), each with the scripts that it cannot start without. */
function scriptsOf(folder: string): Map<string, { text: string; needs: string[] }> {
  const names = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, 'assets', name), 'utf8');
      const needs = [...text.matchAll(/\b(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(
        ([, needed = '']) => `assets/${needed}`,
      );
      return [`assets/${name}`, { text, needs }];
    }),
  );
}

function closureOf(
  paths: readonly string[],
  scripts: ReadonlyMap<string, { readonly needs: readonly string[] }>,
): Set<string> {
  const all = new Set<string>();
  const visit = (path: string): void => {
    if (all.has(path)) return;
    all.add(path);
    scripts.get(path)?.needs.forEach(visit);
  };
  paths.forEach(visit);
  return all;
}

/**
 * The scripts of the map: those that hold MapLibre or cannot start without it, and what only they need. Where
 * the page itself cannot start without it there are none: everything then came before the map.
 */
export function mapScripts(folder: string): Set<string> {
  const scripts = scriptsOf(folder);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/src="\.\/(assets\/[\w.-]+\.js)"/g)].map(([, path = '']) => path);
  const atOnce = closureOf(entries, scripts);
  const withMap = [...scripts.keys()].filter(
    (path) =>
      !path.startsWith('assets/worker-') &&
      [...closureOf([path], scripts)].some((needed) =>
        scripts.get(needed)?.text.includes('maplibregl-canvas-container'),
      ),
  );
  return new Set([...closureOf(withMap, scripts)].filter((path) => !atOnce.has(path)));
}

function tooEarly(firstMap: readonly Transfer[], { folder }: Build): string[] {
  const scripts = scriptsOf(folder);
  return firstMap.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    if (!name.endsWith('.js')) return [];
    const text = scripts.get(`assets/${name}`)?.text ?? '';
    return Object.entries(LATE)
      .filter(([, known]) => known.name.test(name) || known.text?.test(text) === true)
      .map(([what]) => `${what}: ${path}`);
  });
}

/** The default pack, every file of it, asked for or not. */
function packFiles({ folder }: Build): Weight[] {
  const pack = join(folder, 'geojson/pekalongan');
  return readdirSync(pack).map((name) => {
    const raw = readFileSync(join(pack, name));
    return { path: name, bytes: gzipSync(raw, { level: 6 }).length, rawBytes: raw.length };
  });
}

/** Slow enough that what is asked for side by side also comes side by side. */
const LINE_BYTES_PER_SECOND = 400_000;

/** Opens the app on an empty cache and weighs what came over the line. `page` must be fresh. */
export async function measureSizes(page: Page, server: FileServer, build: Build): Promise<Sizes> {
  server.forget();
  server.limit(LINE_BYTES_PER_SECOND);
  await page.goto(`${server.origin}/${build.prefix}#/peta`);
  await page.locator('html[data-ready="true"] canvas').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  server.limit(null);
  const firstMap = server.transfers.map((one) => ({ ...one, path: one.path.slice(build.prefix.length) }));
  const ofMap = mapScripts(build.folder);
  const mapAsked = firstMap.find(({ path }) => ofMap.has(path))?.asked ?? Infinity;
  const shellScripts = firstMap.filter(({ path, ended }) => path.endsWith('.js') && ended < mapAsked);
  const files = packFiles(build);
  return {
    shellScripts,
    firstMap,
    packFiles: files,
    tooEarly: tooEarly(firstMap, build),
    bytes: { shellScripts: sum(shellScripts), firstMap: sum(firstMap), defaultPack: sum(files) },
  };
}

/** What a citizen loads who opens the first page, finds a village by its name and reads about it. */
export const JOURNEY_BUDGET = 900_000;

export interface Journey {
  readonly bytes: number;
  readonly files: readonly Transfer[];
}

/** Goes that way on an empty cache. `page` must be fresh. */
export async function measureJourney(page: Page, server: FileServer, build: Build): Promise<Journey> {
  server.forget();
  server.limit(LINE_BYTES_PER_SECOND);
  await page.goto(`${server.origin}/${build.prefix}`);
  const isReady = page.locator('html[data-ready="true"]');
  await isReady.waitFor({ state: 'attached' });
  await page.getByRole('combobox').fill('botosari');
  await page.getByRole('option', { name: /Botosari/ }).click();
  await page.locator('html[data-place="desa"][data-ready="true"]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  server.limit(null);
  const files = server.transfers.map((one) => ({ ...one, path: one.path.slice(build.prefix.length) }));
  return { bytes: sum(files), files };
}

const kB = (bytes: number): number => bytes / 1000;

export function sizeTargets({ bytes, tooEarly: early }: Sizes): Target[] {
  const budget = (name: string, key: keyof typeof TARGETS): Target => ({
    name,
    got: kB(bytes[key]),
    atMost: kB(TARGETS[key]),
    unit: 'kB gzip',
  });
  return [
    budget('scripts before the map is asked for', 'shellScripts'),
    budget('first map, everything', 'firstMap'),
    budget('default pack, every file', 'defaultPack'),
    { name: 'late modules that came at once', got: early.length, atMost: 0, unit: '' },
  ];
}

export function sizeReport(sizes: Sizes): string {
  const rows = (transfers: readonly Weight[]): string[][] =>
    [...transfers]
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ path, bytes, rawBytes }) => [
        path.replace(/-[\w-]{8}\./, '.'),
        figure(kB(bytes)),
        figure(kB(rawBytes)),
      ]);
  return [
    '## Sizes',
    targetTable(sizeTargets(sizes)),
    ...(sizes.tooEarly.length > 0 ? [`Came at once: ${sizes.tooEarly.join('; ')}`] : []),
    '### First map',
    table(['file', 'kB over the line', 'kB raw'], rows(sizes.firstMap)),
    '### Default pack',
    table(['file', 'kB gzip', 'kB raw'], rows(sizes.packFiles)),
  ].join('\n\n');
}
