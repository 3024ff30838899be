import type { Feature, Point } from 'geojson';
import type { CircleLayerSpecification, StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { ProgrammeStatus } from '../../data/model/packWords';
import { LAYER } from '../layerIds';
import type { Scene } from '../scene/scene';
import { TAG_SHARE, type ProgrammeFeatures } from '../symbols/programmeFeatures';
import { NUMBER } from '../symbols/statusSymbols';
import type { Project } from './svgFrame';
import type { SvgLabel } from './svgLabels';
import type { SvgArrow, SvgCircle, SvgMap, SvgSymbol } from './svgShapes';
import { pointsOf } from './svgSources';

/** Position of a point feature in the frame, CSS px. */
type At = (feature: Feature<Point>) => { readonly x: number; readonly y: number };

/** The value of a circle layer's expression for one feature: a constant, property, product or match. */
function valueOf(value: unknown, properties: Readonly<Record<string, unknown>>): unknown {
  if (!Array.isArray(value)) return value;
  const [operator, ...rest] = value as [unknown, ...unknown[]];
  const args = operator === 'match' ? rest : rest.map((one) => valueOf(one, properties));
  switch (operator) {
    case 'get':
      return properties[String(args[0])];
    case '*':
      return args.reduce<number>((product, one) => product * Number(one), 1);
    case 'match': {
      const asked = valueOf(args[0], properties);
      const at = args.findIndex((word, i) => i % 2 === 1 && i < args.length - 1 && word === asked);
      return at < 0 ? args.at(-1) : args[at + 1];
    }
    default:
      throw new RangeError(`svgMap: a circle layer uses "${String(operator)}", which SVG is not taught`);
  }
}

/** Number badges of compared villages and of regions. */
export function badgesOf(style: StyleSpecification, at: At) {
  return ['comparedBadges', 'regionBadges']
    .flatMap((id) => pointsOf(style, id))
    .map((feature) => ({
      ...at(feature),
      text: String((feature.properties as { number?: unknown }).number),
    }));
}

/** Arrowheads: symbol layers with rotated images. */
export function arrowsOf(
  layers: readonly SymbolLayerSpecification[],
  { style, at, light }: { readonly style: StyleSpecification; readonly at: At; readonly light: boolean },
): SvgArrow[] {
  return layers
    .filter(({ id }) => id === LAYER.lineageArrow || id === LAYER.lineageLitArrow)
    .flatMap(({ source, layout, paint }) =>
      pointsOf(style, source).map((feature) => ({
        ...at(feature),
        turn: Number(feature.properties?.['turn']),
        radius_px:
          Number(String(layout?.['icon-image']).split('-').at(-1)) * Number(layout?.['icon-size'] ?? 1),
        opacity: Number(paint?.['icon-opacity'] ?? 1),
        symbol: light ? ('arrowLight' as const) : ('arrow' as const),
      })),
    );
}

/** Circles of counts and marks of those without one, largest first. */
export function circlesOf(style: StyleSpecification, at: At): SvgCircle[] {
  const layers = style.layers.filter((one): one is CircleLayerSpecification => one.type === 'circle');
  return layers.flatMap(({ source, paint }) =>
    pointsOf(style, source)
      .map((feature) => {
        const properties = (feature.properties ?? {}) as Readonly<Record<string, unknown>>;
        const value = (name: keyof NonNullable<typeof paint>) => valueOf(paint?.[name], properties);
        return {
          ...at(feature),
          r: Number(value('circle-radius')),
          fill: String(value('circle-color')),
          opacity: Number(value('circle-opacity') ?? 1),
          stroke: String(value('circle-stroke-color')),
        };
      })
      .sort((a, b) => b.r - a.r),
  );
}

/** One mark per place: the code of the actor, or the number of interventions there. */
export function pinsOf(pins: Scene['deck']['pins'], project: Project): SvgMap['pins'] {
  const places = new Map<string, Scene['deck']['pins'][number][]>();
  for (const pin of pins) {
    const key = `${pin.lon} ${pin.lat}`;
    places.set(key, [...(places.get(key) ?? []), pin]);
  }
  return [...places.values()].map((here) => {
    const [{ lon, lat, look }] = here as [(typeof pins)[number]];
    const [x, y] = project(lon, lat);
    return { x, y, colour: look.colour, code: here.length > 1 ? String(here.length) : look.code };
  });
}

export function symbolsOf(
  { symbols, tags, poverty }: ProgrammeFeatures,
  radius_px: number,
  at: At,
): SvgSymbol[] {
  const status = (feature: Feature<Point>, name: 'role' | 'status') =>
    (feature.properties as Record<string, ProgrammeStatus>)[name]!;
  return [
    ...poverty.features.map((one) => ({
      ...at(one),
      radius_px: radius_px * 0.8,
      status: status(one, 'status'),
    })),
    ...symbols.features.map((one) => ({ ...at(one), radius_px, status: status(one, 'role') })),
    ...tags.features.map((one) => ({
      ...at(one),
      radius_px: radius_px * TAG_SHARE,
      status: 'leftRed' as const,
    })),
  ];
}

/** Mean width of a digit relative to its height. */
const DIGIT_SHARE = 0.6;

/** Numbers beside symbols that stand for several, each to the right of its symbol as on the screen. */
export function numbersOf(
  gathered: readonly Feature<Point>[],
  layer: SymbolLayerSpecification | undefined,
  at: At,
): SvgLabel[] {
  const size_px = Number(layer?.layout?.['text-size'] ?? 0);
  const start_px = (NUMBER.start / NUMBER.size) * size_px;
  return gathered.map((feature) => {
    const { x, y } = at(feature);
    const text = String(feature.properties?.['number']);
    return {
      layer: LAYER.programmeCount,
      ...{ text, x: x + start_px + (text.length * size_px * DIGIT_SHARE) / 2, y, size_px },
      colour: String(layer?.paint?.['text-color']),
      halo: String(layer?.paint?.['text-halo-color']),
      strong: true,
    };
  });
}
