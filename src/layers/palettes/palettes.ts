import { runsBothWays } from '../../aggregate/arithmetic/formulaKinds';
import type { Indicator, Worse } from '../../data/model/dataset';
import type { PaletteId, Theme } from '../choices';
import { sampleRamp } from './colour';

/** Most classes that a map shows. */
export const MOST_CLASSES = 9;

// Stops from the lightest need to the heaviest. In the dark theme light is heavier, and the legend says so.
const NILA_5: Record<Theme, readonly string[]> = {
  terang: ['#e5eef7', '#9abbed', '#6585d4', '#454fa8', '#2c1b74'],
  gelap: ['#383a57', '#526293', '#6791cd', '#7fc3ff', '#d6efff'],
  proyektor: ['#f1f6fb', '#a9c6f0', '#5b80d6', '#33399a', '#150641'],
  kontras: ['#ffffff', '#a9c6f0', '#5b80d6', '#33399a', '#150641'],
};
const NILA_7 = ['#ebf3fa', '#b2cff1', '#82a9e4', '#5e82d0', '#475bb2', '#35358d', '#250c67'];
const SOGA = ['#f2ece0', '#d3b78d', '#b48146', '#8d4f0d', '#5b2700'];
// The dark theme's centre must recede into the ground: its arms run to light instead of to dark.
const SOGA_DARK = ['#453a30', '#76583a', '#ab7c46', '#dcab6c', '#fbe7c4'];
const CHANGE = ['#00445a', '#1a80a1', '#88c5db', '#f1f0ed', '#e0b580', '#bf6f33', '#7b3618'];
const CHANGE_DARK = ['#a9e7fb', '#55b3d3', '#2f6d85', '#34384a', '#7d5836', '#d0904f', '#ffd2a1'];
// Blue, sand, violet, brown, sky, pink, navy, grey, clay: no red, yellow or green, which belong to the
// programme. Neighbours in the list differ most; shape and name stand beside the colour in every legend.
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

// Hot spots: the heavier cluster, the lighter, a heavy one among light, a light one among heavy, nothing claimed.
// Each has a lightness of its own, so that the five stay apart without hues.
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

/** What a palette is asked for. */
export interface PaletteRequest {
  readonly palette: PaletteId;
  /** 1 … 9 */
  readonly classCount: number;
  readonly worse: Worse;
  readonly theme: Theme;
}

/**
 * Colours in class order: class 0 holds the lowest values. The heaviest need is darkest (lightest in the dark
 * theme), so where low is worse, class 0 is; where neither is worse, dark means more. The diverging palette
 * runs from improved (sea blue) to worsened (brown); the categorical one has no order. Hot spots of what is worse
 * are brown, of what is better sea blue.
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

/** The palette an indicator gets when the user has chosen none, or one that cannot show it. */
export function paletteFor(
  indicator: Pick<Indicator, 'kind' | 'worse' | 'formula'>,
  chosen: PaletteId | null,
): PaletteId {
  if (indicator.formula.kind === 'bivariate') return 'dua';
  if (indicator.formula.kind === 'hotSpots') return 'kantong';
  // What runs both ways has a middle, which no other palette shows.
  if (runsBothWays(indicator)) return 'perubahan';
  const unordered = indicator.kind === 'category' && indicator.worse === 'neutral';
  // An unordered category on a ramp would claim an order; an ordered value on nine hues would lose its own.
  if (unordered) return 'kategori';
  if (chosen !== null && chosen !== 'kategori') return chosen;
  return indicator.kind === 'count' || indicator.worse === 'neutral' ? 'soga' : 'nila';
}
