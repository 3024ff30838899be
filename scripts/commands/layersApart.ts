import type { Box, GroupShape, Shape } from '../../src/export/drawing/shape';

/**
 * The same drawing without a layer inside a clip: resvg ends the process where a group that is cut off, and holds
 * something far larger than the picture, as the sea around a map is, has a group of its own layer in it. Those stand
 * apart, each cut off for itself; a clip inside a clip becomes one box.
 */
export function layersApart(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind !== 'group') return [shape];
    const inner = layersApart(shape.shapes);
    const { clip } = shape;
    if (clip === null || !inner.some(hasLayer)) return [{ ...shape, shapes: inner }];
    const pieces: Shape[] = [];
    let run: Shape[] = [];
    const close = () => {
      if (run.length > 0) pieces.push({ ...shape, shapes: run });
      run = [];
    };
    for (const one of inner) {
      if (!hasLayer(one)) {
        run.push(one);
        continue;
      }
      close();
      const { clip: own } = one;
      if (own === null || !isInPlace(one)) pieces.push({ ...shape, shapes: [one] });
      else pieces.push({ ...shape, clip: null, shapes: [{ ...one, clip: shared(clip, own) }] });
    }
    close();
    return pieces;
  });
}

/** What is drawn for itself first, and then laid over the rest. */
function hasLayer(shape: Shape): shape is GroupShape {
  return shape.kind === 'group' && (shape.clip !== null || shape.opacity < 1);
}

const isInPlace = ({ x, y, scale, turn }: GroupShape): boolean =>
  x === 0 && y === 0 && scale === 1 && turn === 0;

function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}
