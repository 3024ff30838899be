import type { Shape } from '../drawing/shape';
import { text } from '../drawing/shapes';

/** The word that lies over every page of anything made up, as over its map. */
export function sampleMark({ width, height }: { readonly width: number; readonly height: number }): Shape {
  const at = { x: width / 2, y: height / 2, anchor: 'middle' } as const;
  const size = Math.min(92 * (width / 595), height / 4);
  const look = { size, weight: 'strong', colour: '#8a5200', opacity: 0.14, turn: -28 } as const;
  return text(Array.from('PERAGA').join('\u00a0'), at, look);
}
