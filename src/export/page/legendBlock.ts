import type { LegendContent, LegendHistogram, LegendRow } from '../content/legendContent';
import type { Shape } from '../drawing/shape';
import { boxPath, circlePath, group, path, text, tiled } from '../drawing/shapes';
import { fitTexts } from '../../reading/legendChart';
import { widthOf } from '../type/setText';
import { beside, INK, INK_2, led, LINE, paragraph, stacked, type Block, type Setting } from './block';
import { provenanceBlock, type Worded } from './provenanceBlock';
import { isRising } from './mapShapes';
import { SWATCH, swatchShapes, type Toned } from './swatches';
import { classTile, type Tones } from './tones';

const ROW_GAP = 2.4;

/** How to read one indicator: title, where it comes from, histogram, classes with counts, what has no class. */
export function legendBlock(
  legend: LegendContent,
  width: number,
  set: Worded & { readonly tones: Tones },
): Block {
  const { size: k } = set;
  const palette = legend.rows.flatMap(({ swatch }) => (swatch.kind === 'class' ? [swatch.colour] : []));
  const toned: Toned = {
    tones: set.tones,
    classCount: Math.max(1, palette.length),
    rising: isRising(palette),
  };
  const rows = (list: readonly LegendRow[], counted: boolean) =>
    stacked(
      list.map((row) => rowBlock(row, width, { set, toned, counted })),
      ROW_GAP * k,
    );
  return stacked(
    [
      led({ lead: legend.title, rest: legend.unit }, width, { size: 9.5 }, set),
      provenanceBlock([legend.provenance], width, set),
      legend.histogram ? histogramBlock(legend.histogram, width, { set, toned }) : { height: 0, shapes: [] },
      circlesBlock(legend, width, set),
      legend.rows.length > 0 ? headBlock(legend.heads, width, set) : { height: 0, shapes: [] },
      rows(legend.rows, true),
      rows(legend.besides, false),
    ],
    4 * k,
  );
}

function headBlock([left, right]: LegendContent['heads'], width: number, set: Setting): Block {
  const style = { size: 7.2, colour: INK_2 };
  const inset = (SWATCH.width + 6) * set.size;
  return beside([
    { block: paragraph(left, width - inset, style, set), x: inset },
    { block: paragraph(right, width, { ...style, anchor: 'end' }, set), x: 0 },
  ]);
}

interface RowSet {
  readonly set: Setting;
  readonly toned: Toned;
  /** The number stands at the right end; otherwise it is in the words. */
  readonly counted: boolean;
}

function rowBlock(
  { swatch, text: words, label, count }: LegendRow,
  width: number,
  { set, toned, counted }: RowSet,
): Block {
  const { size: k, faces } = set;
  const x = (SWATCH.width + 6) * k;
  const size = 8.4;
  const taken = counted ? widthOf(count, { size: size * k, weight: 'strong' }, faces) + 8 * k : 0;
  const said = label
    ? led({ lead: words, rest: label }, width - x - taken, { size }, set)
    : paragraph(words, width - x - taken, { size }, set);
  const swatched = { height: SWATCH.height * k, shapes: [group(swatchShapes(swatch, toned), { scale: k })] };
  const number = counted ? paragraph(count, width, { size, weight: 'strong', anchor: 'end' }, set) : null;
  return beside([
    { block: swatched, x: 0 },
    { block: said, x },
    ...(number ? [{ block: number, x: 0 }] : []),
  ]);
}

const BARS = 40;
const BAND = 6;

function histogramBlock(
  histogram: LegendHistogram,
  width: number,
  { set, toned }: { readonly set: Setting; readonly toned: Toned },
): Block {
  const { size: k, faces } = set;
  const [bars, band] = [BARS * k, BAND * k];
  const chart = histogram.at({ width, height: bars });
  const fill = (classIndex: number, d: string): Shape =>
    toned.tones === 'pola'
      ? tiled(d, classTile(classIndex, toned))
      : path(d, { fill: histogram.colours[classIndex] ?? '#ffffff' });
  const edge = { stroke: INK_2, width: 0.35 * k };
  const pieces = chart.bars.flatMap((bar) => {
    const across = { x: bar.x + 0.3, width: Math.max(0.6, bar.width - 0.6) };
    const drawn = bar.pieces.flatMap(({ classIndex, y, height }) => {
      const d = boxPath({ ...across, y, height });
      return [fill(classIndex, d), path(d, edge)];
    });
    const taller = bar.whole > bar.pieces.reduce((sum, { height }) => sum + height, 0) + 0.05;
    const outline = boxPath({ ...across, y: bars - bar.whole, height: bar.whole });
    return taller ? [path(outline, { ...edge, dash: [1.6 * k, 1.6 * k] }), ...drawn] : drawn;
  });
  const bands = chart.classes.flatMap(({ x, width: wide }, i) => {
    const d = boxPath({ x, y: bars + 2 * k, width: Math.max(0.1, wide), height: band });
    return [fill(i, d), path(d, edge)];
  });
  const size = 7 * k;
  const texts = chart.ticks.map(({ x, value }) => {
    const words = histogram.tick(value);
    return { x, words, size: widthOf(words, { size, weight: 'text' }, faces) };
  });
  const starts = fitTexts(texts, { width, gap: 4 * k });
  const foot = bars + band + 4 * k;
  const written = texts.flatMap(({ words }, i) => {
    const x = starts[i];
    return x === null || x === undefined
      ? []
      : [text(words, { x, y: foot + size }, { size, weight: 'text', colour: INK_2 })];
  });
  return { height: foot + size * 1.3, shapes: [...pieces, ...bands, ...written] };
}

/** Radius of the largest circle of a regency's map, CSS px in points. */
const LARGEST = 13 * 0.75;

function circlesBlock({ circles, circleColour }: LegendContent, width: number, set: Setting): Block {
  const { size: k, faces } = set;
  const size = 8.4 * k;
  let x = 0;
  const shapes = circles.flatMap(({ text: words, share }): Shape[] => {
    const r = LARGEST * k * share;
    const at = { x: x + 2 * r + 4 * k, y: 2 * LARGEST * k };
    const drawn = [
      path(circlePath(x + r + 0.5, 2 * LARGEST * k - r, r), {
        fill: circleColour,
        fillOpacity: 0.78,
        stroke: INK_2,
        width: 0.5 * k,
      }),
      text(words, at, { size, weight: 'text', colour: INK }),
    ];
    x = at.x + widthOf(words, { size, weight: 'text' }, faces) + 12 * k;
    return drawn;
  });
  const shrink = Math.min(1, width / Math.max(1, x));
  return circles.length === 0
    ? { height: 0, shapes: [] }
    : { height: (2 * LARGEST * k + 3 * k) * shrink, shapes: [group(shapes, { scale: shrink })] };
}

/** A rule across a column. */
export function rule(width: number, set: Setting, colour = LINE): Block {
  return {
    height: 0.6 * set.size,
    shapes: [path(`M0 0H${width}`, { stroke: colour, width: 0.6 * set.size })],
  };
}
