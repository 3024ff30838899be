import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { ProvinceManifest } from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import { OUTLINE_RESOURCE, provinceResource } from '../../data/pack/provinces';
import { encodeTopology } from '../../data/topology/topologyBinaryWriter';
import type { PackContent } from './packContent';
import type { DescribedResource, ResourceAbout } from './packDescriptor';
import { provinceOutlines, type ArcProvinces } from './provinceOutlines';

/** Packs of more villages have a boundary file for each province. */
export const PROVINCES_ABOVE = 10_000;

export interface ProvinceOrder {
  /** Name of a province by its code, the first two digits of its villages' codes. */
  readonly nameOf: (code: string) => string;
  readonly about: (title: Localized) => ResourceAbout;
}

interface ProvinceFiles {
  readonly provinces: readonly ProvinceManifest[];
  readonly files: readonly DescribedResource[];
}

type Shape = GeometryObject & { readonly id?: string | number };

/** The content of a pack with a boundary file for each province, where it has so many villages. */
export function withProvinces(content: PackContent, order: ProvinceOrder): PackContent {
  if (content.head.villageCount <= PROVINCES_ABOVE) return content;
  const { provinces, files } = provinceFiles(content.topology, order);
  return {
    ...content,
    head: { ...content.head, provinces },
    extraFiles: [...files, ...(content.extraFiles ?? [])],
  };
}

/**
 * The boundaries of a pack as files of the binary form, whole and named by their content: one of the outlines, with
 * neighbours and sea, and one for each province. All are on the grid of the topology, so that the corners that two
 * provinces share are the same numbers in both.
 */
export function provinceFiles(topology: Topology, { nameOf, about }: ProvinceOrder): ProvinceFiles {
  const shapes = (topology.objects.desa as GeometryCollection).geometries as Shape[];
  const codes = [...new Set(shapes.map(codeOf))].sort();
  const of = shapes.map((shape) => codes.indexOf(codeOf(shape)));
  const outlines = outlineTopology(topology, arcProvinces(topology, shapes, of));
  const own = codes.map((_, province) =>
    provinceTopology(
      topology,
      shapes.filter((__, i) => of[i] === province),
    ),
  );
  return {
    provinces: codes.map((code, i) => ({
      code,
      name: nameOf(code),
      bbox: boxOf(own[i]!),
      villages: of.filter((province) => province === i).length,
    })),
    files: [
      resource(
        OUTLINE_RESOURCE,
        'garis',
        outlines,
        about({ id: 'Garis luar provinsi', en: 'Outlines of provinces' }),
      ),
      ...codes.map((code, i) => {
        const name = nameOf(code);
        return resource(
          provinceResource(code),
          code,
          own[i]!,
          about({ id: `Batas desa, ${name}`, en: `Village boundaries, ${name}` }),
        );
      }),
    ],
  };
}

const codeOf = ({ id }: Shape): string => String(id).slice(0, 2);

function resource(name: string, stem: string, topology: Topology, about: ResourceAbout): DescribedResource {
  const bytes = encodeTopology(topology);
  const path = `batas/${stem}-${bytesToHex(sha256(bytes)).slice(0, 12)}.bin`;
  return { name, path, bytes, format: 'bin', mediatype: 'application/octet-stream', about };
}

function arcsOf(shape: Shape): number[] {
  if (shape.type === 'Polygon') return shape.arcs.flat();
  return shape.type === 'MultiPolygon' ? shape.arcs.flat(2) : [];
}

function arcProvinces({ arcs }: Topology, shapes: readonly Shape[], of: readonly number[]): ArcProvinces {
  const first = new Int32Array(arcs.length).fill(-1);
  const second = new Int32Array(arcs.length).fill(-1);
  const uses = new Uint8Array(arcs.length);
  shapes.forEach((shape, i) => {
    for (const reference of arcsOf(shape)) {
      const arc = reference < 0 ? ~reference : reference;
      (uses[arc]! === 0 ? first : second)[arc] = of[i]!;
      uses[arc]!++;
    }
  });
  return { first, second };
}

/** The villages of one province, with the arcs that they use. */
function provinceTopology(topology: Topology, shapes: readonly Shape[]): Topology {
  const bare = shapes.map(({ properties: _table, ...shape }) => shape) as Shape[];
  return withOwnArcs(topology, { desa: { type: 'GeometryCollection', geometries: bare } as GeometryObject });
}

function outlineTopology(topology: Topology, provinces: ArcProvinces): Topology {
  const { tetangga, laut } = topology.objects;
  const around = withOwnArcs(topology, { ...(tetangga ? { tetangga } : {}), ...(laut ? { laut } : {}) });
  const lines = provinceOutlines(topology, provinces);
  const garis = {
    type: 'MultiLineString',
    arcs: lines.map((_, i) => [around.arcs.length + i]),
  } as unknown as GeometryObject;
  return {
    ...around,
    objects: { ...around.objects, garis },
    arcs: [...around.arcs, ...lines.map(deltas)],
  };
}

function deltas(line: readonly number[]): number[][] {
  return Array.from({ length: line.length / 2 }, (_, i) => [
    line[2 * i]! - (i === 0 ? 0 : line[2 * i - 2]!),
    line[2 * i + 1]! - (i === 0 ? 0 : line[2 * i - 1]!),
  ]);
}

/** Some objects of a topology with no arcs but theirs, in the order in which they use them. */
function withOwnArcs({ type, transform, arcs }: Topology, objects: Topology['objects']): Topology {
  const number = new Map<number, number>();
  const own = (reference: number): number => {
    const arc = reference < 0 ? ~reference : reference;
    const fresh = number.get(arc) ?? number.size;
    number.set(arc, fresh);
    return reference < 0 ? ~fresh : fresh;
  };
  const renumbered = (shape: Shape): Shape => {
    switch (shape.type) {
      case 'GeometryCollection':
        return { ...shape, geometries: (shape.geometries as Shape[]).map(renumbered) } as Shape;
      case 'Polygon':
        return { ...shape, arcs: shape.arcs.map((ring) => ring.map(own)) };
      case 'MultiPolygon':
        return { ...shape, arcs: shape.arcs.map((part) => part.map((ring) => ring.map(own))) };
      default:
        return shape;
    }
  };
  const drawn = Object.entries(objects).map(([name, object]) => [name, renumbered(object as Shape)] as const);
  return {
    type,
    ...(transform ? { transform } : {}),
    objects: Object.fromEntries(drawn) as Topology['objects'],
    arcs: [...number.keys()].map((arc) => arcs[arc]!),
  };
}

/** [west, south, east, north] of all arcs, in degrees, to five decimals outwards. */
function boxOf({ arcs, transform }: Topology): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of arcs) {
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of arc) {
      x += dx;
      y += dy;
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const { scale, translate } = transform!;
  const at = (value: number, axis: 0 | 1) => value * scale[axis] + translate[axis];
  const down = (degrees: number) => Math.floor(degrees * 1e5) / 1e5;
  const up = (degrees: number) => Math.ceil(degrees * 1e5) / 1e5;
  return [down(at(west, 0)), down(at(south, 1)), up(at(east, 0)), up(at(north, 1))];
}
