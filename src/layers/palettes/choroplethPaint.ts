import type { PaletteId, Theme } from '../choices';
import { mixColour } from './colour';
import { mapTheme } from '../mapTheme';

/** Everything that the choropleth is drawn from except its geometry. A plain value, compared by reference. */
export interface ChoroplethPaint {
  /** One byte per village (see classBytes.ts). */
  readonly classBytes: Uint8Array;
  /** Colours '#rrggbb' in class order. */
  readonly palette: readonly string[];
  readonly paletteId: PaletteId;
  readonly noNumber: string;
  readonly noNumberLine: string;
  readonly notApplicable: string;
  readonly plain: string;
  readonly ink: string;
  /** Hatching over a class colour for uncertain values. */
  readonly hatch: string;
  /** The colour that dimmed villages fade towards. */
  readonly dim: string;
  /** Below 1 over a base map. */
  readonly opacity: number;
  /** Scale factor of hatch patterns: 1 on a laptop. */
  readonly patternScale: number;
  /** Class above which cells have a printed plus and below which a minus; null where no signs are printed. */
  readonly signsAround: number | null;
}

/** Colours of the states that are not classes. */
export function lookColours(
  theme: Theme,
): Pick<ChoroplethPaint, 'noNumber' | 'noNumberLine' | 'notApplicable' | 'plain' | 'ink' | 'hatch' | 'dim'> {
  const { noNumber, noNumberLine, ink, land, paper, line2 } = mapTheme(theme);
  return {
    noNumber,
    noNumberLine,
    notApplicable: mixColour({ from: noNumber, to: noNumberLine, t: 0.28 }),
    // Distinct from both the white village borders and the background.
    plain: mixColour({ from: paper, to: line2, t: theme === 'kontras' ? 0 : 0.3 }),
    ink,
    hatch: theme === 'gelap' ? '#10121d' : '#ffffff',
    dim: land,
  };
}
