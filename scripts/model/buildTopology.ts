import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { WholePoint } from './crossings.ts';
import type { ModelInput, ModelVillage } from './modelInput.ts';
import type { Plane } from './plane.ts';
import type { Quantum } from './smoothBorders.ts';
import { ringsOf, type TracedArc } from './traceArcs.ts';

/** Twice-signed shoelace area of the ring of references, in the plane: km², positive counter-clockwise. */
export function ringArea(
  ring: readonly number[],
  arcs: readonly (readonly WholePoint[])[],
  { plane, quantum }: Frame,
): number {
  const points = ring.flatMap((reference) => {
    const arc = arcs[reference < 0 ? ~reference : reference]!;
    return reference < 0 ? arc.toReversed() : arc;
  });
  const plain = points.map(([x, y]) =>
    plane.toPlane({
      lon: quantum.translate[0] + x * quantum.scale[0],
      lat: quantum.translate[1] + y * quantum.scale[1],
    }),
  );
  let sum = 0;
  for (let k = 0; k < plain.length; k++) {
    const [ax, ay] = plain[k]!;
    const [bx, by] = plain[(k + 1) % plain.length]!;
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/** How whole steps become degrees and km. */
export interface Frame {
  readonly plane: Plane;
  readonly quantum: Quantum;
}

/** A label's rings with their areas, largest first. */
export function measuredRings(
  traced: readonly TracedArc[],
  label: number,
  whole: readonly (readonly WholePoint[])[],
  frame: Frame,
) {
  return ringsOf(traced, label)
    .map((ring) => ({ ring, area_km2: ringArea(ring, whole, frame) }))
    .sort((a, b) => b.area_km2 - a.area_km2);
}

/** What to make a topology of: village labels are 0…n−1 in code order, then one label a neighbour, then the sea. */
export interface TopologyParts {
  readonly input: ModelInput;
  readonly villages: readonly ModelVillage[];
  readonly traced: readonly TracedArc[];
  readonly whole: readonly (readonly WholePoint[])[];
  readonly frame: Frame;
  readonly neighbours: readonly {
    readonly nama: string;
    readonly label: number;
    readonly lon: number;
    readonly lat: number;
  }[];
  readonly sea: number;
}

/** The pack's topology: villages, and by shared arcs kecamatan and regency; neighbours and sea as context. */
export function buildTopology(parts: TopologyParts): Topology {
  const { villages, whole, frame, input } = parts;
  const shape = (label: number): Polygon | MultiPolygon => {
    const rings = measuredRings(parts.traced, label, whole, frame);
    const outer = rings.filter((r) => r.area_km2 > 0).map((r) => [r.ring]);
    const holes = rings.filter((r) => r.area_km2 <= 0).map((r) => r.ring);
    outer[0]?.push(...holes);
    return oneOrMany(outer);
  };
  const desa = villages.map((v, label) => ({
    ...shape(label),
    id: v.kode,
    properties: {
      kode: v.kode,
      kode_bps: v.kode_bps,
      nama: v.nama,
      jenis: v.jenis,
      kecamatan: v.kecamatan,
      status_batas: 'model',
    },
  }));
  const topology: Topology = {
    type: 'Topology',
    transform: { scale: [...frame.quantum.scale], translate: [...frame.quantum.translate] },
    objects: {},
    arcs: whole.map(deltas),
  };
  const merged = (members: typeof desa): Polygon | MultiPolygon =>
    oneOrMany(mergeArcs(topology, members as unknown as Polygon[]).arcs);
  const districts = new Map(villages.map((v) => [v.kode_kecamatan, v.kecamatan]));
  const kecamatan = [...districts].map(([kode, nama]) => {
    const members = desa.filter((_, i) => villages[i]!.kode_kecamatan === kode);
    return { ...merged(members), id: kode, properties: { kode, nama } };
  });
  const kabupaten = {
    ...merged(desa),
    id: input.region.code,
    properties: { kode: input.region.code, nama: input.region.name },
  };
  const tetangga = parts.neighbours.map(({ nama, label, lon, lat }) => ({
    ...shape(label),
    properties: { nama, lon, lat },
  }));
  topology.objects = {
    desa: collection(desa),
    kecamatan: collection(kecamatan),
    kabupaten: collection([kabupaten]),
    tetangga: collection(tetangga),
    laut: collection([{ ...shape(parts.sea), properties: {} }]),
  };
  return topology;
}

function oneOrMany(polygons: number[][][]): Polygon | MultiPolygon {
  const [only, ...more] = polygons;
  return only !== undefined && more.length === 0
    ? { type: 'Polygon', arcs: only }
    : { type: 'MultiPolygon', arcs: polygons };
}

function collection(geometries: (Polygon | MultiPolygon)[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries };
}

function deltas(points: readonly WholePoint[]): number[][] {
  return points.map(([x, y], k) => {
    const before = points[k - 1] ?? [0, 0];
    return [x - before[0], y - before[1]];
  });
}
