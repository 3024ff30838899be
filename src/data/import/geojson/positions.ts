import type { PositionNotes } from '../shape/positionNotes';
import type { ShapeFault } from '../shape/shapeFault';

const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** A list of positions as a flat path; infinite numbers stay, for the layer to refuse. */
export function readPath(ring: unknown, notes: PositionNotes): Float64Array | ShapeFault {
  if (!Array.isArray(ring)) return { code: 'GEOM_COORDS_NESTING', found: { got: typeof ring } };
  const positions = ring as readonly unknown[];
  const path = new Float64Array(2 * positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    if (!Array.isArray(position)) return { code: 'GEOM_COORDS_NESTING', found: { got: typeof position } };
    const wrong = readPosition(position as readonly unknown[], { path, at: 2 * i }, notes);
    if (wrong) return wrong;
  }
  return path;
}

function readPosition(
  position: readonly unknown[],
  { path, at }: { readonly path: Float64Array; readonly at: number },
  notes: PositionNotes,
): ShapeFault | null {
  for (let axis = 0; axis < Math.min(3, position.length); axis++) {
    const value = position[axis];
    if (Array.isArray(value)) return { code: 'GEOM_COORDS_NESTING', found: { got: 'array' } };
    const isText = typeof value === 'string' && NUMBER_TEXT.test(value);
    if (typeof value !== 'number' && !isText) {
      return {
        code: 'GEOM_COORDS_TYPE',
        found: { got: JSON.stringify(value)?.slice(0, 40) ?? typeof value },
      };
    }
    if (isText) notes.strings++;
    const number = Number(value);
    if (axis < 2) path[at + axis] = number;
    else if (number === 0) notes.zeroHeights++;
    else notes.heights++;
  }
  if (position.length > 3) notes.long++;
  return position.length < 2 ? { code: 'GEOM_POSITION_SHORT', found: { numbers: position.length } } : null;
}
