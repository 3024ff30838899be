import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjacencyOf, neighboursOf, type Adjacency } from '../../../../src/aggregate/neighbours/adjacency';
import type { VillageGeometry } from '../../../../src/data/model/geometry';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { textColumn } from '../../../../src/data/model/textColumn';
import { geometry as uneven, geometryOf } from '../../../scenes/world';

type Position = readonly [number, number];

/** A grid of squares of side 1, row after row from the south-west. */
function grid(columns: number, rows: number): VillageGeometry {
  const squares = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const ring: Position[] = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ];
    return [[ring]];
  });
  return geometryOf(squares);
}

const asLists = (adjacency: Adjacency) =>
  Array.from({ length: adjacency.n }, (_, row) => [...neighboursOf(adjacency, row)]);

/** The same by the book: every edge as a text, and who has it. */
function byTheBook({ n, position, ringStart, partStart, villageStart }: VillageGeometry): number[][] {
  const owners = new Map<string, Set<number>>();
  for (let row = 0; row < n; row++) {
    for (let ring = partStart[villageStart[row]!]!; ring < partStart[villageStart[row + 1]!]!; ring++) {
      const [from, to] = [ringStart[ring]!, ringStart[ring + 1]!];
      for (let p = from; p < to; p++) {
        const q = p + 1 < to ? p + 1 : from;
        const ends = [p, q].map((at) => `${position[2 * at]},${position[2 * at + 1]}`).sort();
        if (ends[0] === ends[1]) continue;
        const key = ends.join(' ');
        owners.set(key, (owners.get(key) ?? new Set()).add(row));
      }
    }
  }
  const lists = Array.from({ length: n }, () => new Set<number>());
  for (const rows of owners.values()) {
    for (const a of rows) for (const b of rows) if (a !== b) lists[a]!.add(b);
  }
  return lists.map((list) => [...list].sort((a, b) => a - b));
}

describe('villages that share an edge', () => {
  it('finds the four neighbours of a square and none across a corner', () => {
    const lists = asLists(adjacencyOf(grid(3, 3)));
    expect(lists[4]).toEqual([1, 3, 5, 7]);
    expect(lists[0]).toEqual([1, 3]);
    expect(lists[8]).toEqual([5, 7]);
  });

  it('finds neighbours with identical vertices, and none across a T-junction', () => {
    // 0 and 2 touch, but the corner of 0 is no vertex of 2.
    expect(asLists(adjacencyOf(uneven.villages))).toEqual([[1], [0], [3, 5], [2, 4], [3], [2, 6], [5]]);
  });

  it('finds the village around a hole and the one that fills it', () => {
    const outer: Position[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ];
    const inner: Position[] = [
      [3, 3],
      [3, 6],
      [6, 6],
      [6, 3],
    ];
    const filled = geometryOf([[[outer, inner]], [[[...inner].reverse()]]]);
    expect(asLists(adjacencyOf(filled))).toEqual([[1], [0]]);
  });

  it('gives an island no neighbours, and does not link parts of the same village', () => {
    const square = (x: number): Position[] => [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
    ];
    const islands = geometryOf([[[square(0)], [square(1)]], [[square(5)]]]);
    expect(asLists(adjacencyOf(islands))).toEqual([[], []]);
  });

  it('counts a border of several pieces once, and skips edges of length zero', () => {
    const left: Position[] = [
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [0, 2],
    ];
    const right: Position[] = [
      [1, 0],
      [2, 0],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    expect(asLists(adjacencyOf(geometryOf([[[left]], [[right]]])))).toEqual([[1], [0]]);
  });

  it('gives an empty answer for a pack without villages', () => {
    const none = adjacencyOf(geometryOf([]));
    expect([none.n, [...none.start], none.neighbour.length]).toEqual([0, [0], 0]);
  });

  it('is memoised by geometry', () => {
    const villages = grid(2, 2);
    expect(adjacencyOf(villages)).toBe(adjacencyOf(villages));
    expect(adjacencyOf(grid(2, 2))).not.toBe(adjacencyOf(villages));
  });

  it.each(['pekalongan', 'contoh'])('agrees with an exhaustive search on the pack %s', async (pack) => {
    const folder = `public/geojson/${pack}`;
    const lines = readFileSync(`${folder}/desa.csv`, 'utf8').trim().split('\n').slice(1);
    const code = textColumn(lines.map((line) => line.slice(0, line.indexOf(','))));
    const bytes = new Uint8Array(readFileSync(`${folder}/batas.topo.json`));
    const read = await readBoundaries({ path: 'batas.topo.json', binary: false, bytes }, code);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const adjacency = adjacencyOf(read.value.villages);
    const expected = byTheBook(read.value.villages);
    expect(asLists(adjacency)).toEqual(expected);
    // A regency hangs together: a village has more than three neighbours on average.
    expect(expected.flat().length).toBeGreaterThan(3 * expected.length);
    expect(adjacency.start.at(-1)).toBe(expected.flat().length);
  });
});
