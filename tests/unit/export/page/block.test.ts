import { describe, expect, it } from 'vitest';
import type { GroupShape, Shape, TextShape } from '../../../../src/export/drawing/shape';
import { rect } from '../../../../src/export/drawing/shapes';
import { beside, led, padded, paragraph, stacked, type Block } from '../../../../src/export/page/block';
import { mm, paperOf } from '../../../../src/export/page/paper';
import { qrBlock } from '../../../../src/export/page/qrBlock';
import { FACES } from '../fakeFaces';

const SETTING = { faces: FACES, size: 1 };
const block = (height: number): Block => ({
  height,
  shapes: height === 0 ? [] : [rect({ x: 0, y: 0, width: 1, height }, {})],
});
const placeOf = (shape: Shape | undefined) => {
  const { x, y } = shape as GroupShape;
  return [x, y];
};
const textsOf = ({ shapes }: Block): TextShape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? shape.shapes : [shape])) as TextShape[];

describe('blocks', () => {
  it('stand one below the other with a gap, which those of no height do not take', () => {
    const made = stacked([block(10), block(0), block(5)], 3);
    expect(made.height).toBe(18);
    expect(made.shapes).toHaveLength(2);
    expect(placeOf(made.shapes[1])).toEqual([0, 13]);
    expect(stacked([], 3)).toEqual({ height: 0, shapes: [] });
  });

  it('stand beside one another and are as high as the highest', () => {
    const made = beside([
      { block: block(4), x: 0 },
      { block: block(9), x: 25 },
    ]);
    expect(made.height).toBe(9);
    expect(placeOf(made.shapes[1])).toEqual([25, 0]);
    expect(beside([]).height).toBe(0);
  });

  it('are padded only where there is something', () => {
    expect([padded(block(4), 6).height, padded(block(0), 6).height]).toEqual([10, 0]);
  });
});

describe('a paragraph', () => {
  it('has a line height for every line, and lines at equal distances', () => {
    // "abc def" is 35 wide at 10 points: two lines of 15.
    const made = paragraph('abc def', 20, { size: 10, leading: 1.5 }, SETTING);
    expect(made.height).toBeCloseTo(30, 9);
    const [first, second] = textsOf(made);
    expect([first!.text, second!.text]).toEqual(['abc', 'def']);
    expect(second!.y - first!.y).toBeCloseTo(15, 9);
  });

  it('is set larger on larger paper, and at its right end where that is asked', () => {
    const made = paragraph('abc', 100, { size: 10, anchor: 'end' }, { ...SETTING, size: 2 });
    const [line] = textsOf(made);
    expect([line!.size, line!.x, line!.anchor]).toEqual([20, 100, 'end']);
  });

  it('with a leading name is one line where both fit, and stacked where not', () => {
    // The name and a space are 4 × 6 wide, the rest 15.
    const fits = led({ lead: 'abc', rest: 'def' }, 39, { size: 10 }, SETTING);
    expect(textsOf(fits).map(({ text, weight }) => [text, weight])).toEqual([
      ['abc', 'strong'],
      ['def', 'text'],
    ]);
    expect(fits.height).toBeCloseTo(13.2, 9);
    expect(placeOf(fits.shapes[1])[0]).toBeCloseTo(24, 9);
    expect(led({ lead: 'abc', rest: 'def' }, 38.9, { size: 10 }, SETTING).height).toBeCloseTo(26.4, 9);
  });
});

describe('paper', () => {
  it('is as large as its name says, in points', () => {
    expect(mm(25.4)).toBe(72);
    const { width, height, landscape } = paperOf('a4', 'tegak');
    expect([width, height!].map((v) => Math.round(v * 100) / 100)).toEqual([595.28, 841.89]);
    expect(landscape).toBe(false);
    const wide = paperOf('a3', 'mendatar');
    expect([wide.width, wide.height!].map(Math.round)).toEqual([1191, 842]);
    expect(wide.size).toBe(1.25);
  });

  it('of pictures is as high as what stands on it', () => {
    expect(paperOf('ponsel', 'tegak')).toMatchObject({ width: 293, height: null, margin: 12 });
    expect(paperOf('gambar', 'mendatar')).toMatchObject({ width: 1020, height: null, landscape: true });
  });
});

describe('a link as a QR code', () => {
  it('is a square of the width asked for, in black on white', () => {
    const made = qrBlock('https://petala.example.go.id/', 60);
    expect(made.height).toBe(60);
    const code = made.shapes[0] as GroupShape;
    const [ground, dots] = code.shapes as { d: string }[];
    const side = Number(/^M0 0H(\d+)/.exec(ground!.d)![1]);
    expect(code.scale).toBeCloseTo(60 / side, 9);
    // A margin of two, then the first row of the corner's square: seven dark ones.
    expect(dots!.d.startsWith('M2 2H9V3H2Z')).toBe(true);
  });

  it('is left out where no phone would read it', () => {
    expect([qrBlock('', 60).height, qrBlock('x'.repeat(1201), 60).height]).toEqual([0, 0]);
    expect(qrBlock('x'.repeat(1200), 60).height).toBe(60);
  });
});
