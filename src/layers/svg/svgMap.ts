import type { Feature, Point } from 'geojson';
import type {
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { PackGeometry } from '../../data/model/geometry';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { besideDivider } from '../symbols/swipeSides';
import { HEXAGONS, LAYER, layerRank } from '../layerIds';
import { inSea } from '../scene/places';
import { gatherSymbols } from '../symbols/gatherSymbols';
import { gatheredIn, programmeFeatures } from '../symbols/programmeFeatures';
import type { Picker } from '../camera/picker';
import type { Scene } from '../scene/scene';
import { strokeAt } from '../scene/stroke';
import { placeUnder, projectTo, sourcePath, villagePaths, type SvgFrame } from './svgFrame';
import { svgFills, svgPatterns } from './svgFills';
import { arrowsOf, badgesOf, circlesOf, numbersOf, pinsOf, symbolsOf } from './svgMarks';
import type { SvgGroup, SvgMap, SvgStroke, SvgSymbol } from './svgShapes';
import { featuresIn, pathOf, pointsOf } from './svgSources';
import { svgChosenName } from './svgChosenName';
import { svgLabels, type SvgLabel } from './svgLabels';

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
  const { style, choropleth, swipe } = scene;
  const project = projectTo(frame);
  const villages = paths ?? villagePaths(geometry.villages, frame);
  const ofType = <T extends LayerSpecification>(type: T['type']) =>
    style.layers.filter((layer): layer is T => layer.type === type);
  const { marks, pins } = marksOf(scene, placeUnder(frame, { x: split * frame.width_px, y: 0 }).lon);
  const { radius_px } = scene.programme;
  const programme = programmeFeatures({
    ...scene.programme,
    ...{ marks, zoom: frame.zoom, gather: scene.programme.gathers ? gatherSymbols : null },
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
  const gathered = gatheredIn(programme);
  const numbers = numbersOf(
    gathered,
    lettered.find(({ id }) => id === LAYER.programmeCount),
    at,
  );
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
    swipe: swipe && { patterns: svgPatterns(swipe), groups: groupsOf(swipe, villages) },
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
    labels: labelsOf({ scene, layers: lettered, frame, symbols, numbers }),
    ...(gathered.length > 0 && { gathered }),
    badges: badgesOf(style, at),
    watermark: scene.watermark ? WATERMARK_WORD : null,
  };
}

/** The visible marks; in a swipe map those of each side's own year. */
function marksOf({ programme, deck, leftMarks }: Scene, divider_lon: number) {
  if (leftMarks === null) return { marks: programme.marks, pins: deck.pins };
  return {
    marks: besideDivider({ left: leftMarks.marks, right: programme.marks }, divider_lon),
    pins: besideDivider({ left: leftMarks.pins, right: deck.pins }, divider_lon),
  };
}

/** Not translated, as in the WebGL map. */
const WATERMARK_WORD = 'PERAGA';

function hexagonsOf(style: StyleSpecification, frame: SvgFrame): SvgMap['hexagons'] {
  const features = featuresIn(style, HEXAGONS);
  const colours = [...new Set(features.map(({ properties }) => String(properties?.['colour'])))];
  return colours.map((colour) => {
    const own = features.filter(({ properties }) => properties?.['colour'] === colour);
    return { colour, d: sourcePath(own, frame) };
  });
}

/** @param paths by row; those without one are left out */
export function groupsOf(paint: ChoroplethPaint, paths: readonly (string | undefined)[]): SvgGroup[] {
  const byByte = new Map<number, string[]>();
  paint.classBytes.forEach((byte, row) => {
    const path = paths[row];
    if (path === undefined) return;
    const own = byByte.get(byte) ?? [];
    byByte.set(byte, own);
    own.push(path);
  });
  return [...byByte]
    .sort(([a], [b]) => a - b)
    .map(([byte, own]) => ({ byte, n: own.length, d: own.join(''), fills: svgFills(byte, paint) }));
}

/** Lines with an offset (waterlines) are left out, so that the sea is plain. */
function strokesOf(
  layers: readonly LineLayerSpecification[],
  style: StyleSpecification,
  frame: SvgFrame,
): SvgStroke[] {
  return layers.flatMap((layer) => {
    const stroke = strokeAt(layer, frame.zoom);
    if (stroke === null || layer.paint?.['line-offset'] !== undefined) return [];
    const d = pathOf(style, layer.source, frame);
    return d === '' ? [] : [{ layer: layer.id, d, ...stroke }];
  });
}

interface LabelsInput {
  readonly scene: Scene;
  readonly layers: readonly SymbolLayerSpecification[];
  readonly frame: SvgFrame;
  /** Labels must not cover them. */
  readonly symbols: readonly SvgSymbol[];
  /** Those of symbols that stand for several, which are drawn in any case. */
  readonly numbers: readonly SvgLabel[];
}

/** Labels in the order of the map's layers: those higher up are placed first. */
function labelsOf({ scene, layers, frame, symbols, numbers }: LabelsInput): SvgLabel[] {
  const { style, programme } = scene;
  // The name of the selected village is drawn separately.
  const chosenRow = programme.chosen?.row ?? null;
  const round = numbers.map(({ x, y, size_px }) => ({ x, y, radius_px: size_px * 0.7 }));
  const wanted = ['districtLabel', 'villageLabel', 'classCode', 'neighbourLabel', 'seaLabel'].flatMap(
    (id) => layers.find((layer) => layer.id === id) ?? [],
  );
  const labels = svgLabels(
    wanted.map((layer) => ({
      layer,
      features: pointsOf(style, layer.source).filter(
        ({ properties }) =>
          layer.id !== 'villageLabel' || chosenRow === null || properties?.['row'] !== chosenRow,
      ),
    })),
    { frame, symbols: [...symbols, ...round] },
  );
  return [...labels, ...numbers];
}
