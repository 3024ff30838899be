import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ProvinceManifest } from '../src/data/model/dataset';
import { provincesAt } from '../src/data/pack/provinces';
import { APP_DIR, PACKS_DIR, demoPack } from './builds';
import { emptyPageBytes, openCold, PHONE, type Opening } from './coldOpening';
import { serveFolders, type FileServer } from './fileServer';
import { hasPublishedBorders, publishedPack, PUBLISHED_VILLAGES } from './publishedNation';
import { shuffledPasses, spreadOf, type Spread } from './statistics';

/** How many times slower a phone's processor is, as in the other benches. */
const SLOWER = 4;
/** Villages of a regency, with which a province of the nation is compared. */
export const REGENCY = 285;
/** From so many villages on a pack has its boundaries in one file a province. */
const PROVINCES_FROM = 10_001;
const MAP = '#/peta?pack=contoh&ind=p0&th=2024';
/** The pack on published borders has an indicator of its own: the areas. */
const PUBLISHED_MAP = '#/peta?pack=contoh&ind=luas&th=2020';
/** So near that the middle of a province fills the screen of a phone. */
const NEAR_ZOOM = 11;
/** Of the whole world at zoom 0. */
const TILE_PX = 512;

/** A pack opened cold at phone size on a slowed processor. */
export interface OpenedPack {
  readonly villages: number;
  readonly firstMap_ms: Spread;
  readonly ready_ms: Spread;
  /** From the last byte of the last boundary file to the map that stands. */
  readonly afterBoundaries_ms: Spread;
  readonly longest_ms: Spread;
  readonly fetched_bytes: number;
  readonly resident_bytes: Spread;
  readonly heap_bytes: Spread;
  /** The workers' share of the heap when it was largest, in the pass nearest to the median. */
  readonly heapOfWorkers_bytes: number;
}

/** Ways to one province of the nation, and a regency's own pack, on a processor that is not slowed. */
export interface NearPlace {
  readonly ready_ms: Spread;
  readonly firstMap_ms: Spread;
  readonly longest_ms: Spread;
  readonly fetched_bytes: number;
  readonly boundaryFiles: number;
  /** Of the pass nearest to the median. */
  readonly moments: Moments;
}

/** Where the time goes, ms since the navigation; NaN where the pack has no such file. */
export interface Moments {
  readonly villagesAsked_ms: number;
  readonly villagesThere_ms: number;
  /** When the village table had been read, with what is read beside it: then the code of a pack's other parts is asked for. */
  readonly villagesRead_ms: number;
  readonly boundariesAsked_ms: number;
  readonly boundariesThere_ms: number;
  readonly firstMap_ms: number;
  readonly ready_ms: number;
  readonly files: Opening['files'];
}

export interface NationResult {
  readonly nation: number;
  readonly emptyPage_bytes: Spread;
  readonly packs: readonly OpenedPack[];
  /** The nation on its published borders; null where these were not there, or the run is a short one. */
  readonly published: OpenedPack | null;
  readonly province: { readonly name: string; readonly villages: number };
  readonly regency: NearPlace;
  /** A link to the middle of the province, opened cold. */
  readonly link: NearPlace;
  /** From the choice of the province on the map of the nation that stands to the map of the province. */
  readonly chosen_ms: Spread;
}

