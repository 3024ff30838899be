import type { Feature, Point } from 'geojson';
import type { ProgrammeStatus } from '../../data/model/packWords';
import type { ArrowSymbol } from '../symbols/statusSymbols';
import type { SvgFill, SvgPattern } from './svgFills';
import type { SvgLabel } from './svgLabels';

/** All villages with the same byte as one path. */
export interface SvgGroup {
  readonly byte: number;
  /** Number of villages. */
  readonly n: number;
  readonly d: string;
  readonly fills: readonly SvgFill[];
}

export interface SvgStroke {
  readonly layer: string;
  readonly d: string;
  readonly colour: string;
  readonly width_px: number;
  readonly opacity: number;
}

export interface SvgCircle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: string;
  readonly opacity: number;
  readonly stroke: string;
}

export interface SvgSymbol {
  readonly x: number;
  readonly y: number;
  readonly radius_px: number;
  readonly status: ProgrammeStatus;
}

export interface SvgArrow {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly radius_px: number;
  readonly opacity: number;
  readonly symbol: ArrowSymbol;
}

/** The map as an image without a graphics card: plain shapes in drawing order. */
export interface SvgMap {
  readonly ground: string;
  readonly areas: readonly { readonly layer: string; readonly d: string; readonly colour: string }[];
  /** Hexagons above the villages, grouped by colour. */
  readonly hexagons: readonly { readonly d: string; readonly colour: string }[];
  readonly patterns: readonly SvgPattern[];
  readonly groups: readonly SvgGroup[];
  /** The colours left of the divider; null where there is none. */
  readonly swipe: { readonly patterns: readonly SvgPattern[]; readonly groups: readonly SvgGroup[] } | null;
  readonly strokes: readonly SvgStroke[];
  /** Arrowheads of lineage lines; `turn` is clockwise from east in degrees. */
  readonly arrows: readonly SvgArrow[];
  /** Outline of the selected village, above the symbols. */
  readonly chosenStrokes: readonly SvgStroke[];
  /** Name of the selected village, above everything. */
  readonly chosenName: SvgLabel | null;
  readonly circles: readonly SvgCircle[];
  readonly symbols: readonly SvgSymbol[];
  readonly pins: readonly {
    readonly x: number;
    readonly y: number;
    readonly colour: string;
    readonly code: string;
  }[];
  readonly labels: readonly SvgLabel[];
  /** Numbers of symbols that stand for several, which `labels` has too; absent where none are gathered. */
  readonly gathered?: readonly Feature<Point>[];
  readonly badges: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** The watermark of demo data; null for real data. */
  readonly watermark: string | null;
}
