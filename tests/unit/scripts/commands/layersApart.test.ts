import { describe, expect, it } from 'vitest';
import { layersApart } from '../../../../scripts/commands/layersApart';
import { group, rect } from '../../../../src/export/drawing/shapes';

const ground = rect({ x: -5000, y: -500, width: 6000, height: 1500 }, { fill: '#eeeeee' });
const left = rect({ x: 0, y: 0, width: 50, height: 80 }, { fill: '#ff0000' });
const mark = rect({ x: 4, y: 4, width: 2, height: 2 }, { fill: '#0000ff' });
const frame = { x: 0, y: 10, width: 100, height: 60 };

describe('what lies in a clip', () => {
  it('and has a clip of its own is cut by one box; the rest keeps the outer clip and its order', () => {
    const inner = group([left], { clip: { x: 30, y: 0, width: 90, height: 40 }, part: 'kiri' });
    const whole = group([ground, inner, mark], { x: 7, scale: 0.75, clip: frame, part: 'peta' });
    expect(layersApart([whole])).toEqual([
      { ...whole, shapes: [ground] },
      { ...whole, clip: null, shapes: [{ ...inner, clip: { x: 30, y: 10, width: 70, height: 30 } }] },
      { ...whole, shapes: [mark] },
    ]);
  });

  it('and is translucent, or moved with a clip of its own, is cut off for itself', () => {
    const pale = group([mark], { x: 40, opacity: 0.5 });
    const turned = group([left], { turn: 20, clip: frame });
    const whole = group([ground, pale, turned], { clip: frame });
    expect(layersApart([group([whole], { y: 3 })])).toEqual([
      group(
        [
          { ...whole, shapes: [ground] },
          { ...whole, shapes: [pale] },
          { ...whole, shapes: [turned] },
        ],
        { y: 3 },
      ),
    ]);
  });

  it('and outside of it shows nothing', () => {
    const inner = group([left], { clip: { x: 120, y: 0, width: 30, height: 40 } });
    const [piece] = layersApart([group([inner], { clip: frame })]);
    expect(piece).toMatchObject({ clip: null, shapes: [{ clip: { x: 120, y: 10, width: 0, height: 30 } }] });
  });

  it('stays as it is where it has no layer', () => {
    const plain = [group([ground, group([mark], { x: 3 })], { clip: frame }), mark];
    expect(layersApart(plain)).toEqual(plain);
  });
});
