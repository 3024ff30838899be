import type { Classified } from '../../aggregate/classes/classify';
import type { PaletteId, Theme } from '../choices';
import { paletteColours, paletteFor } from './palettes';

export interface CircleInput {
  /** The indicator that colours the villages. */
  readonly answer: Classified | null;
  /** null: the indicator's default palette. */
  readonly palette: PaletteId | null;
  readonly theme: Theme;
}

/**
 * Colour of the proportional circles of a count. On their own they have the fourth of five steps of the
 * count's palette, which contrasts with the background. Over the choropleth of another indicator they have
 * the middle step of the other hue, which contrasts with its light and dark classes.
 * @param own the answer where it is the count itself; null over another indicator
 */
export function circleColour(own: Classified | null, { answer, palette, theme }: CircleInput): string {
  if (own !== null) {
    const worse = own.indicator.worse === 'low' ? 'high' : 'neutral';
    return step({ palette: palette === 'nila' ? 'nila' : 'soga', worse, theme }, 3);
  }
  const below = answer === null ? 'nila' : paletteFor(answer.indicator, palette);
  return step(
    { palette: below === 'soga' || below === 'perubahan' ? 'nila' : 'soga', worse: 'neutral', theme },
    2,
  );
}

function step(asked: { palette: PaletteId; worse: 'high' | 'neutral'; theme: Theme }, at: number): string {
  return paletteColours({ ...asked, classCount: 5 })[at] ?? '';
}
