import { statusDrawing, type Drawing } from '../../layers/symbols/statusSymbols';
import { LOOK, LOOK_MASK } from '../../layers/palettes/classBytes';
import type { ChoroplethPaint } from '../../layers/palettes/choroplethPaint';
import { luminanceOf } from '../../layers/palettes/colour';
import type { SvgFrame } from '../../layers/svg/svgFrame';
import type { SvgGroup, SvgMap, SvgStroke } from '../../layers/svg/svgShapes';
import type { SvgLabel } from '../../layers/svg/svgLabels';
import type { SvgPattern } from '../../layers/svg/svgFills';
import type { Box, LookTiles, Shape, Tile } from '../drawing/shape';
import { boxPath, circlePath, group, path, rect, text, tiled } from '../drawing/shapes';
import { classTile, tileOf, UNSURE_TILE, type Tones } from './tones';

/** A picture of the map with what it is drawn by. */
export interface MapPicture {
  readonly picture: SvgMap;
  readonly frame: SvgFrame;
  readonly paint: ChoroplethPaint;
  /** Left of the divider; null: none. */
  readonly leftPaint: ChoroplethPaint | null;
  /** Position of the divider, share of the width. */
  readonly split: number;
  readonly tones: Tones;
}

/** Widths of a letter that the word of the watermark needs, its slant and spaces with it. */
const WATERMARK_SHARE = 6;
const WATERMARK_TURN = -28;

/** The map's shapes in CSS px, what is lowest first, in the same order as the screen's. */
export function mapShapes(map: MapPicture): readonly Shape[] {
  const { picture, frame } = map;
  const whole: Box = { x: 0, y: 0, width: frame.width_px, height: frame.height_px };
  const near = nearTo(whole);
  return [
    rect(whole, { fill: picture.ground }),
    ...picture.areas.map(({ d, colour, layer }) => path(d, { fill: colour, part: layer })),
    ...villageShapes(map, whole),
    ...picture.hexagons.map(({ d, colour }) => path(d, { fill: colour, part: 'hexFill' })),
    ...picture.circles
      .filter((one) => near(one, one.r))
      .map(({ x, y, r, fill, opacity, stroke }) =>
        path(circlePath(x, y, r), { fill, fillOpacity: opacity, stroke, width: 0.8, part: 'lingkaran' }),
      ),
    ...strokeShapes(picture.strokes, map),
    ...picture.arrows
      .filter((one) => near(one, one.radius_px))
      .map(({ x, y, turn, radius_px, opacity, symbol }) =>
        group(drawingShapes(statusDrawing(symbol)), {
          x,
          y,
          turn,
          scale: radius_px,
          opacity,
          part: 'lineageArrow',
        }),
      ),
    ...picture.pins
      .filter((one) => near(one, MARK_PX))
      .flatMap(({ x, y, colour, code }) => [
        path(circlePath(x, y, 8), { fill: '#ffffff', stroke: colour, width: 2, part: 'pin' }),
        text(code, { x, y: y + 3, anchor: 'middle' }, { size: 8.5, weight: 'strong', colour: '#171a2b' }),
      ]),
    ...picture.labels.map(labelShape),
    ...picture.symbols
      .filter((one) => near(one, one.radius_px))
      .map(({ x, y, radius_px, status }) =>
        group(drawingShapes(statusDrawing(status)), { x, y, scale: radius_px, part: `status-${status}` }),
      ),
    ...strokeShapes(picture.chosenStrokes, map),
    ...picture.badges
      .filter((one) => near(one, MARK_PX))
      .flatMap(({ x, y, text: number }) => [
        path(circlePath(x, y, 9), { fill: '#171a2b', stroke: '#ffffff', width: 1.5 }),
        text(number, { x, y: y + 4, anchor: 'middle' }, { size: 12, weight: 'strong', colour: '#ffffff' }),
      ]),
    ...(picture.chosenName ? [labelShape(picture.chosenName)] : []),
    ...watermark(picture.watermark, whole),
  ];
}

/** More than a pin or a numbered badge reaches from its place. */
const MARK_PX = 16;

/** What the frame cuts off altogether is not written; twice a radius leaves room for edges. */
function nearTo({ width, height }: Box) {
  return ({ x, y }: { readonly x: number; readonly y: number }, r: number): boolean =>
    x > -2 * r && y > -2 * r && x < width + 2 * r && y < height + 2 * r;
}

