import type { Direction } from '../../aggregate/villageInDirection';
import type { MessageKey } from '../../messages/translate';

/** What a key on the map asks for. */
export type MapAct =
  | { readonly act: 'move'; readonly direction: Direction }
  | { readonly act: 'pan'; readonly direction: Direction }
  | { readonly act: 'zoom'; readonly steps: 1 | -1 }
  | { readonly act: 'fit' | 'open' | 'leave' | 'arithmetic' | 'nextIndicator' | 'previousIndicator' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

const KEYS: Readonly<Record<string, MapAct>> = {
  '+': { act: 'zoom', steps: 1 },
  '=': { act: 'zoom', steps: 1 },
  '-': { act: 'zoom', steps: -1 },
  '0': { act: 'fit' },
  Enter: { act: 'open' },
  Escape: { act: 'leave' },
  h: { act: 'arithmetic' },
  ']': { act: 'nextIndicator' },
  '[': { act: 'previousIndicator' },
};

/** The act of a key pressed while the map has the focus; null for every other key, which the page keeps. */
export function mapAct(key: {
  readonly key: string;
  readonly shift: boolean;
  readonly modifier: boolean;
}): MapAct | null {
  if (key.modifier) return null;
  const direction = ARROWS[key.key];
  if (direction) return { act: key.shift ? 'pan' : 'move', direction };
  return KEYS[key.key] ?? KEYS[key.key.toLowerCase()] ?? null;
}

/** What is said where there is no village that way. */
export const NONE_THERE = {
  north: 'peta.noneNorth',
  east: 'peta.noneEast',
  south: 'peta.noneSouth',
  west: 'peta.noneWest',
} as const satisfies Record<Direction, MessageKey>;
