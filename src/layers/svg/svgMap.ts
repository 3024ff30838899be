import type { Feature, Point } from 'geojson';
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { PackGeometry } from '../../data/model/geometry';
import type { ProgrammeStatus } from '../../data/model/schema';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { besideCurtain } from '../symbols/curtainSides';
import { dataOf, featuresOf } from '../geojsonSource';
import { HEXAGONS, LAYER, layerRank } from '../layerIds';
import { inSea } from '../scene/places';
import { type ProgrammeFeatures, TAG_SHARE, programmeFeatures } from '../symbols/programmeFeatures';
import type { Picker } from '../camera/picker';
import type { Scene } from '../scene/scene';
import { placeUnder, projectTo, sourcePath, villagePaths, type Project, type SvgFrame } from './svgFrame';
import { svgFills, svgPatterns, type SvgFill, type SvgPattern } from './svgFills';
import { svgChosenName } from './svgChosenName';
import { svgLabels, type SvgLabel } from './svgLabels';
import type { ArrowSymbol } from '../symbols/statusSymbols';

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
  readonly curtain: { readonly patterns: readonly SvgPattern[]; readonly groups: readonly SvgGroup[] } | null;
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
  readonly badges: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** The watermark of demo data; null for real data. */
  readonly watermark: string | null;
}

export interface SvgMapInput {
  readonly scene: Scene;
  readonly geometry: PackGeometry;
  readonly frame: SvgFrame;
  readonly picker: Picker;
  /** Position of the divider as a share of the width; used where the scene has one. */
  readonly split: number;
  /** `villagePaths` of this geometry and frame, where the caller has them; otherwise computed here. */
  readonly paths?: readonly string[];
}

/** Renders a scene as an image of a frame. */
export function svgMap({ scene, geometry, frame, picker, split, paths }: SvgMapInput): SvgMap {
  const { style, choropleth, curtain } = scene;
  const project = projectTo(frame);
  const villages = paths ?? villagePaths(geometry.villages, frame);
  const ofType = <T extends LayerSpecification>(type: T['type']) =>
    style.layers.filter((layer): layer is T => layer.type === type);
  const { marks, pins } = marksOf(scene, placeUnder(frame, { x: split * frame.width_px, y: 0 }).lon);
  const { radius_px } = scene.programme;
  const programme = programmeFeatures({
    ...scene.programme,
    marks,
    zoom: frame.zoom,
    groundAt: (at) => (picker.rowAt(at) >= 0 ? 'inside' : inSea(geometry.sea, at) ? 'sea' : 'outside'),
  });
  const at = ({ geometry: { coordinates } }: Feature<Point>) => {
    const [x, y] = project(coordinates[0]!, coordinates[1]!);
    return { x, y };
  };
  const strokes = strokesOf(ofType<LineLayerSpecification>('line'), style, frame);
  const isChosen = ({ layer }: SvgStroke) => layerRank(layer) >= layerRank(LAYER.selectedCasing);
  const lettered = ofType<SymbolLayerSpecification>('symbol');
  const symbols = symbolsOf(programme, radius_px, at);
  return {
    ground: scene.theme.land,
    // Fills above the villages (a region's tint) are left out here; the region's outline shows the same.
    areas: ofType<FillLayerSpecification>('fill')
      .filter(({ id }) => layerRank(id) < layerRank(LAYER.choropleth))
      .map((layer) => ({
        layer: layer.id,
        d: pathOf(style, layer.source, frame),
        colour: String(layer.paint?.['fill-color']),
      })),
    hexagons: hexagonsOf(style, frame),
    patterns: svgPatterns(choropleth),
    groups: groupsOf(choropleth, villages),
    curtain: curtain && { patterns: svgPatterns(curtain), groups: groupsOf(curtain, villages) },
    strokes: strokes.filter((stroke) => !isChosen(stroke)),
    arrows: arrowsOf(lettered, { style, at, light: scene.theme.paper !== '#ffffff' }),
    chosenStrokes: strokes.filter(isChosen),
    chosenName: svgChosenName(
      lettered.map((layer) => ({ layer, features: pointsOf(style, layer.source) })),
      frame,
    ),
    circles: circlesOf(style, at),
    symbols,
    pins: pinsOf(pins, project),
    labels: labelsOf({
      layers: lettered,
      style,
      frame,
      symbols,
      chosenRow: scene.programme.chosen?.row ?? null,
    }),
    badges: badgesOf(style, at),
    watermark: scene.watermark ? WATERMARK_WORD : null,
  };
}

/** Number badges of compared villages and of regions. */
function badgesOf(style: Scene['style'], at: (feature: Feature<Point>) => { x: number; y: number }) {
  return ['comparedBadges', 'regionBadges']
    .flatMap((id) => pointsOf(style, id))
    .map((feature) => ({
      ...at(feature),
      text: String((feature.properties as { number?: unknown }).number),
    }));
}

