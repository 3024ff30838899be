import type { Shape } from './shape';

/** All lines of text of a drawing, in drawing order. */
export function textsIn(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsIn(shape.shapes);
    return shape.kind === 'text' ? [shape.text] : [];
  });
}
