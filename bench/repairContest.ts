import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Flatbush from 'flatbush';
import { overlapArea, ringsArea, sortedEdges, type SortedEdges } from '../src/aggregate/geometry/overlapArea';
import { importFiles } from '../src/data/import/importFiles';
import type { ImportedShape } from '../src/data/import/imported';
import { cleanBorders } from '../src/studio/shapes/cleanBorders';
import { boundarySource } from './analysis/boundarySource';
import { loadMapshaper, type Mapshaper } from './mapshaper';
import { plantedBorders, squareDegree_m2, type PlantedBorders } from './plantedBorders';
import { shuffledPasses, spreadOf, type Spread } from './statistics';

/** What a way of repair left of the faults. */
export interface Left {
  readonly overlap_m2: number;
  readonly gap_m2: number;
  readonly areas: number;
}

export interface RepairContest {
  readonly name: string;
  readonly planted: Left;
  readonly ways: readonly { readonly name: string; readonly took_ms: Spread; readonly left: Left }[];
}

/** The borders of a nation, read and mended; nothing is planted there, and what they should cover is not known. */
export interface NationRepair {
  readonly name: string;
  readonly ways: readonly {
    readonly name: string;
    /** null where there are no figures. */
    readonly took_ms: Spread | null;
    readonly areas: number;
    /** Why there are no figures; empty where there are. */
    readonly failed: string;
  }[];
}

