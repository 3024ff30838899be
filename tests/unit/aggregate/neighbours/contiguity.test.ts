import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjacencyOf, neighboursOf, type Adjacency } from '../../../../src/aggregate/neighbours/adjacency';
import { contiguityOf } from '../../../../src/aggregate/neighbours/contiguity';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { textColumn } from '../../../../src/data/model/textColumn';
import { geometry as uneven, geometryOf } from '../../../scenes/world';

type Position = readonly [number, number];

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const boxes = (...list: Position[][]) => geometryOf(list.map((ring) => [[ring]]));
const asLists = (adjacency: Adjacency) =>
  Array.from({ length: adjacency.n }, (_, row) => [...neighboursOf(adjacency, row)]);

/** Three by two squares of side 1, rows from the south-west. */
const grid = boxes(
  box(0, 0, 1, 1),
  box(1, 0, 2, 1),
  box(2, 0, 3, 1),
  box(0, 1, 1, 2),
  box(1, 1, 2, 2),
  box(2, 1, 3, 2),
);

describe('queen and rook', () => {
  it('differ in neighbours across a corner', () => {
    expect(asLists(contiguityOf(grid, 'rook'))).toEqual([
      [1, 3],
      [0, 2, 4],
      [1, 5],
      [0, 4],
      [1, 3, 5],
      [2, 4],
    ]);
    expect(asLists(contiguityOf(grid, 'queen'))).toEqual([
      [1, 3, 4],
      [0, 2, 3, 4, 5],
      [1, 4, 5],
      [0, 1, 4],
      [0, 1, 2, 3, 5],
      [1, 2, 4],
    ]);
  });

  it('both find the neighbour across a T-junction, in the middle of an edge', () => {
    // 0 and 2 of the uneven world touch, and so do 1 and 3, 5 and 2, 3 and 6, 4 and 6, without common edges.
    const rook = [
      [1, 2],
      [0, 2, 3],
      [0, 1, 3, 5],
      [1, 2, 4, 6],
      [3, 6],
      [2, 6],
      [3, 4, 5],
    ];
    expect(asLists(contiguityOf(uneven.villages, 'rook', 0))).toEqual(rook);
    const queen = [
      [1, 2],
      [0, 2, 3, 4],
      [0, 1, 3, 5, 6],
      [1, 2, 4, 5, 6],
      [1, 3, 6],
      [2, 3, 6],
      [2, 3, 4, 5],
    ];
    expect(asLists(contiguityOf(uneven.villages, 'queen', 0))).toEqual(queen);
  });

  it('count a vertex on an edge as touching, but not as a border', () => {
    const tip: Position[] = [
      [1, 0.4],
      [2, 0],
      [2, 1],
    ];
    const touching = boxes(box(0, 0, 1, 1), tip);
    expect(asLists(contiguityOf(touching, 'queen', 0))).toEqual([[1], [0]]);
    expect(asLists(contiguityOf(touching, 'rook', 0))).toEqual([[], []]);
    expect(asLists(contiguityOf(touching, 'rook'))).toEqual([[], []]);
  });

  it('give an island no neighbours, however close the next village is', () => {
    const apart = boxes(box(0, 0, 1, 1), box(1.001, 0, 2, 1), box(5, 5, 6, 6), box(0, 1, 1, 2));
    expect(asLists(contiguityOf(apart, 'queen'))).toEqual([[3], [], [], [0]]);
  });
});

describe('the snap', () => {
  const gap = 4e-7;
  const printed = boxes(box(0, 0, 1, 1), box(1 + gap, 0.2, 2, 0.7));

  it('closes gaps from rounding, but none where it is zero or smaller than the gap', () => {
    expect(asLists(contiguityOf(printed, 'rook'))).toEqual([[1], [0]]);
    expect(asLists(contiguityOf(printed, 'rook', 0))).toEqual([[], []]);
    expect(asLists(contiguityOf(printed, 'queen', gap / 2))).toEqual([[], []]);
  });

  it('counts overlaps from rounding as touching', () => {
    const overlapping = boxes(box(0, 0, 1, 1), box(1 - gap, 0.2, 2, 0.7));
    expect(asLists(contiguityOf(overlapping, 'rook'))).toEqual([[1], [0]]);
    expect(asLists(contiguityOf(overlapping, 'queen', 0))).toEqual([[1], [0]]);
  });

  it('does not make a border of two corners that meet at an obtuse angle', () => {
    const left: Position[] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    const right: Position[] = [
      [1, 0],
      [2, 0],
      [2, 1],
    ];
    expect(asLists(contiguityOf(boxes(left, right), 'rook'))).toEqual([[], []]);
    expect(asLists(contiguityOf(boxes(left, right), 'queen'))).toEqual([[1], [0]]);
  });
});

it('accepts a pack without villages', () => {
  expect(contiguityOf(geometryOf([]), 'queen')).toMatchObject({ n: 0 });
});

describe.each(['pekalongan', 'contoh'])('the pack %s', (pack) => {
  it('has no T-junctions: its rook neighbours share an edge, and queen contiguity adds a few', async () => {
    const folder = `public/geojson/${pack}`;
    const lines = readFileSync(`${folder}/desa.csv`, 'utf8').trim().split('\n').slice(1);
    const code = textColumn(lines.map((line) => line.slice(0, line.indexOf(','))));
    const bytes = new Uint8Array(readFileSync(`${folder}/batas.topo.json`));
    const read = await readBoundaries({ path: 'batas.topo.json', binary: false, bytes }, code);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { villages } = read.value;
    const shared = adjacencyOf(villages);
    expect(asLists(contiguityOf(villages, 'rook'))).toEqual(asLists(shared));
    const queen = asLists(contiguityOf(villages, 'queen'));
    asLists(shared).forEach((list, row) => expect(queen[row]).toEqual(expect.arrayContaining(list)));
  });
});
