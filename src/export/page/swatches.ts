import { lookColours } from '../../layers/palettes/choroplethPaint';
import { svgPatterns } from '../../layers/svg/svgFills';
import { statusDrawing } from '../../layers/symbols/statusSymbols';
import type { Provenance } from '../../data/model/packWords';
import type { Swatch } from '../content/legendContent';
import type { MarkRow } from '../content/programmeRows';
import type { Shape, Tile } from '../drawing/shape';
import { boxPath, circlePath, group, path, text, tiled } from '../drawing/shapes';
import { INK, INK_2, WARN } from './block';
import { drawingShapes } from './mapShapes';
import { classTile, tileOf, UNSURE_TILE, type Tones } from './tones';

/** Of the design: width and height of a swatch at the size of A4, points. */
export const SWATCH = { width: 18, height: 11 } as const;
const BOX = { x: 0, y: 0, ...SWATCH };
const EDGE = { stroke: INK_2, width: 0.5 } as const;

/** How the classes of a legend are drawn. */
export interface Toned {
  readonly tones: Tones;
  readonly classCount: number;
  readonly rising: boolean;
}

/** The looks of the map at rest, a little smaller than there: a swatch shows two or three tiles. */
const LOOKS: ReadonlyMap<string, Tile> = new Map(
  svgPatterns({
    ...lookColours('terang'),
    classBytes: new Uint8Array(),
    palette: [],
    paletteId: 'nila',
    opacity: 1,
    patternScale: 0.75,
    signsAround: null,
  }).map((pattern) => [pattern.id, tileOf(pattern)]),
);

/** A swatch as the map draws what it stands for; begins at 0, 0. */
export function swatchShapes(swatch: Swatch, toned: Toned): readonly Shape[] {
  const d = boxPath(BOX);
  const edge = path(d, EDGE);
  switch (swatch.kind) {
    case 'class':
      return [classFill(d, swatch, toned), edge];
    case 'look':
      return swatch.look === 'zero'
        ? [path(d, { fill: '#ffffff' }), edge, zero()]
        : [look(d, swatch.look), edge];
    case 'careful':
      if (swatch.circle) return [circle(swatch.colour, 0.4)];
      return [
        classFill(d, swatch, toned),
        toned.tones === 'pola' ? tiled(d, UNSURE_TILE) : look(d, 'uncertain'),
        edge,
      ];
    case 'unsure':
      return swatch.circle ? [circle(swatch.colour, 0.12)] : [look(d, 'withheld'), edge];
    default:
      return swatch satisfies never;
  }
}

function classFill(
  d: string,
  { colour, at }: { readonly colour: string; readonly at: number },
  toned: Toned,
): Shape {
  return toned.tones === 'pola' ? tiled(d, classTile(at, toned)) : path(d, { fill: colour });
}

function look(d: string, id: string): Shape {
  return tiled(d, LOOKS.get(id)!);
}

function circle(colour: string, fillOpacity: number): Shape {
  const d = circlePath(SWATCH.width / 2, SWATCH.height / 2, 5);
  return path(d, { fill: colour, fillOpacity, stroke: colour, width: 0.8 });
}

function zero(): Shape {
  const at = { x: SWATCH.width / 2, y: SWATCH.height / 2 + 2.9, anchor: 'middle' } as const;
  return text('0', at, { size: 8, weight: 'strong', colour: INK });
}

/** What a mark of the map looks like, around its middle; radius 5.5. */
export function markShapes(row: MarkRow): readonly Shape[] {
  if (row.kind === 'status') return [group(drawingShapes(statusDrawing(row.status)), { scale: 5.5 })];
  return [
    path(circlePath(0, 0, 5.2), { fill: '#ffffff', stroke: row.colour, width: 1.4 }),
    text(row.symbol, { x: 0, y: 2, anchor: 'middle' }, { size: 5.4, weight: 'strong', colour: INK }),
  ];
}

const DOTS: readonly (readonly [number, number])[] = [
  [6, 1.6],
  [10.2, 4.6],
  [8.6, 9.6],
  [3.4, 9.6],
  [1.8, 4.6],
];

/** The sign of where a figure comes from, in a box of 12; always beside its word. */
export function provenanceShapes(provenance: Provenance): readonly Shape[] {
  const colour = provenance === 'peraga' ? WARN : INK;
  const square = (x: number, y: number, width: number, height: number) => boxPath({ x, y, width, height });
  const line = (d: string, width: number) => path(d, { stroke: colour, width });
  switch (provenance) {
    case 'resmi':
      return [path(square(1, 1, 10, 10), { fill: colour })];
    case 'estimasi':
      return [line(square(1.7, 1.7, 8.6, 8.6), 1.4), path(square(1, 1, 5, 10), { fill: colour })];
    case 'partisipatif':
      return DOTS.map(([x, y]) => path(circlePath(x, y, 1.5), { fill: colour }));
    case 'dokumentasi':
      return [line('M1 2.2H11M1 6H11M1 9.8H11', 1.8)];
    case 'hitungan':
      return [line(circlePath(6, 6, 4.6), 1.4), path(circlePath(6, 6, 1.9), { fill: colour })];
    case 'peraga':
      return [line('M1 5.5L5.5 1M1 11L11 1M6.5 11L11 6.5', 1.8)];
    default:
      return provenance satisfies never;
  }
}