interface Order {
  readonly side: number;
  readonly villages: number;
  readonly passes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** From the bytes of a boundary file to the bytes of the mended one, by Petala and by `mapshaper -clean`, in one process. */
export async function contestRepairs({ side, villages, passes, seed, say }: Order) {
  const mapshaper = loadMapshaper(say);
  const made = plantedBorders(side, seed);
  return {
    repairs: await plantedContest(made, mapshaper, { passes, seed }),
    nation: await nationRepair(villages, mapshaper, { passes, seed, say }),
  };
}

async function plantedContest(
  made: PlantedBorders,
  mapshaper: Mapshaper,
  order: { readonly passes: number; readonly seed: number },
): Promise<RepairContest> {
  const { geojson, areas, overlap_m2, gap_m2 } = made;
  const bytes = encode(geojson);
  const ways = {
    Petala: () => petala('batas.geojson', bytes),
    'mapshaper -clean': () => clean(mapshaper, 'batas.geojson', bytes),
  } as const;
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const before = await leftIn(bytes, made);
  const isAsPlanted = (got: number, wanted: number) => Math.abs(got - wanted) < 1e-6 * wanted;
  if (!isAsPlanted(before.overlap_m2, overlap_m2) || !isAsPlanted(before.gap_m2, gap_m2))
    throw new Error(`planted ${overlap_m2} and ${gap_m2} m², measured ${JSON.stringify(before)}`);
  const left = new Map<string, Left>();
  // The uncounted pass, whose answers are measured.
  for (const name of names) left.set(name, await leftIn(await ways[name](), made));
  const took = new Map(names.map((name) => [name, [] as number[]]));
  for (const turn of shuffledPasses(names, order)) {
    for (const name of turn) {
      const begun = performance.now();
      await ways[name]();
      took.get(name)!.push(performance.now() - begun);
    }
  }
  return {
    name: `${areas.toLocaleString('en')} made areas`,
    planted: { overlap_m2, gap_m2, areas },
    ways: names.map((name) => ({ name, took_ms: spreadOf(took.get(name)!), left: left.get(name)! })),
  };
}

async function petala(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return encode(collection(cleanBorders(await shapesOf(name, bytes)).shapes));
}

/** @param layer which layer of a TopoJSON is mended; the others are left out */
async function clean(
  mapshaper: Mapshaper,
  name: string,
  bytes: Uint8Array,
  layer = '*',
): Promise<Uint8Array> {
  const { 'bersih.geojson': out } = await mapshaper.applyCommands(
    `-quiet -i ${name} -target ${layer} -clean -o bersih.geojson format=geojson`,
    { [name]: Buffer.from(bytes) },
  );
  if (out === undefined) throw new Error('mapshaper wrote nothing');
  return typeof out === 'string' ? encode(out) : out;
}

async function shapesOf(name: string, bytes: Uint8Array): Promise<readonly (ImportedShape | null)[]> {
  const [file] = await importFiles([{ name, bytes }]);
  const shapes = file?.parts[0]?.shapes;
  if (!shapes) throw new Error(`${name}: ${JSON.stringify(file?.issues)}`);
  return shapes;
}

function collection(shapes: readonly (ImportedShape | null)[]): string {
  const features = shapes.map((shape, i) => ({
    type: 'Feature',
    properties: { kode: `D${i}` },
    geometry: shape && { type: 'MultiPolygon', coordinates: shape.parts.map((rings) => rings.map(pairs)) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function pairs(ring: Float64Array): readonly (readonly number[])[] {
  const positions: (readonly number[])[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  return positions;
}

/** Overlaps of every pair of areas; what is then missing of the ground is a gap. */
async function leftIn(bytes: Uint8Array, { ground_m2 }: PlantedBorders): Promise<Left> {
  const shapes = (await shapesOf('bersih.geojson', bytes)).filter((shape) => shape !== null);
  const edges = shapes.map(edgesOf);
  const tree = new Flatbush(shapes.length);
  const boxes = shapes.map(boxOf);
  for (const box of boxes) tree.add(...box);
  tree.finish();
  let overlap = 0;
  boxes.forEach((box, a) => {
    for (const b of tree.search(...box)) if (b > a) overlap += overlapArea(edges[a]!, edges[b]!);
  });
  const covered = edges.reduce((sum, one) => sum + ringsArea(one), 0) - overlap;
  const m2 = squareDegree_m2();
  return { overlap_m2: overlap * m2, gap_m2: ground_m2 - covered * m2, areas: shapes.length };
}

function edgesOf({ parts }: ImportedShape): SortedEdges {
  const rings = parts.flat().map((ring) => ring.subarray(0, -2));
  const ringStart = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (ringStart[i + 1] = ringStart[i]! + ring.length / 2));
  const position = new Float64Array(2 * ringStart.at(-1)!);
  rings.forEach((ring, i) => position.set(ring, 2 * ringStart[i]!));
  return sortedEdges({ position, ringStart });
}

function boxOf({ parts }: ImportedShape): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of parts.flat())
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]!);
      box[1] = Math.min(box[1], ring[i + 1]!);
      box[2] = Math.max(box[2], ring[i]!);
      box[3] = Math.max(box[3], ring[i + 1]!);
    }
  return box;
}

async function nationRepair(
  villages: number,
  mapshaper: Mapshaper,
  order: Pick<Order, 'passes' | 'seed' | 'say'>,
): Promise<NationRepair> {
  const { file, from } = boundarySource(villages);
  const raw = readFileSync(file);
  const bytes = new Uint8Array(file.endsWith('.gz') ? gunzipSync(raw) : raw);
  const layer = layerOf(bytes);
  const ways = {
    Petala: () => petala('bangsa.topojson', bytes),
    'mapshaper -clean': () => clean(mapshaper, 'bangsa.topojson', bytes, layer),
  } as const;
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const areas = new Map<string, number>();
  const failed = new Map<string, string>();
  const took = new Map(names.map((name) => [name, [] as number[]]));
  for (const [pass, turn] of shuffledPasses(names, order).entries()) {
    for (const name of turn) {
      if (failed.has(name)) continue;
      order.say(`    ${pass}: ${name}, ${villages.toLocaleString('en')} villages`);
      const begun = performance.now();
      try {
        const mended = await ways[name]();
        took.get(name)!.push(performance.now() - begun);
        if (!areas.has(name)) areas.set(name, (await shapesOf('bersih.geojson', mended)).length);
      } catch (cause) {
        // Too much memory or a file that it cannot read is a result, and stated.
        failed.set(name, cause instanceof Error ? cause.message : String(cause));
      }
    }
  }
  return {
    name: `${villages.toLocaleString('en')} villages (${from})`,
    ways: names.map((name) => ({
      ...{ name, areas: areas.get(name) ?? 0, failed: failed.get(name) ?? '' },
      took_ms: failed.has(name) ? null : spreadOf(took.get(name)!),
    })),
  };
}

/** The layer of villages: in a file with several that of the pack. */
function layerOf(bytes: Uint8Array): string {
  const { objects } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly objects: object };
  const names = Object.keys(objects);
  return names.includes('desa') ? 'desa' : (names[0] ?? '*');
}
