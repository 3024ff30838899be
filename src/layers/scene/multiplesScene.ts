import type { Classified } from '../../aggregate/classes/classify';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { type MapSize, type MapTheme, mapMeasures, mapTheme } from '../mapTheme';
import { type PaintInput, paintOf } from '../palettes/paint';
import { rememberFields } from '../remember';
import type { Stroke } from './stroke';

/** The small multiples of all years as a value, with their common parts. */
export interface MultiplesScene {
  /** By year, in the order of the answers. */
  readonly paints: readonly ChoroplethPaint[];
  readonly ground: string;
  /** From bottom to top. */
  readonly district: readonly Stroke[];
  readonly outline: readonly Stroke[];
  readonly hovered: { readonly row: number; readonly strokes: readonly Stroke[] } | null;
  readonly selected: { readonly row: number; readonly strokes: readonly Stroke[] } | null;
}

export interface MultiplesInput extends Omit<PaintInput, 'answer'> {
  readonly years: readonly Classified[];
  readonly hoveredRow: number | null;
  readonly selectedRow: number | null;
}

/** Line widths in small maps relative to the main map, because there is less space between lines. */
const SMALL = 0.7;

function strokes(theme: MapTheme, size: MapSize) {
  const line = mapMeasures(size).line * SMALL;
  const stroke = (colour: string, width: number): Stroke => ({ colour, width_px: width * line, opacity: 1 });
  return {
    district: [stroke(theme.paper, 1.6), stroke(theme.districtLine, 0.8)],
    outline: [stroke(theme.regencyLine, 1.6)],
    hovered: [stroke(theme.paper, 4), stroke(theme.ink, 2)],
    selected: [stroke(theme.paper, 7), stroke(theme.ink, 4.6), stroke(theme.highlight, 2.6)],
  };
}

/** Creates a builder of scenes that memoises each year's colours, so that hovering does not recompute them. */
export function multiplesSceneBuilder(): (input: MultiplesInput) => MultiplesScene {
  const painters: ((input: PaintInput) => ChoroplethPaint)[] = [];
  return ({ years, hoveredRow, selectedRow, ...shared }) => {
    const theme = mapTheme(shared.theme);
    const lines = strokes(theme, shared.size);
    return {
      paints: years.map((answer, i) => (painters[i] ??= rememberFields(paintOf))({ ...shared, answer })),
      ground: theme.land,
      district: lines.district,
      outline: lines.outline,
      hovered: hoveredRow === null ? null : { row: hoveredRow, strokes: lines.hovered },
      selected: selectedRow === null ? null : { row: selectedRow, strokes: lines.selected },
    };
  };
}
