import type { Direction } from '../../../aggregate/neighbours/villageInDirection';
import type { MessageKey } from '../../../messages/translate';

/** Actions of keys that apply only while the map has the focus. */
export type MapAct =
  | { readonly act: 'move'; readonly direction: Direction }
  | { readonly act: 'pan'; readonly direction: Direction }
  | { readonly act: 'zoom'; readonly steps: 1 | -1 }
  | { readonly act: 'fit' | 'open' };

/** Actions of keys that apply both on the map and in the list. */
export type ViewAct =
  | {
      readonly act:
        'leave' | 'arithmetic' | 'nextIndicator' | 'previousIndicator' | 'table' | 'compare' | 'fold';
    }
  | { readonly act: 'year'; readonly steps: 1 | -1 };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

const MAP_KEYS: Readonly<Record<string, MapAct>> = {
  '+': { act: 'zoom', steps: 1 },
  '=': { act: 'zoom', steps: 1 },
  '-': { act: 'zoom', steps: -1 },
  '0': { act: 'fit' },
  Enter: { act: 'open' },
};

const VIEW_KEYS: Readonly<Record<string, ViewAct>> = {
  Escape: { act: 'leave' },
  h: { act: 'arithmetic' },
  t: { act: 'table' },
  b: { act: 'compare' },
  p: { act: 'fold' },
  ']': { act: 'nextIndicator' },
  '[': { act: 'previousIndicator' },
  ',': { act: 'year', steps: -1 },
  '.': { act: 'year', steps: 1 },
};

export interface PressedKey {
  readonly key: string;
  readonly shift: boolean;
  readonly modifier: boolean;
  /** The map itself has the focus, not the list or a button. */
  readonly onMap: boolean;
  /** Single-character shortcuts are on; users can switch them off. */
  readonly letters: boolean;
}

/**
 * The action of a key pressed while the map or the list has the focus; null for all other keys, which are
 * left to the browser.
 */
export function mapAct({ key, shift, modifier, onMap, letters }: PressedKey): MapAct | ViewAct | null {
  if (modifier || (key.length === 1 && !letters)) return null;
  const direction = ARROWS[key];
  if (direction) return onMap ? { act: shift ? 'pan' : 'move', direction } : null;
  const own = onMap ? MAP_KEYS[key] : undefined;
  return own ?? VIEW_KEYS[key] ?? VIEW_KEYS[key.toLowerCase()] ?? null;
}

/** Messages for arrow keys that find no village in their direction. */
export const NONE_THERE = {
  north: 'peta.noneNorth',
  east: 'peta.noneEast',
  south: 'peta.noneSouth',
  west: 'peta.noneWest',
} as const satisfies Record<Direction, MessageKey>;
