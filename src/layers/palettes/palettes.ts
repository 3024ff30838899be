import { runsBothWays } from '../../aggregate/arithmetic/formulaKinds';
import type { Indicator, Worse } from '../../data/model/dataset';
import type { PaletteId, Theme } from '../choices';
import { sampleRamp } from './colour';

/** Largest number of classes on a map. */
export const MOST_CLASSES = 9;

// Colours from the lowest need to the highest. In the dark theme the highest need is lightest, as the legend
// states.
const NILA_5: Record<Theme, readonly string[]> = {
  terang: ['#e5eef7', '#9abbed', '#6585d4', '#454fa8', '#2c1b74'],
  gelap: ['#383a57', '#526293', '#6791cd', '#7fc3ff', '#d6efff'],
  proyektor: ['#f1f6fb', '#a9c6f0', '#5b80d6', '#33399a', '#150641'],
  kontras: ['#ffffff', '#a9c6f0', '#5b80d6', '#33399a', '#150641'],
};
const NILA_7 = ['#ebf3fa', '#b2cff1', '#82a9e4', '#5e82d0', '#475bb2', '#35358d', '#250c67'];
const SOGA = ['#f2ece0', '#d3b78d', '#b48146', '#8d4f0d', '#5b2700'];
// The middle colour of the dark theme is close to the background, and its ends are light instead of dark.
const SOGA_DARK = ['#453a30', '#76583a', '#ab7c46', '#dcab6c', '#fbe7c4'];
const CHANGE = ['#00445a', '#1a80a1', '#88c5db', '#f1f0ed', '#e0b580', '#bf6f33', '#7b3618'];
const CHANGE_DARK = ['#a9e7fb', '#55b3d3', '#2f6d85', '#34384a', '#7d5836', '#d0904f', '#ffd2a1'];
// Blue, sand, violet, brown, sky, pink, navy, grey, clay. Red, yellow and green are reserved for the
// programme's statuses. Colours that are adjacent in the list differ most; legends also show a name.
const CATEGORY = [
  '#1b7fae',
  '#e0b580',
  '#5b4aa6',
  '#7a4a21',
  '#9ed3ea',
  '#cf6fa6',
  '#26337f',
  '#8b90a1',
  '#c98a5c',
];
const CATEGORY_DARK = [
  '#5ab4e0',
  '#e8c79a',
  '#a598ee',
  '#b07a48',
  '#2e6f8f',
  '#e394c2',
  '#6170c9',
  '#9aa0b4',
  '#d79f74',
];

// A crossing, in the order of `BIVARIATE_CODES`: A1 A2 A3, B1 …; letters (the first indicator) run to blue, digits to
// amber, both to ink.
const BIVARIATE = [
  '#edf0f2',
  '#f0cf8e',
  '#d98a1e',
  '#a9c3e0',
  '#a9a58f',
  '#8f6a2c',
  '#4f78c4',
  '#4d6488',
  '#2b2f4a',
];
const BIVARIATE_DARK = [
  '#343848',
  '#7b6130',
  '#e0a03f',
  '#3f5f8a',
  '#8a8878',
  '#e3c891',
  '#6fa0f0',
  '#a9c3ea',
  '#f4f2ea',
];

// Hot spots: cluster of the worse values, cluster of the better ones, worse outlier, better outlier, not
// significant. Each has a different lightness, so that they are distinguishable without hues.
const HOT_SPOTS = ['#6b2c10', '#1a80a1', '#d59a55', '#a5d8ea', '#f1f0ed'];
const HOT_SPOTS_DARK = ['#ffd9b0', '#6fc3e6', '#b5763e', '#2f6d85', '#34384a'];

function hotSpots(count: number, theme: Theme): string[] {
  const colours = theme === 'gelap' ? HOT_SPOTS_DARK : HOT_SPOTS;
  return count > 3 ? colours.slice(0, count) : [...colours.slice(0, count - 1), colours.at(-1)!];
}

function sequential(palette: 'nila' | 'soga', count: number, theme: Theme): string[] {
  if (palette === 'soga') return sampleRamp(theme === 'gelap' ? SOGA_DARK : SOGA, count);
  const wide = theme === 'terang' && count > 5;
  return sampleRamp(wide ? NILA_7 : NILA_5[theme], count);
}

/** Parameters of a palette. */
export interface PaletteRequest {
  readonly palette: PaletteId;
  /** From 1 to 9. */
  readonly classCount: number;
  readonly worse: Worse;
  readonly theme: Theme;
}

/**
 * Colours in class order; class 0 has the lowest values. The highest need is darkest (lightest in the dark
 * theme), which is class 0 where low values are worse; for neutral indicators dark means more. The diverging
 * palette runs from improved (sea blue) to worsened (brown); the categorical palette has no order. In hot
 * spot maps clusters of worse values are brown and of better ones sea blue.
 * @throws RangeError for a number of classes outside of 1 to 9
 */
export function paletteColours({ palette, classCount, worse, theme }: PaletteRequest): string[] {
  if (!Number.isInteger(classCount) || classCount < 1 || classCount > MOST_CLASSES) {
    throw new RangeError(`paletteColours: ${classCount} classes; expected 1 to ${MOST_CLASSES}`);
  }
  if (palette === 'dua') return (theme === 'gelap' ? BIVARIATE_DARK : BIVARIATE).slice(0, classCount);
  if (palette === 'kantong') return hotSpots(classCount, theme);
  if (palette === 'kategori') return (theme === 'gelap' ? CATEGORY_DARK : CATEGORY).slice(0, classCount);
  const colours =
    palette === 'perubahan'
      ? sampleRamp(theme === 'gelap' ? CHANGE_DARK : CHANGE, classCount)
      : sequential(palette, classCount, theme);
  return worse === 'low' ? colours.reverse() : colours;
}

/** The palette of an indicator: the chosen one if it can show the indicator, otherwise the default. */
export function paletteFor(
  indicator: Pick<Indicator, 'kind' | 'worse' | 'formula'>,
  chosen: PaletteId | null,
): PaletteId {
  if (indicator.formula.kind === 'bivariate') return 'dua';
  if (indicator.formula.kind === 'hotSpots') return 'kantong';
  // Signed values need a palette with a neutral middle.
  if (runsBothWays(indicator)) return 'perubahan';
  const unordered = indicator.kind === 'category' && indicator.worse === 'neutral';
  // A sequential palette would suggest an order in unordered categories, and a categorical palette would hide
  // that of ordered values.
  if (unordered) return 'kategori';
  if (chosen !== null && chosen !== 'kategori') return chosen;
  return indicator.kind === 'count' || indicator.worse === 'neutral' ? 'soga' : 'nila';
}