interface Order {
  readonly sizes: readonly number[];
  readonly largest: number;
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** One cold opening of a pass. */
type Visit =
  | { readonly kind: 'pack'; readonly villages: number }
  | { readonly kind: 'regency' | 'link' | 'choice' | 'published' };

/** The built app with a regency's, a province's and the nation's pack, opened cold at phone size. */
export async function measureNation(browser: Browser, order: Order): Promise<NationResult> {
  const { sizes, passes, seed, say } = order;
  const nation = Math.max(order.largest, PROVINCES_FROM);
  const isPublished = order.largest >= PUBLISHED_VILLAGES && hasPublishedBorders();
  if (!isPublished)
    say('  without the nation’s published borders: they are not there, or the run is a short one');
  const servers = new Map<number | 'published', FileServer>();
  for (const n of new Set([...sizes, REGENCY, nation])) servers.set(n, await serverOf(demoPack(n)));
  if (isPublished) servers.set('published', await serverOf(publishedPack(say)));
  const province = lonelyProvince(provincesOfPack(nation));
  const linkHash = `${MAP}&kamera=${province.lon},${province.lat},${NEAR_ZOOM}`;
  const chosen: number[] = [];
  const openings = new Map<string, Opening[]>();
  const empty: number[] = [];

  const visit = async (one: Visit): Promise<Opening> => {
    const isPack = one.kind === 'pack' || one.kind === 'published';
    return openCold(browser, {
      server: servers.get(packKey(one, nation))!,
      hash: one.kind === 'link' ? linkHash : one.kind === 'published' ? PUBLISHED_MAP : MAP,
      cpu: isPack ? SLOWER : 1,
      ...(one.kind === 'choice'
        ? { then: async (page: Page) => void chosen.push(await choose(page, province.code)) }
        : {}),
    });
  };
  const visits: Visit[] = [
    ...sizes.map((villages) => ({ kind: 'pack', villages }) as const),
    ...(['regency', 'link', 'choice'] as const).map((kind) => ({ kind })),
    ...(isPublished ? [{ kind: 'published' } as const] : []),
  ];
  try {
    say('  browser and server are warmed up');
    // The server zips each file when it is first asked for. None of these is counted.
    for (const [n, server] of servers)
      if (n !== nation)
        await openCold(browser, { server, hash: n === 'published' ? PUBLISHED_MAP : MAP, cpu: 1 });
    await visit({ kind: 'choice' });
    chosen.splice(0);
    for (const [pass, turn] of shuffledPasses(visits, { passes, seed }).entries()) {
      say(`  pass ${pass + 1} of ${passes}`);
      empty.push(await emptyPageBytes(browser));
      for (const one of turn) {
        const seen = await visit(one);
        say(`    ${nameOf(one)}: ready after ${seen.ready_ms.toFixed(0)} ms`);
        openings.set(nameOf(one), [...(openings.get(nameOf(one)) ?? []), seen]);
      }
    }
  } finally {
    for (const server of servers.values()) await server.close();
  }
  const of = (one: Visit): Opening[] => openings.get(nameOf(one)) ?? [];
  return {
    nation,
    emptyPage_bytes: spreadOf(empty),
    packs: sizes.map((villages) => packOf(villages, of({ kind: 'pack', villages }))),
    published: isPublished ? packOf(PUBLISHED_VILLAGES, of({ kind: 'published' })) : null,
    province: { name: province.name, villages: province.villages },
    regency: placeOf(of({ kind: 'regency' })),
    link: placeOf(of({ kind: 'link' })),
    chosen_ms: spreadOf(chosen),
  };
}

const nameOf = (one: Visit): string => (one.kind === 'pack' ? `${one.villages} villages` : one.kind);

function packKey(one: Visit, nation: number): number | 'published' {
  if (one.kind === 'published') return one.kind;
  return one.kind === 'pack' ? one.villages : one.kind === 'regency' ? REGENCY : nation;
}

/** The app with a pack of the cache in the place of the one that it ships. */
async function serverOf(pack: string): Promise<FileServer> {
  return serveFolders({
    'app/geojson/contoh/': `${PACKS_DIR}/${pack}/`,
    'app/': APP_DIR,
  });
}

interface LonelyProvince extends ProvinceManifest {
  readonly lon: number;
  readonly lat: number;
}

function provincesOfPack(n: number): readonly ProvinceManifest[] {
  const text = readFileSync(join(PACKS_DIR, demoPack(n), 'datapackage.json'), 'utf8');
  return (JSON.parse(text) as { petala: { provinces: readonly ProvinceManifest[] } }).petala.provinces;
}

/** A province whose middle fills the screen of a phone alone: the boxes of no others reach into it. */
export function lonelyProvince(provinces: readonly ProvinceManifest[]): LonelyProvince {
  const halfWidth_deg = ((PHONE.width / TILE_PX) * 180) / 2 ** NEAR_ZOOM;
  // Near the equator a degree is as high as it is wide.
  const halfHeight_deg = (halfWidth_deg * PHONE.height) / PHONE.width;
  for (const one of provinces) {
    const [west, south, east, north] = one.bbox;
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const [left, right] = [lon - halfWidth_deg, lon + halfWidth_deg];
    const [bottom, top] = [lat - halfHeight_deg, lat + halfHeight_deg];
    if (provincesAt(provinces, [left, bottom, right, top]).length === 1) return { ...one, lon, lat };
  }
  throw new Error('no province has the middle of its box for itself');
}

/** Chooses a province on the map that stands; answers with the time until its map stands. */
async function choose(page: Page, code: string): Promise<number> {
  const list = page.getByLabel('Ke provinsi');
  await list.and(page.locator(':enabled')).waitFor();
  const took_ms = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener(
          'change',
          ({ timeStamp }) => {
            let left = false;
            new MutationObserver(() => {
              const isReady = document.documentElement.dataset['ready'] === 'true';
              if (left && isReady) resolve(performance.now() - timeStamp);
              left ||= !isReady;
            }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
          },
          { capture: true, once: true },
        );
      }),
  );
  await list.selectOption(code);
  return took_ms;
}

