import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { decodeTopology, decodeTopologyColumns } from '../../../../src/data/topology/topologyBinary';
import { adler32 } from '../../../../src/data/bytes/adler32';
import { framed } from '../../../../src/data/topology/topologyBinaryFormat';
import { topologyColumns } from '../../../../src/data/topology/topologyColumns';
import { encodeTopology } from '../../../../src/data/topology/topologyBinaryWriter';

/** Two villages that share arc 1, an island part, a hole, a place without a shape; nothing symmetrical. */
const SMALL: Topology = {
  type: 'Topology',
  transform: { scale: [0.001, 0.0007], translate: [109.25, -7.125] },
  arcs: [
    [[3, 4], [10, -2], [200, 7]],
    [[213, 9], [-5, 300], [-70000, 1]],
    [[0, 0], [0, 9], [9, 0], [-9, -9]],
    [[500000, 7], [-3, -3], [1, 5], [2, -2]],
    [[4, 5], [1, 1], [1, -1], [-2, 0]],
  ],
  objects: {
    desa: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '99.01.01.2001', arcs: [[0, 1, ~2], [4]] },
        { type: 'MultiPolygon', id: '99.01.01.2002', arcs: [[[~1, 2]], [[3], [~4]]] },
        { type: 'Polygon', id: '99.01.02.1003', arcs: [[~0]] },
      ],
    },
    kabupaten: { type: 'Polygon', id: '99.01', properties: { nama: 'Contoh é "x"', lon: 109.5 }, arcs: [[0, ~2]] },
    tetangga: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { nama: 'A', lon: 1.5 }, arcs: [[2]] },
        { type: null, properties: { nama: 'B', lon: 2.5 } } as never,
      ],
    },
    laut: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', properties: {}, arcs: [[~4]] }] },
    kosong: { type: 'GeometryCollection', geometries: [] },
  },
}; // prettier-ignore

const BYTES = encodeTopology(SMALL);

function decoded(bytes: Uint8Array) {
  const read = decodeTopology('batas.bin', bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

describe('the binary form of a topology', () => {
  it('survives a round trip of arcs, references in both directions, holes, parts, ids and properties', () => {
    expect(decoded(BYTES)).toEqual(SMALL);
  });

  it('gives the same absolute degrees as the TopoJSON when read as columns', () => {
    const read = decodeTopologyColumns('batas.bin', BYTES);
    if (!read.ok) throw new Error(read.fault.code);
    expect([...read.value.arcStart]).toEqual([0, 3, 6, 10, 14, 18]);
    const [scaleX = NaN, scaleY = NaN] = SMALL.transform?.scale ?? [];
    const [originX = NaN, originY = NaN] = SMALL.transform?.translate ?? [];
    expect(read.value.position[2]).toBeCloseTo(13 * scaleX + originX, 12);
    expect(read.value.position[3]).toBeCloseTo(2 * scaleY + originY, 12);
    const plain = topologyColumns('batas.topo.json', SMALL);
    expect(plain.ok && plain.value.position).toEqual(read.value.position);
    expect(plain.ok && plain.value.arcStart).toEqual(read.value.arcStart);
  });

  it('reads the same from a view into a larger buffer', () => {
    const larger = new Uint8Array(BYTES.length + 13).fill(7);
    larger.set(BYTES, 5);
    expect(decoded(larger.subarray(5, 5 + BYTES.length))).toEqual(SMALL);
  });

  it('survives a round trip of any arcs and references', () => {
    const coordinate = fc.integer({ min: -200_000, max: 200_000 });
    const arc = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(arc, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(15), { minLength: 1, maxLength: 20 }),
        (arcs, picks) => {
          const ring = picks.map((pick) =>
            pick % 2 ? ~((pick >> 1) % arcs.length) : (pick >> 1) % arcs.length,
          );
          const topology = {
            ...SMALL,
            arcs,
            objects: { desa: { type: 'Polygon', arcs: [ring, ring.slice(0, 1)] } },
          } as unknown as Topology;
          expect(decoded(encodeTopology(topology))).toEqual(topology);
        },
      ),
    );
  });

  it('refuses to encode unquantized topologies and lines', () => {
    const { transform: _none, ...unquantized } = SMALL;
    expect(() => encodeTopology(unquantized)).toThrow(/not quantized/);
    const line = { ...SMALL, objects: { garis: { type: 'LineString', arcs: [0] } } } as unknown as Topology;
    expect(() => encodeTopology(line)).toThrow(/LineString/);
  });
});

