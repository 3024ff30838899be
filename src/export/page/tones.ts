import type { SvgPattern } from '../../layers/svg/svgFills';
import type { Tile, TileMark } from '../drawing/shape';
import { circlePath, n } from '../drawing/shapes';

/** Colours, or ink alone in patterns that a photocopier keeps apart. */
export const TONES = ['warna', 'pola'] as const;
export type Tones = (typeof TONES)[number];

const INK = '#171a2b';
const PAPER = '#ffffff';

/** A pattern of the map as a tile. */
export function tileOf({ id, size_px, ground, mark }: SvgPattern): Tile {
  return {
    id: `${id}-${n(size_px)}`,
    size: size_px,
    ground,
    marks: [{ d: mark.d, colour: mark.colour, width: mark.width_px }],
  };
}

const level = (s: number): string => `M0 ${n(s / 2)}H${n(s)}`;
const upright = (s: number): string => `M${n(s / 2)} 0V${n(s)}`;
const rising = (s: number): string =>
  `M${n(-s / 2)} ${n(s * 1.5)}L${n(s * 1.5)} ${n(-s / 2)}M${n(-s / 2)} ${n(s / 2)}L${n(s / 2)} ${n(-s / 2)}M${n(s / 2)} ${n(s * 1.5)}L${n(s * 1.5)} ${n(s / 2)}`;
const falling = (s: number): string =>
  `M${n(-s / 2)} ${n(-s / 2)}L${n(s * 1.5)} ${n(s * 1.5)}M${n(-s / 2)} ${n(s / 2)}L${n(s / 2)} ${n(s * 1.5)}M${n(s / 2)} ${n(-s / 2)}L${n(s * 1.5)} ${n(s / 2)}`;

interface Ink {
  readonly size: number;
  readonly width: number;
  readonly lines: readonly ((size: number) => string)[];
}

/** Nine patterns from paper to ink, each darker than the one before and of another direction. */
const PATTERNS: readonly Ink[] = [
  { size: 6, width: 0, lines: [] },
  { size: 6.4, width: 0.55, lines: [level] },
  { size: 5, width: 0.6, lines: [rising] },
  { size: 4.2, width: 1, lines: [upright] },
  { size: 5, width: 0.85, lines: [level, upright] },
  { size: 4.6, width: 0.95, lines: [rising, falling] },
  { size: 3.4, width: 1.15, lines: [level, upright] },
  { size: 3.2, width: 1.25, lines: [rising, falling] },
  { size: 6, width: -1, lines: [] },
];

/** Which of the nine stand for a number of classes: always from paper to ink. */
function patternAt(at: number, classCount: number): Ink {
  const last = PATTERNS.length - 1;
  return PATTERNS[classCount <= 1 ? 4 : Math.round((at * last) / (classCount - 1))] ?? PATTERNS[last]!;
}

/** The pattern of a class, `darkest` the class that the colours make darkest. */
export function classTile(
  at: number,
  { classCount, rising: up }: { readonly classCount: number; readonly rising: boolean },
): Tile {
  const place = up ? at : classCount - 1 - at;
  const { size, width, lines } = patternAt(place, classCount);
  const marks: TileMark[] = lines.map((line) => ({ d: line(size), colour: INK, width }));
  return { id: `kelas-${place}-${classCount}`, size, ground: width < 0 ? INK : PAPER, marks };
}

/** Uncertain values where no tone lies below: open dots over the pattern. */
export const UNSURE_TILE: Tile = {
  id: 'kurang-pasti',
  size: 9,
  ground: null,
  marks: [
    { d: circlePath(4.5, 4.5, 1.9), colour: PAPER, width: null },
    { d: circlePath(4.5, 4.5, 1.5), colour: INK, width: 0.6 },
  ],
};
