import type { PaletteId, Theme } from '../choices';
import { mixColour } from './colour';
import { mapTheme } from '../mapTheme';

/** All that the choropleth is drawn from, beside its geometry: a plain value, compared by reference. */
export interface ChoroplethPaint {
  /** One byte a village (see classBytes.ts). */
  readonly classBytes: Uint8Array;
  /** '#rrggbb' in class order. */
  readonly palette: readonly string[];
  readonly paletteId: PaletteId;
  readonly noNumber: string;
  readonly noNumberLine: string;
  readonly notApplicable: string;
  readonly plain: string;
  readonly ink: string;
  /** Over a class colour, for uncertain values. */
  readonly hatch: string;
  /** What a dimmed village fades into. */
  readonly dim: string;
  /** Below 1 over a base map. */
  readonly opacity: number;
  /** Factor on hatch widths: 1 on a screen at arm's length. */
  readonly patternScale: number;
  /** Class above which cells carry a printed plus and below which a minus; null: none. */
  readonly signsAround: number | null;
}

/** The colours of the looks that are not classes. */
export function lookColours(
  theme: Theme,
): Pick<ChoroplethPaint, 'noNumber' | 'noNumberLine' | 'notApplicable' | 'plain' | 'ink' | 'hatch' | 'dim'> {
  const { noNumber, noNumberLine, ink, land, paper, line2 } = mapTheme(theme);
  return {
    noNumber,
    noNumberLine,
    notApplicable: mixColour({ from: noNumber, to: noNumberLine, t: 0.28 }),
    // Clear of the white village lines and of the ground alike.
    plain: mixColour({ from: paper, to: line2, t: theme === 'kontras' ? 0 : 0.3 }),
    ink,
    hatch: theme === 'gelap' ? '#10121d' : '#ffffff',
    dim: land,
  };
}