describe('invalid bytes', () => {
  it('are a fault when truncated anywhere', () => {
    for (let length = 0; length < BYTES.length; length++) {
      const read = decodeTopology('batas.bin', BYTES.slice(0, length));
      expect(read.ok ? length : read.fault).toMatchObject({ code: 'fileTruncated', file: 'batas.bin' });
    }
  });

  it('are a fault when any byte is altered', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = BYTES.slice();
        altered[at]! ^= flip;
        expect(decodeTopology('batas.bin', altered).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throw, even with a matching checksum', () => {
    const change = fc.record({ at: fc.nat(BYTES.length - 17), value: fc.nat(255) });
    let faults = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const body = BYTES.slice(16);
        for (const { at, value } of changes) body[at] = value;
        if (!decodeTopology('batas.bin', framed(body)).ok) faults++;
      }),
      { numRuns: 2000 },
    );
    expect(faults).toBeGreaterThan(500);
  });

  it('are identified: another file, another version, trailing bytes', () => {
    const version = BYTES.slice();
    version[4] = 2;
    expect(decodeTopology('b', version)).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', expected: '80 84 76 65 1 0 0 0' },
    });
    expect(decodeTopology('b', new TextEncoder().encode('{"type":"Topology"}'))).toMatchObject({
      fault: { code: 'fileUnreadable' },
    });
    expect(decodeTopology('b', new Uint8Array([...BYTES, 0]))).toMatchObject({
      fault: { code: 'fileChanged' },
    });
  });

  it('do not point to missing arcs', () => {
    const beyond = { ...SMALL, objects: { desa: { type: 'Polygon', arcs: [[5]] } } } as unknown as Topology;
    expect(decodeTopology('b', encodeTopology(beyond))).toMatchObject({
      ok: false,
      fault: { code: 'fileUnreadable', expected: 'batas.bin: shapes' },
    });
  });
});

describe('adler32', () => {
  it('agrees with the published checksum of a word, and reduces long input', () => {
    expect(adler32(new TextEncoder().encode('Wikipedia'))).toBe(0x11e60398);
    // 10,000 bytes of 255: a = 1 + 2,550,000 mod 65,521; b by the closed sum.
    const a = (1 + 255 * 10_000) % 65521;
    const b = (10_000 + (255 * 10_000 * 10_001) / 2) % 65521;
    expect(adler32(new Uint8Array(10_000).fill(255))).toBe(((b << 16) | a) >>> 0);
  });
});

const NATION = new URL(
  '../../../../../shared/fixtures/thirdparty/scale/nation_81904_hdx_s4.topo.json.gz',
  import.meta.url,
);

describe.skipIf(!existsSync(NATION))('the borders of 81,904 villages', () => {
  it(
    'come back unchanged from at most three quarters of the bytes of their TopoJSON, both compressed',
    { timeout: 120_000 },
    () => {
      const text = gunzipSync(readFileSync(NATION));
      const topology = JSON.parse(text.toString('utf8')) as Topology;
      const shapes = Object.values(topology.objects)[0];
      if (shapes?.type !== 'GeometryCollection') throw new Error('one collection expected');
      const geometries = shapes.geometries.map(({ properties, ...shape }) => ({
        ...shape,
        id: String((properties as { kode: string }).kode),
      }));
      const bare = { ...topology, objects: { desa: { ...shapes, geometries } } } as Topology;
      const bytes = encodeTopology(bare);
      const back = decoded(bytes);
      // Compared as text: deep equality of a million positions takes a minute.
      expect(JSON.stringify(back.arcs) === JSON.stringify(bare.arcs)).toBe(true);
      const desa = back.objects.desa;
      if (desa?.type !== 'GeometryCollection') throw new Error('one collection expected');
      const plain = (list: readonly { id?: unknown; arcs?: unknown }[]) =>
        JSON.stringify(list.map(({ id, arcs }) => [id, arcs]));
      expect(plain(desa.geometries as never) === plain(geometries as never)).toBe(true);
      const brotli = (data: Uint8Array) =>
        brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
      expect(brotli(bytes) / brotli(text)).toBeLessThan(0.75);
    },
  );
});