/** The visible marks; in a swipe map those of each side's own year. */
function marksOf({ programme, deck, leftMarks }: Scene, curtain_lon: number) {
  if (leftMarks === null) return { marks: programme.marks, pins: deck.pins };
  return {
    marks: besideCurtain({ left: leftMarks.marks, right: programme.marks }, curtain_lon),
    pins: besideCurtain({ left: leftMarks.pins, right: deck.pins }, curtain_lon),
  };
}

/** Not translated, as in the WebGL map. */
const WATERMARK_WORD = 'PERAGA';

function featuresIn(style: StyleSpecification, id: string): readonly Feature[] {
  const data = dataOf(style.sources[id]);
  return data === null ? [] : featuresOf(data);
}

const pointsOf = (style: StyleSpecification, id: string) =>
  featuresIn(style, id) as readonly Feature<Point>[];

const pathOf = (style: StyleSpecification, id: string, frame: SvgFrame) =>
  sourcePath(featuresIn(style, id), frame);

function hexagonsOf(style: StyleSpecification, frame: SvgFrame): SvgMap['hexagons'] {
  const features = featuresIn(style, HEXAGONS);
  const colours = [...new Set(features.map(({ properties }) => String(properties?.['colour'])))];
  return colours.map((colour) => {
    const own = features.filter(({ properties }) => properties?.['colour'] === colour);
    return { colour, d: sourcePath(own, frame) };
  });
}

function groupsOf(paint: ChoroplethPaint, paths: readonly string[]): SvgGroup[] {
  const byByte = new Map<number, string[]>();
  paint.classBytes.forEach((byte, row) => {
    const own = byByte.get(byte) ?? [];
    byByte.set(byte, own);
    own.push(paths[row] ?? '');
  });
  return [...byByte]
    .sort(([a], [b]) => a - b)
    .map(([byte, own]) => ({ byte, n: own.length, d: own.join(''), fills: svgFills(byte, paint) }));
}

/** The number of a style value at a zoom: a constant, or a linear interpolation between two zooms. */
export function numberAt(value: unknown, zoom: number): number {
  if (!Array.isArray(value)) return Number(value ?? 1);
  const [, , , from, low, full, high] = value as [string, unknown, unknown, number, number, number, number];
  const share = full > from ? Math.min(1, Math.max(0, (zoom - from) / (full - from))) : 1;
  return low + (high - low) * share;
}

/** Lines with an offset (waterlines) are left out, so that the sea is plain. */
function strokesOf(
  layers: readonly LineLayerSpecification[],
  style: StyleSpecification,
  frame: SvgFrame,
): SvgStroke[] {
  return layers.flatMap(({ id, source, paint, minzoom }) => {
    if (paint?.['line-offset'] !== undefined || (minzoom ?? 0) > frame.zoom) return [];
    const d = pathOf(style, source, frame);
    if (d === '') return [];
    return [
      {
        layer: id,
        d,
        colour: String(paint?.['line-color']),
        width_px: numberAt(paint?.['line-width'], frame.zoom),
        opacity: numberAt(paint?.['line-opacity'], frame.zoom),
      },
    ];
  });
}

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

/** Arrowheads: symbol layers with rotated images. */
function arrowsOf(
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
function circlesOf(style: StyleSpecification, at: At): SvgCircle[] {
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
function pinsOf(pins: Scene['deck']['pins'], project: Project): SvgMap['pins'] {
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

function symbolsOf({ symbols, tags, poverty }: ProgrammeFeatures, radius_px: number, at: At): SvgSymbol[] {
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

interface LabelsInput {
  readonly layers: readonly SymbolLayerSpecification[];
  readonly style: StyleSpecification;
  readonly frame: SvgFrame;
  /** Labels must not cover them. */
  readonly symbols: readonly SvgSymbol[];
  /** The name of the selected village is drawn separately. */
  readonly chosenRow: number | null;
}

/** Labels in the order of the map's layers: those higher up are placed first. */
function labelsOf({ layers, style, frame, symbols, chosenRow }: LabelsInput): SvgLabel[] {
  const wanted = ['districtLabel', 'villageLabel', 'classCode', 'neighbourLabel', 'seaLabel'].flatMap(
    (id) => layers.find((layer) => layer.id === id) ?? [],
  );
  return svgLabels(
    wanted.map((layer) => ({
      layer,
      features: pointsOf(style, layer.source).filter(
        ({ properties }) =>
          layer.id !== 'villageLabel' || chosenRow === null || properties?.['row'] !== chosenRow,
      ),
    })),
    { frame, symbols },
  );
}