const isBoundary = ({ name }: { readonly name: string }): boolean => /^batas[./]/.test(name);
const lastBoundaries_ms = ({ files }: Opening): number =>
  Math.max(...files.filter(isBoundary).map(({ there_ms }) => there_ms));

/** The opening whose value is nearest to the median. */
function typical(openings: readonly Opening[], of: (seen: Opening) => number): Opening {
  const { median } = spreadOf(openings.map(of));
  const distance = (seen: Opening): number => Math.abs(of(seen) - median);
  return [...openings].sort((a, b) => distance(a) - distance(b))[0]!;
}

function packOf(villages: number, openings: readonly Opening[]): OpenedPack {
  const spread = (of: (seen: Opening) => number): Spread => spreadOf(openings.map(of));
  const heap = (seen: Opening): number => seen.heap.most_bytes;
  return {
    villages,
    firstMap_ms: spread((seen) => seen.firstMap_ms),
    ready_ms: spread((seen) => seen.ready_ms),
    afterBoundaries_ms: spread((seen) => seen.ready_ms - lastBoundaries_ms(seen)),
    longest_ms: spread((seen) => seen.longest_ms),
    fetched_bytes: spread((seen) => seen.fetched_bytes).median,
    resident_bytes: spread((seen) => seen.resident_bytes),
    heap_bytes: spread(heap),
    heapOfWorkers_bytes: typical(openings, heap).heap.ofWorkers_bytes,
  };
}

function placeOf(openings: readonly Opening[]): NearPlace {
  const spread = (of: (seen: Opening) => number): Spread => spreadOf(openings.map(of));
  const middle = typical(openings, ({ ready_ms }) => ready_ms);
  return {
    ready_ms: spread((seen) => seen.ready_ms),
    firstMap_ms: spread((seen) => seen.firstMap_ms),
    longest_ms: spread((seen) => seen.longest_ms),
    fetched_bytes: spread((seen) => seen.fetched_bytes).median,
    boundaryFiles: middle.files.filter(isBoundary).length,
    moments: momentsOf(middle),
  };
}

function momentsOf(seen: Opening): Moments {
  const find = (name: RegExp) => seen.files.find((file) => name.test(file.name));
  const last = seen.files
    .filter(isBoundary)
    .sort((a, b) => a.there_ms - b.there_ms)
    .at(-1);
  return {
    villagesAsked_ms: find(/^desa\.csv/)?.asked_ms ?? NaN,
    villagesThere_ms: find(/^desa\.csv/)?.there_ms ?? NaN,
    villagesRead_ms: find(/^readParts-/)?.asked_ms ?? NaN,
    boundariesAsked_ms: last?.asked_ms ?? NaN,
    boundariesThere_ms: last?.there_ms ?? NaN,
    firstMap_ms: seen.firstMap_ms,
    ready_ms: seen.ready_ms,
    files: [...seen.files].sort((a, b) => a.there_ms - b.there_ms),
  };
}
