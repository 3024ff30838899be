import type { Direction } from '../../aggregate/neighbours/villageInDirection';
import type { MessageKey } from '../../messages/translate';

/** What a key does on a framed map. */
export type FrameAct =
  | { readonly kind: 'move'; readonly direction: Direction }
  /** Which way the picture moves: one step to the east is x 1, one to the south y 1. */
  | { readonly kind: 'pan'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | { readonly kind: 'zoom'; readonly steps: 1 | -1 }
  | { readonly kind: 'whole' | 'leave' };

const ARROWS: Readonly<Record<string, readonly [Direction, -1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: ['north', 0, -1],
  ArrowRight: ['east', 1, 0],
  ArrowDown: ['south', 0, 1],
  ArrowLeft: ['west', -1, 0],
};

/** The act of a key that was pressed on the map; null for keys that are the browser's. */
export function frameAct({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): FrameAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const arrow = ARROWS[key];
  if (arrow) {
    const [direction, x, y] = arrow;
    return shiftKey ? { kind: 'pan', x, y } : { kind: 'move', direction };
  }
  if (key === '+' || key === '=') return { kind: 'zoom', steps: 1 };
  if (key === '-') return { kind: 'zoom', steps: -1 };
  if (key === '0') return { kind: 'whole' };
  return key === 'Escape' ? { kind: 'leave' } : null;
}

/** What is said where an arrow finds no village. */
export const NONE_THERE = {
  north: 'peta.noneNorth',
  east: 'peta.noneEast',
  south: 'peta.noneSouth',
  west: 'peta.noneWest',
} as const satisfies Record<Direction, MessageKey>;
