import { STATUS_COLOURS } from '../mapTheme';

/** Statuses that have a symbol. */
export const STATUS_SYMBOLS = [
  'laboratory',
  'replication',
  'candidate',
  'leftRed',
  'red',
  'yellow',
  'green',
] as const;
export type StatusSymbol = (typeof STATUS_SYMBOLS)[number];

/** Arrowheads that point east: dark for light themes, light for the dark theme. */
export const ARROW_SYMBOLS = ['arrow', 'arrowLight'] as const;
export type ArrowSymbol = (typeof ARROW_SYMBOLS)[number];

/** All symbols with an image on the map; `badge` is the plate of a number. */
export type MapSymbol = StatusSymbol | ArrowSymbol | 'badge';

/** One SVG path of a drawing, in units of the symbol's radius, with the centre at 0 and y downwards. */
export interface Shape {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly dash: readonly number[];
}

/** A symbol as vector shapes, from which map, legend, list and export draw the same picture. */
export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly letter: string;
  readonly letterColour: string;
  /** Height of the letter, and its offset below the centre, in radii. */
  readonly letterSize: number;
  readonly letterShift: number;
}

const INK = '#171a2b';
const PLATE = '#ffffff';

const round3 = (v: number): string => String(Math.round(v * 1000) / 1000);

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round3(x)} ${round3(y)}`).join('L')}Z`;
}

const circle = (r: number): string => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

/** A star with eight points, which is not mistaken for a circle or square even at 7 px. */
function star(outer: number): string {
  const points = Array.from({ length: 16 }, (_, i) => {
    const r = i % 2 === 0 ? outer : outer * 0.8;
    const angle = (i * Math.PI) / 8 - Math.PI / 2;
    return [r * Math.cos(angle), r * Math.sin(angle)] as const;
  });
  return polygon(points);
}

const shape = (path: string, rest: Partial<Omit<Shape, 'path'>>): Shape => ({
  path,
  fill: null,
  stroke: null,
  width: 0,
  dash: [],
  ...rest,
});

const lettered = (shapes: readonly Shape[], letter: string, rest: Partial<Drawing> = {}): Drawing => ({
  shapes,
  letter,
  letterColour: INK,
  letterSize: 1.12,
  letterShift: 0.02,
  ...rest,
});

/** A filled outline on a wider white plate: either white or ink contrasts with any class colour. */
function plated(path: string, fill: string): readonly Shape[] {
  return [
    shape(path, { fill: PLATE, stroke: PLATE, width: 0.46 }),
    shape(path, { fill, stroke: INK, width: 0.14 }),
  ];
}

const triangle = polygon([
  [-1, -0.78],
  [1, -0.78],
  [0, 1],
]);
const diamond = polygon([
  [0, -1.02],
  [1.02, 0],
  [0, 1.02],
  [-1.02, 0],
]);
const square = polygon([
  [-0.82, -0.82],
  [0.82, -0.82],
  [0.82, 0.82],
  [-0.82, 0.82],
]);

const arrowHead = polygon([
  [1.05, 0],
  [-0.85, 0.85],
  [-0.4, 0],
  [-0.85, -0.85],
]);

function arrow(ink: string, halo: string): Drawing {
  return lettered(
    [shape(arrowHead, { fill: ink, stroke: halo, width: 0.5 }), shape(arrowHead, { fill: ink })],
    '',
  );
}

const DRAWINGS: Record<MapSymbol, Drawing> = {
  arrow: arrow(INK, PLATE),
  arrowLight: arrow('#f1f2f8', '#191c2b'),
  badge: lettered([shape(circle(1), { fill: INK, stroke: PLATE, width: 0.22 })], ''),
  laboratory: lettered(
    [shape(star(1.12), { fill: INK, stroke: PLATE, width: 0.28 }), shape(star(1.05), { fill: INK })],
    'L',
    {
      letterColour: PLATE,
    },
  ),
  replication: lettered(
    [shape(circle(1.06), { fill: PLATE }), shape(circle(0.9), { fill: PLATE, stroke: INK, width: 0.24 })],
    'R',
  ),
  candidate: lettered(
    [
      shape(circle(1.06), { fill: PLATE }),
      shape(circle(0.9), { fill: PLATE, stroke: INK, width: 0.22, dash: [0.36, 0.27] }),
    ],
    'C',
  ),
  leftRed: lettered(
    [
      shape(circle(1.08), { fill: PLATE }),
      shape(circle(0.9), { fill: PLATE, stroke: INK, width: 0.22 }),
      shape('M-0.4 0.4L0.36 -0.36M-0.12 -0.4L0.4 -0.4L0.4 0.12', { stroke: INK, width: 0.26 }),
    ],
    '',
  ),
  red: lettered(plated(triangle, STATUS_COLOURS.red.fill), 'M', {
    letterColour: STATUS_COLOURS.red.letter,
    letterSize: 0.82,
    letterShift: -0.2,
  }),
  yellow: lettered(plated(diamond, STATUS_COLOURS.yellow.fill), 'K', { letterSize: 0.9 }),
  green: lettered(plated(square, STATUS_COLOURS.green.fill), 'H', { letterSize: 0.98 }),
};

export function statusDrawing(symbol: MapSymbol): Drawing {
  return DRAWINGS[symbol];
}

/** Image id of a symbol with a radius in CSS px. */
export function symbolImageId({ symbol, radius_px }: { symbol: MapSymbol; radius_px: number }): string {
  return `status-${symbol}-${radius_px}`;
}

/** Of the number beside a symbol that stands for several: its height, and where it begins right of the middle, in radii. */
export const NUMBER = { size: 1.55, start: 1.6 } as const;

/** An image that the style refers to and the map host draws. */
export interface SymbolImage {
  readonly symbol: MapSymbol;
  readonly radius_px: number;
}
