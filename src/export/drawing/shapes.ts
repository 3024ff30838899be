import type { Anchor, Box, GroupShape, PathShape, Shape, TextShape, TiledShape, Weight } from './shape';

const PLAIN = { fill: null, fillOpacity: 1, stroke: null, width: 0, strokeOpacity: 1, dash: [], part: '' };

export function path(d: string, look: Partial<Omit<PathShape, 'kind' | 'd'>>): PathShape {
  return { kind: 'path', d, ...PLAIN, ...look };
}

export function tiled(d: string, tile: TiledShape['tile'], part = ''): TiledShape {
  return { kind: 'tiled', d, tile, part };
}

/** How a text looks. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

export function text(
  words: string,
  at: { readonly x: number; readonly y: number; readonly anchor?: Anchor },
  style: TextStyle & Partial<Pick<TextShape, 'halo' | 'opacity' | 'turn'>>,
): TextShape {
  return { kind: 'text', text: words, anchor: 'start', halo: null, opacity: 1, turn: 0, ...at, ...style };
}

export function group(
  shapes: readonly Shape[],
  look: Partial<Omit<GroupShape, 'kind' | 'shapes'>>,
): GroupShape {
  return { kind: 'group', x: 0, y: 0, scale: 1, turn: 0, opacity: 1, clip: null, part: '', ...look, shapes };
}

export function rect(box: Box, look: Partial<Omit<PathShape, 'kind' | 'd'>>): PathShape {
  return path(boxPath(box), look);
}

export function boxPath({ x, y, width, height }: Box): string {
  return `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;
}

/** Two half circles. */
export function circlePath(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
}

/** A length in a file: hundredths are finer than any printer. */
export function n(length: number): number {
  return Math.round(length * 100) / 100;
}
