import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { FLAG, LOOK, LOOK_MASK } from '../palettes/classBytes';

/** A pattern for SVG: one tile with a background and a mark. */
export interface SvgPattern {
  readonly id: PatternId;
  /** Side of the tile in CSS px. */
  readonly size_px: number;
  /** null where the background is transparent. */
  readonly ground: string | null;
  readonly mark: {
    readonly d: string;
    readonly colour: string;
    /** Stroke width; null fills the shape. */
    readonly width_px: number | null;
  };
}

export const PATTERN_IDS = [
  'zero',
  'missing',
  'suppressed',
  'notApplicable',
  'withheld',
  'uncertain',
] as const;
export type PatternId = (typeof PATTERN_IDS)[number];

/** A fill of a village; several are drawn on top of each other. */
export type SvgFill =
  | { readonly kind: 'flat'; readonly colour: string; readonly opacity: number }
  | { readonly kind: 'pattern'; readonly pattern: PatternId };

const falling = (s: number): string =>
  `M${-s / 2} ${-s / 2}L${s * 1.5} ${s * 1.5}M${-s / 2} ${s / 2}L${s / 2} ${s * 1.5}M${s / 2} ${-s / 2}L${s * 1.5} ${s / 2}`;
const rising = (s: number): string =>
  `M${-s / 2} ${s * 1.5}L${s * 1.5} ${-s / 2}M${-s / 2} ${s / 2}L${s / 2} ${-s / 2}M${s / 2} ${s * 1.5}L${s * 1.5} ${s / 2}`;
const disc = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
const cross = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;

/** The patterns of states that are not plain colours, matching the shader (choroplethShader.ts). */
export function svgPatterns(paint: ChoroplethPaint): readonly SvgPattern[] {
  const { noNumber, noNumberLine, notApplicable, ink, hatch, patternScale: k } = paint;
  const tile = (id: PatternId, size: number, ground: string | null, mark: SvgPattern['mark']) => ({
    id,
    size_px: size * k,
    ground,
    mark,
  });
  const stroke = (d: string, colour: string, width: number) => ({ d, colour, width_px: width * k });
  const fill = (d: string, colour: string) => ({ d, colour, width_px: null });
  return [
    tile('zero', 20, noNumber, stroke(disc(10 * k, 10 * k, 2.5 * k, 3.6 * k), ink, 1.2)),
    tile('missing', 7.5, noNumber, stroke(falling(7.5 * k), noNumberLine, 1.1)),
    tile(
      'suppressed',
      10,
      noNumber,
      fill(
        [
          [2.5, 2.5],
          [7.5, 2.5],
          [0, 7.5],
          [5, 7.5],
          [10, 7.5],
        ]
          .map(([x, y]) => disc(x! * k, y! * k, 0.9 * k, 0.9 * k))
          .join(''),
        noNumberLine,
      ),
    ),
    tile('notApplicable', 10, notApplicable, stroke(cross(5 * k, 5 * k, 2.2 * k), noNumberLine, 0.9)),
    tile('withheld', 5, notApplicable, stroke(rising(5 * k), noNumberLine, 0.9)),
    tile('uncertain', 6, null, stroke(rising(6 * k), hatch, 1)),
  ];
}

const LOOK_PATTERN: Readonly<Record<number, PatternId>> = {
  [LOOK.zero]: 'zero',
  [LOOK.missing]: 'missing',
  [LOOK.suppressed]: 'suppressed',
  [LOOK.notApplicable]: 'notApplicable',
};
/** Opacity of the overlay of dimmed villages, as in the shader. */
const DIM_OPACITY = 0.82;

/** The fills of a class byte, from bottom to top. */
export function svgFills(byte: number, paint: ChoroplethPaint): readonly SvgFill[] {
  const look = byte & LOOK_MASK;
  const pattern = LOOK_PATTERN[look];
  const flat = (colour: string, opacity: number): SvgFill => ({ kind: 'flat', colour, opacity });
  const fills: SvgFill[] = [];
  if ((byte & FLAG.withheld) !== 0) fills.push({ kind: 'pattern', pattern: 'withheld' });
  else {
    fills.push(
      pattern === undefined
        ? flat(paint.palette[look] ?? paint.plain, paint.opacity)
        : { kind: 'pattern', pattern },
    );
    if ((byte & FLAG.uncertain) !== 0) fills.push({ kind: 'pattern', pattern: 'uncertain' });
  }
  if ((byte & FLAG.dimmed) !== 0) fills.push(flat(paint.dim, DIM_OPACITY));
  return fills;
}