function watermark(word: string | null, { width, height }: Box): readonly Shape[] {
  if (word === null) return [];
  const size = Math.min(96, width / WATERMARK_SHARE);
  const at = { x: width / 2, y: height / 2, anchor: 'middle' } as const;
  const spaced = Array.from(word).join('\u00a0');
  return [
    text(spaced, at, { size, weight: 'strong', colour: '#8a5200', opacity: 0.28, turn: WATERMARK_TURN }),
  ];
}

function labelShape({ text: words, x, y, size_px, colour, halo, strong }: SvgLabel): Shape {
  const look = { size: size_px, weight: strong ? ('strong' as const) : ('text' as const), colour };
  return text(
    words,
    { x, y: y + size_px * 0.36, anchor: 'middle' },
    { ...look, halo: halo === 'none' ? null : { colour: halo, width: 2.6 } },
  );
}

function villageShapes(
  { picture, paint, leftPaint, split, tones }: MapPicture,
  whole: Box,
): readonly Shape[] {
  const main = groupShapes(picture.groups, { patterns: picture.patterns, paint, tones });
  if (!picture.swipe || !leftPaint) return [group(main, { part: 'desa' })];
  const edge = split * whole.width;
  const left = groupShapes(picture.swipe.groups, {
    patterns: picture.swipe.patterns,
    paint: leftPaint,
    tones,
  });
  return [
    group(main, { part: 'desa', clip: { ...whole, x: edge, width: Math.max(0, whole.width - edge) } }),
    group(left, { part: 'desa-kiri', clip: { ...whole, width: edge } }),
    path(`M${edge} 0V${whole.height}`, { stroke: '#171a2b', width: 1.6, part: 'tirai' }),
  ];
}

/** What villages are filled with. */
export interface Filled {
  readonly patterns: readonly SvgPattern[];
  readonly paint: ChoroplethPaint;
  readonly tones: Tones;
}

/** Villages of a byte as one shape. */
export function groupShapes(
  groups: readonly SvgGroup[],
  { patterns, paint, tones }: Filled,
): readonly Shape[] {
  const tiles: LookTiles = new Map(patterns.map((pattern) => [pattern.id, tileOf(pattern)]));
  const rising = isRising(paint.palette);
  return groups.flatMap(({ byte, n, d, fills }) => {
    const look = byte & LOOK_MASK;
    return fills.map((fill, i): Shape => {
      const part = i === 0 ? `byte-${byte}-desa-${n}` : '';
      if (fill.kind === 'pattern') {
        const own = tones === 'pola' && fill.pattern === 'uncertain' ? UNSURE_TILE : tiles.get(fill.pattern);
        return tiled(d, own as Tile, part);
      }
      const classed = tones === 'pola' && i === 0 && look < LOOK.zero && paint.palette[look] !== undefined;
      if (classed) return tiled(d, classTile(look, { classCount: paint.palette.length, rising }), part);
      return path(d, { fill: fill.colour, fillOpacity: fill.opacity, part });
    });
  });
}

/** Whether the last class is the darkest: patterns are heavy where the colours are. */
export function isRising(palette: readonly string[]): boolean {
  const [first = '#ffffff', last = '#000000'] = [palette[0], palette.at(-1)];
  return luminanceOf(first) >= luminanceOf(last);
}

/** White borders vanish on white paper: with patterns they are grey. */
function strokeShapes(strokes: readonly SvgStroke[], { tones }: MapPicture): readonly Shape[] {
  return strokes.map(({ layer, d, colour, width_px, opacity }) => {
    const grey = tones === 'pola' && layer === 'villageLine';
    return path(d, {
      stroke: grey ? '#62677d' : colour,
      width: width_px,
      strokeOpacity: opacity,
      part: layer,
    });
  });
}

/** A symbol in units of its radius. */
export function drawingShapes({
  shapes,
  letter,
  letterColour,
  letterSize,
  letterShift,
}: Drawing): readonly Shape[] {
  const drawn = shapes.map(({ path: d, fill, stroke, width, dash }) =>
    path(d, { fill, stroke, width, dash }),
  );
  if (!letter) return drawn;
  const at = { x: 0, y: letterShift + letterSize * 0.36, anchor: 'middle' } as const;
  return [...drawn, text(letter, at, { size: letterSize, weight: 'strong', colour: letterColour })];
}

/** A frame of ink around the map. */
export function frameShape(box: Box, width: number): Shape {
  return path(boxPath(box), { stroke: '#171a2b', width });
}
