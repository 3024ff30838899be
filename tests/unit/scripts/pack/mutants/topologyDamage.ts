import type { DamageKind } from './damage';
import type { Draw } from './draw';
import { inJson } from './jsonDamage';

const BAD_ARCS = [1.5, null, 'x', -0.5, 1e9, -1e9, 2 ** 31, 2 ** 32, NaN, true, [0], {}, undefined] as const;

/** An arc reference of a shape that leads nowhere, or to another arc. */
export const badReference: DamageKind = (texts, draw) =>
  inJson(texts, 'batas.topo.json', (topology: Topo) => {
    const name = draw.of(Object.keys(topology.objects));
    const shapes = topology.objects[name]?.geometries ?? [topology.objects[name] as Shape];
    const ring = ringOf(draw.of(shapes), draw);
    if (!ring) return null;
    const at = draw.below(ring.length);
    const before = ring[at];
    const other = (typeof before === 'number' ? before + 1 : 0) % topology.arcs.length;
    const after = draw.of([...BAD_ARCS, other === before ? 1e9 : other]);
    ring[at] = after;
    return `objects.${name}: arc ${String(before)} → ${JSON.stringify(after)}`;
  });

/** A shape without what makes it one. */
export const badShape: DamageKind = (texts, draw) =>
  inJson(texts, 'batas.topo.json', (topology: Topo) => {
    const name = draw.of(Object.keys(topology.objects).filter((one) => topology.objects[one]?.geometries));
    const shapes = topology.objects[name]!.geometries!;
    const at = draw.below(shapes.length);
    const shape = shapes[at]! as Shape | null;
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void ((shapes as unknown[])[at] = null)],
      ['a number', () => void ((shapes as unknown[])[at] = 7)],
      ['arcs null', () => void (shape!.arcs = null)],
      ['arcs flat', () => void (shape!.arcs = [0, 1, 2])],
      ['no rings', () => void (shape!.arcs = [])],
      ['an empty ring', () => void (shape!.arcs = [[]])],
      ['a point', () => void (shape!.type = 'Point')],
      ['a type of no kind', () => void (shape!.type = 'constructor')],
      ['geometries null', () => void ((topology.objects[name] as { geometries: unknown }).geometries = null)],
      [
        'a collection in itself',
        () =>
          void ((shapes as unknown[])[at] = topology.objects[name] && {
            type: 'GeometryCollection',
            geometries: [],
          }),
      ],
      ['properties a text', () => void ((shape as { properties: unknown }).properties = 'x')],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `objects.${name}[${at}]: ${what}`;
  });

/** Positions of arcs and the grid that they stand on. */
export const badArc: DamageKind = (texts, draw) =>
  inJson(texts, 'batas.topo.json', (topology: Topo) => {
    const used = ringOf(draw.of(topology.objects.desa!.geometries!), draw)!;
    const reference = draw.of(used) as number;
    const arc = reference < 0 ? ~reference : reference;
    const points = topology.arcs[arc]!;
    const at = draw.below(points.length);
    const point = points[at] as number[];
    const ways: readonly (readonly [string, () => void])[] = [
      ['null', () => void (topology.arcs[arc] = null)],
      ['one point', () => void (topology.arcs[arc] = [point])],
      ['a point null', () => void (points[at] = null)],
      ['a point a text', () => void (points[at] = 'x')],
      ['a step of a text', () => void (points[at] = ['1', '2'])],
      ['a step too far', () => void (points[at] = [point[0]! + 7e6, point[1]!])],
      ['a small step aside', () => void (points[at] = [point[0]! + 13, point[1]! - 7])],
      ['flung to 0, 0', () => void (points[at] = [0, 0])],
      ['half a step', () => void (points[at] = [point[0]! + 0.5, point[1]!])],
      ['arcs null', () => void ((topology as { arcs: unknown }).arcs = null)],
      ['objects null', () => void ((topology as { objects: unknown }).objects = null)],
      ['transform null', () => void (topology.transform = null)],
      ['transform without a scale', () => void (topology.transform = { translate: [1, 2] })],
      ['transform of texts', () => void (topology.transform = { scale: ['a', 'b'], translate: [0, 0] })],
      [
        'transform of a scale of zero',
        () => void (topology.transform = { scale: [0, 0], translate: [0, 0] }),
      ],
      ['transform that shifts by ten degrees', () => void (topology.transform = shifted(topology.transform))],
    ];
    const [what, way] = draw.of(ways);
    way();
    return `arcs[${arc}][${at}]: ${what}`;
  });

/** What a shape says of its village. */
export const badProperty: DamageKind = (texts, draw) =>
  inJson(texts, 'batas.topo.json', (topology: Topo) => {
    const shape = draw.of(topology.objects.desa!.geometries!);
    const key = draw.of(['id', 'kode', 'nama', 'kecamatan', 'jenis', 'status_batas']);
    const value = draw.of(['', 'lain', null, 7, {}, []]);
    if (key === 'id') shape.id = value;
    else shape.properties![key] = value;
    return `objects.desa: ${key} → ${JSON.stringify(value)}`;
  });

interface Shape {
  type: unknown;
  id?: unknown;
  arcs: unknown;
  properties?: Record<string, unknown>;
}
interface Topo {
  transform?: unknown;
  arcs: (unknown[] | null)[];
  objects: Record<string, { type?: unknown; geometries?: Shape[] } | undefined>;
}
function shifted(transform: unknown): unknown {
  const { scale = [1, 1], translate = [0, 0] } = (transform ?? {}) as {
    scale?: number[];
    translate?: number[];
  };
  return { scale, translate: [translate[0]! + 10, translate[1]!] };
}

/** A ring of a polygon or of a part of several. */
function ringOf(shape: Shape, draw: Draw): unknown[] | null {
  const parts = (shape.type === 'MultiPolygon' ? shape.arcs : [shape.arcs]) as unknown[][][];
  const part = draw.of(parts);
  return Array.isArray(part) && part.length > 0 ? draw.of(part) : null;
}
