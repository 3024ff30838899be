import type { Feature, Polygon } from 'geojson';
import type { Hexagons } from '../../src/aggregate/regions/hexQuestion';
import { HEXAGONS } from '../../src/layers/layerIds';
import type { ChoroplethPaint } from '../../src/layers/palettes/choroplethPaint';
import { FLAG, LOOK, LOOK_MASK } from '../../src/layers/palettes/classBytes';
import type { Scene } from '../../src/layers/scene/scene';
import { placeUnder, projectTo, type SvgFrame } from '../../src/layers/svg/svgFrame';
import { circlesOf } from '../../src/layers/svg/svgMarks';
import { featuresIn } from '../../src/layers/svg/svgSources';
import { blended, rgbOf, type Shade } from './pixels';

/** How far a dimmed village is faded towards the land, as the map's shader has it. */
const DIMMED = 0.82;

/** What the graphics card makes of a village's byte (choroplethShader.ts), as the colours between which a pixel lies. */
export function shadeOf(byte: number, paint: ChoroplethPaint): Shade {
  const look = byte & LOOK_MASK;
  const base = ((): readonly [string, string] => {
    if ((byte & FLAG.withheld) !== 0) return [paint.notApplicable, paint.noNumberLine];
    if (look === LOOK.zero) return [paint.noNumber, paint.ink];
    if (look === LOOK.missing || look === LOOK.suppressed) return [paint.noNumber, paint.noNumberLine];
    if (look === LOOK.notApplicable) return [paint.notApplicable, paint.noNumberLine];
    const colour = paint.palette[look] ?? paint.plain;
    return [colour, (byte & FLAG.uncertain) !== 0 ? paint.hatch : colour];
  })();
  const seen = (hex: string) =>
    (byte & FLAG.dimmed) === 0 ? rgbOf(hex) : blended(rgbOf(hex), rgbOf(paint.dim), DIMMED);
  return { from: seen(base[0]), to: seen(base[1]) };
}

interface Looked {
  readonly scene: Scene;
  readonly frame: SvgFrame;
  readonly hexagons: Hexagons | null;
  /** Where the swipe hangs, CSS px; null: none. */
  readonly swipe_px: number | null;
}

/**
 * The shade of the screen's map at a place of a village, CSS px: the village's own, a hexagon's over it, circles over
 * both; null on the rim of a circle.
 */
export function shadesOf({ scene, frame, hexagons, swipe_px }: Looked) {
  const project = projectTo(frame);
  const circles = circlesOf(scene.style, ({ geometry: { coordinates } }) => {
    const [x, y] = project(coordinates[0]!, coordinates[1]!);
    return { x, y };
  });
  const cells = hexagons ? featuresIn(scene.style, HEXAGONS).map(cellOf) : [];
  return (row: number, x: number, y: number): Shade | null => {
    const left = swipe_px !== null && scene.swipe !== null && x < swipe_px;
    const paint = left ? scene.swipe! : scene.choropleth;
    const { lon, lat } = placeUnder(frame, { x, y });
    const cell = cells.find(({ holds }) => holds(lon, lat));
    let shade: Shade = cell
      ? { from: rgbOf(cell.colour), to: rgbOf(cell.colour) }
      : shadeOf(paint.classBytes[row]!, paint);
    for (const { x: cx, y: cy, r, fill, opacity } of circles) {
      const off = Math.hypot(x - cx, y - cy) - r;
      if (Math.abs(off) < RIM_PX) return null;
      if (off > 0) continue;
      const over = rgbOf(fill);
      shade = { from: blended(shade.from, over, opacity), to: blended(shade.to, over, opacity) };
    }
    return shade;
  };
}

/** Half the line around a circle, and a pixel's edge. */
const RIM_PX = 1.2;

function cellOf(feature: Feature) {
  const ring = (feature.geometry as Polygon).coordinates[0]!;
  const inside = (x: number, y: number): boolean =>
    ring.slice(1).reduce((is, [bx, by], i) => {
      const [ax, ay] = ring[i]!;
      const crossed = ay! > y !== by! > y && x < ((bx! - ax!) * (y - ay!)) / (by! - ay!) + ax!;
      return crossed ? !is : is;
    }, false);
  return { colour: String(feature.properties?.['colour']), holds: inside };
}
