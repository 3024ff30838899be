import { describe, expect, it } from 'vitest';
import { pathSteps, type Step } from '../../../../src/export/drawing/pathSteps';
import type { Shape, Tile } from '../../../../src/export/drawing/shape';
import { boxPath, group, tiled } from '../../../../src/export/drawing/shapes';
import { tilesOf } from '../../../../src/export/drawing/tilesOf';
import { tileSteps } from '../../../../src/export/drawing/tileSteps';

const tile = (d: string, width: number | null, id = 'hatch'): Tile => ({
  ...{ id, size: 10, ground: null },
  marks: [{ d, colour: '#000000', width }],
});
const box = (x: number, y: number, width: number, height: number) =>
  pathSteps(boxPath({ x, y, width, height }));
const said = (steps: readonly Step[]) => steps.map(({ op, c }) => `${op}${c.join()}`);
const only = (shape: readonly Step[], of: Tile) => said(tileSteps(shape, of)[0]!.steps);

describe('the marks of tiles', () => {
  it('stand in every tile that the shape lies over, counted from 0, 0', () => {
    // From 12 to 25 across lie tiles 1 and 2, from 3 to 8 down tile 0.
    expect(only(box(12, 3, 13, 5), tile('M2 3h1v1z', null))).toEqual([
      ...['m12,3', 'l13,3', 'l13,4', 'h'],
      ...['m22,3', 'l23,3', 'l23,4', 'h'],
    ]);
  });

  it('stand left of and above 0, 0 too', () => {
    expect(only(box(-5, -15, 2, 2), tile('M1 1h1z', null))).toEqual(['m-9,-19', 'l-8,-19', 'h']);
  });

  it('stand once in a tile that two pieces share, and not between pieces that lie apart', () => {
    const apart = [...box(1, 1, 2, 2), ...box(5, 5, 2, 2), ...box(41, 1, 2, 2)];
    expect(only(apart, tile('M0 0h1z', null)).filter((step) => step.startsWith('m'))).toEqual([
      'm0,0',
      'm40,0',
    ]);
  });

  it('are cut at the tile where they are straight strokes, since the next tile draws the rest', () => {
    // From −5, 5 to 15, 5: what lies within is 0 to 10.
    expect(only(box(1, 1, 2, 2), tile('M-5 5L15 5', 1))).toEqual(['m0,5', 'l10,5']);
    expect(only(box(1, 1, 2, 2), tile('M-5 0L5 10', 1))).toEqual(['m0,5', 'l5,10']);
  });

  it('are one line where a straight stroke runs on from tile to tile, and stop where a tile is missing', () => {
    // Tiles 0 and 1 of the first row, tile 4 of it, tile 0 of the second.
    const shape = [...box(1, 1, 15, 2), ...box(41, 1, 2, 2), ...box(1, 12, 2, 2)];
    expect(only(shape, tile('M0 5H10', 1))).toEqual([
      ...['m0,5', 'l20,5'],
      ...['m40,5', 'l50,5'],
      ...['m0,15', 'l10,15'],
    ]);
    expect(only(shape, tile('M5 0V10', 1))).toEqual([
      ...['m5,0', 'l5,20'],
      ...['m15,0', 'l15,10'],
      ...['m45,0', 'l45,10'],
    ]);
    // Rising from tile 0 of the second row to tile 1 of the first.
    expect(only(shape, tile('M-5 15L15 -5', 1))).toEqual([
      ...['m0,10', 'l10,0'],
      ...['m40,10', 'l50,0'],
      ...['m0,20', 'l20,0'],
    ]);
  });

  it('leave out strokes outside of the tile, and those that touch a corner alone', () => {
    expect(only(box(1, 1, 2, 2), tile('M-5 -1L15 -1', 1))).toEqual([]);
    expect(only(box(1, 1, 2, 2), tile('M-5 5L5 -5', 1))).toEqual([]);
  });

  it('keep curved strokes whole', () => {
    expect(only(box(1, 1, 2, 2), tile('M-5 0C0 0 5 5 15 5', 1))).toEqual(['m-5,0', 'c0,0,5,5,15,5']);
  });

  it('are drawn one by one where a tile has several', () => {
    const two: Tile = {
      ...tile('M0 0h1z', null),
      marks: [
        { d: 'M0 0h1z', colour: '#111111', width: null },
        { d: 'M0 5h10', colour: '#222222', width: 1 },
      ],
    };
    expect(tileSteps(box(1, 1, 2, 2), two).map(({ mark, steps }) => [mark.colour, said(steps)])).toEqual([
      ['#111111', ['m0,0', 'l1,0', 'h']],
      ['#222222', ['m0,5', 'l10,5']],
    ]);
  });
});

it('the tiles of pages are found in groups too, each id once', () => {
  const [hatch, dots] = [tile('M0 0h1', 1, 'hatch'), tile('M1 1h1', 1, 'dots')];
  const shapes: Shape[] = [
    tiled('M0 0h1z', hatch),
    group([group([tiled('M0 0h1z', dots), tiled('M5 5h1z', hatch)], {})], {}),
  ];
  expect([...tilesOf([{ shapes }, { shapes: [] }])]).toEqual([
    ['hatch', hatch],
    ['dots', dots],
  ]);
});
