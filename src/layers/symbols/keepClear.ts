import type { Px } from './pointGrid';

/** A rectangle in CSS px. */
export interface PxBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape whose smaller side is this many symbol radii is recognisable even with a symbol on it. */
const LARGE = 4.5;
/** Mean width of a letter relative to its height. */
const LETTER_SHARE = 0.58;

export interface NamedShape {
  readonly shape: PxBox;
  readonly name: string;
  readonly letter_px: number;
  readonly radius_px: number;
}

/**
 * Rectangles around the selected village that symbols avoid: its shape and the name below; none where it is
 * large enough.
 */
export function keptClear({ shape, name, letter_px, radius_px }: NamedShape): readonly PxBox[] {
  const { left, right, bottom, top } = shape;
  if (Math.min(right - left, bottom - top) >= LARGE * radius_px) return [];
  const [middle, half] = [(left + right) / 2, (name.length * letter_px * LETTER_SHARE) / 2];
  return [
    shape,
    { left: middle - half, right: middle + half, top: bottom, bottom: bottom + 1.6 * letter_px },
  ];
}

/** Whether a symbol at a position would overlap one of the rectangles. */
export function covers(boxes: readonly PxBox[], { x, y }: Px, radius_px: number): boolean {
  return boxes.some(({ left, top, right, bottom }) => {
    const dx = Math.max(left - x, 0, x - right);
    const dy = Math.max(top - y, 0, y - bottom);
    return Math.hypot(dx, dy) < radius_px;
  });
}
