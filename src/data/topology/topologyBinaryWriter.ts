import type { Topology } from 'topojson-specification';
import { ByteWriter } from '../bytes/byteStream';
import { encodeTexts } from '../bytes/textCodec';
import { framed, KIND, type Head, type ObjectHead, type Shape } from './topologyBinaryFormat';
import { encodeUtf8 } from '../bytes/utf8';

/**
 * Encodes a topology as `batas.bin`. Properties are stored as JSON text, so that those already in the table
 * should be left out.
 * @throws TypeError for a topology without quantization or with single lines or points, which a pack never has
 */
export function encodeTopology(topology: Topology): Uint8Array<ArrayBuffer> {
  if (!topology.transform) throw new TypeError('encodeTopology: the topology is not quantized');
  const objects = Object.entries(topology.objects).map(([name, object]) => ({
    name,
    object,
    shapes: shapesOf(object),
  }));
  const ids = objects.flatMap(({ shapes }) =>
    hasIds(shapes) ? shapes.map((shape) => String(shape.id)) : [],
  );
  const head: Head = {
    transform: topology.transform,
    arcs: topology.arcs.length,
    objects: objects.map(({ name, object, shapes }) => ({
      name,
      collection: object.type === 'GeometryCollection',
      count: shapes.length,
      ids: hasIds(shapes),
      properties: propertyColumns(shapes),
    })),
  };
  const arcs = writeArcs(topology);
  const shapes = writeShapes(objects.flatMap((object) => object.shapes));
  const body = new ByteWriter();
  for (const section of [encodeUtf8(JSON.stringify(head)), encodeTexts(ids), ...arcs, shapes]) {
    body.unsigned(section.length);
    body.bytes(section);
  }
  return framed(body.done());
}

function shapesOf(object: Shape): readonly Shape[] {
  return object.type === 'GeometryCollection' ? object.geometries : [object];
}

function hasIds(shapes: readonly Shape[]): boolean {
  return shapes.length > 0 && shapes.every((shape) => typeof shape.id === 'string');
}

function propertyColumns(shapes: readonly Shape[]): ObjectHead['properties'] {
  const keys = new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})));
  if (shapes.every((shape) => shape.properties === undefined)) return null;
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      shapes.map((shape) => new Map(Object.entries(shape.properties ?? {})).get(key) ?? null),
    ]),
  );
}

function writeArcs(topology: Topology): Uint8Array[] {
  const counts = new ByteWriter();
  const xs = new ByteWriter();
  const ys = new ByteWriter();
  let endX = 0;
  let endY = 0;
  for (const arc of topology.arcs) {
    counts.unsigned(arc.length);
    let x = 0;
    let y = 0;
    arc.forEach(([dx = 0, dy = 0], i) => {
      x += dx;
      y += dy;
      xs.signed(i === 0 ? x - endX : dx);
      ys.signed(i === 0 ? y - endY : dy);
    });
    endX = x;
    endY = y;
  }
  return [counts.done(), xs.done(), ys.done()];
}

function writeShapes(shapes: readonly Shape[]): Uint8Array {
  const out = new ByteWriter();
  let next = 0;
  const writeRing = (ring: readonly number[]) => {
    out.unsigned(ring.length);
    for (const reference of ring) {
      const arc = reference < 0 ? ~reference : reference;
      const back = next - arc;
      const unexpected = reference < 0 === back <= 0 ? 1 : 0;
      // Zigzag encoding, with the direction as the lowest bit.
      out.unsigned((((back << 1) ^ (back >> 31)) << 1) | unexpected);
      if (arc >= next) next = arc + 1;
    }
  };
  const writePolygon = (rings: readonly (readonly number[])[]) => {
    out.unsigned(rings.length);
    rings.forEach(writeRing);
  };
  for (const shape of shapes) {
    if (shape.type === 'Polygon') {
      out.unsigned(KIND.polygon);
      writePolygon(shape.arcs);
    } else if (shape.type === 'MultiPolygon') {
      out.unsigned(KIND.multiPolygon);
      out.unsigned(shape.arcs.length);
      shape.arcs.forEach(writePolygon);
    } else if (shape.type === 'MultiLineString') {
      out.unsigned(KIND.lines);
      writePolygon(shape.arcs);
    } else if (shape.type === null) out.unsigned(KIND.none);
    else throw new TypeError(`encodeTopology: ${shape.type} is not a shape of a pack`);
  }
  return out.done();
}
