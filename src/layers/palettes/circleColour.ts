import type { Classified } from '../../aggregate/classes/classify';
import type { PaletteId, Theme } from '../choices';
import { paletteColours, paletteFor } from './palettes';

export interface CircleInput {
  /** What colours the villages. */
  readonly answer: Classified | null;
  /** null: as the indicator suggests. */
  readonly palette: PaletteId | null;
  readonly theme: Theme;
}

/**
 * Colour of the circles of a count: alone on the ground the fourth of five steps of its ramp, clear of it and
 * under no other mark; over the colours of another indicator the middle step of the other hue, which stands out
 * from the light end and the dark one alike.
 * @param own the answer where it is the count itself; null over another
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
