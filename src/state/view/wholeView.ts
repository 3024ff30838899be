import type { Level } from '../../data/model/level';
import { areaView } from '../../aggregate/areas/areaView';
import { calculateHexagons } from '../../engine/calculateHexagons';
import { calculateHotSpots } from '../../engine/calculateHotSpots';
import { calculateRegions } from '../../engine/calculateRegions';
import type { Hexagons } from '../../aggregate/regions/hexQuestion';
import { hotSpotColumn, hotSpotIndicator } from '../../aggregate/modes/hotSpotIndicator';
import { classed } from '../../aggregate/classes/classedSide';
import type { ColumnOf, MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import type { MapQuestion } from '../../aggregate/mapQuestion';
import { makeAccessibility } from '../../aggregate/modes/accessibilityIndicator';
import { shapeInLink } from '../documents/packedRegion';
import { readRegionText, shapeText } from '../../aggregate/regions/regionText';
import { makeGap } from '../../aggregate/modes/makeGap';
import { columnAmong, isOfVillages, type IndicatorYear, type VillageDataset } from '../../data/model/dataset';
import type { Service } from '../../data/model/services';
import { hexagonPart } from '../../layers/scene/hexagonLayers';
import { mapMeasures, mapTheme } from '../../layers/mapTheme';
import { paletteColours, paletteFor } from '../../layers/palettes/palettes';
import { regionLayers } from '../../layers/scene/regionLayers';
import type { StylePart } from '../../layers/scene/style';
import type { Translate } from '../../messages/translate';
import type { AppState, Theme } from '../url/appState';
import { mapView, type MapView, type ViewedPack } from './mapView';
import { sceneOfView, type Looked } from './sceneOfView';
import { viewMaps, type ViewMap } from './viewMaps';

/** A pack with all that any link may ask of it. */
export interface WholePack extends ViewedPack {
  readonly dataset: VillageDataset;
  readonly services: readonly Service[];
}

/** A view with what the screen works out beside it: regions, hexagons, and one map or one a year. */
export interface WholeView {
  readonly view: MapView;
  readonly maps: readonly ViewMap[];
  readonly hexagons: Hexagons | null;
  readonly allInterventions: number;
}

const HOT_SPOT_LEVEL = 0.05;

/**
 * All of a link's view at once, in light colours and at the size of a laptop: what is asked of workers on the screen is
 * worked out here. For whoever has the whole pack and time; while columns are missing, `view.needs` names them.
 */
export function wholeView(state: AppState, pack: WholePack, t: Translate): WholeView {
  const seen = atLevel(state.level, pack);
  const asked = mapView(state, seen).question;
  const own =
    state.mode.kind === 'hotspots' || state.mode.kind === 'gap' || state.mode.kind === 'accessibility';
  const made = asked && own ? madeOf(state, seen, { question: asked, services: pack.services }) : null;
  const view = mapView(state, seen, made);
  const hexagons = hexagonsOf(state, view);
  const looked = {
    ...({ theme: 'terang', size: 'laptop', language: state.language, t } as const),
    ...{ basemap: null, hoveredRow: null, onlyClass: null },
    ...layersOver(state, { pack, view, hexagons }, 'terang'),
  };
  const maps = viewMaps(view, sceneOfView(view, state, looked));
  const drawn = view.companions.kind === 'multiples' ? null : hexagons;
  return { view, maps, hexagons: drawn, allInterventions: seen.interventions.length };
}

/** What lies over a link's map, in the colours of a theme: its regions and its hexagons. */
export function layersOver(
  state: AppState,
  over: { readonly pack: WholePack; readonly view: MapView; readonly hexagons: Hexagons | null },
  theme: Theme,
): Pick<Looked, 'regions' | 'hexagons'> {
  const { pack, view, hexagons } = over;
  return {
    regions: regionsOf(state, pack, theme),
    hexagons: hexagons && hexagonsPart(hexagons, { state, view, theme }),
  };
}

/** Above the village rows are areas; marks of the programme and services are of villages. */
function atLevel(level: Level, pack: WholePack): ViewedPack {
  if (level === 'village') return pack;
  const area = areaView(pack.dataset, level);
  const columns = [...pack.columns].flatMap(([key, column]): [string, IndicatorYear][] => {
    const own = area.columnOf(column);
    return own ? [[key, own]] : [];
  });
  return {
    dataset: area.dataset,
    geometry: area.geometryOf(pack.geometry),
    columns: new Map(columns),
    programme: [],
    interventions: area.interventionsOf(pack.interventions),
    actors: pack.actors,
  };
}

interface Asked {
  readonly question: MapQuestion;
  readonly services: readonly Service[];
}

/** An indicator that follows from more than columns; null where the link asks for none. */
function madeOf(state: AppState, pack: ViewedPack, { question: asked, services }: Asked): MadeOutcome | null {
  const { dataset, geometry, interventions } = pack;
  const question = { ...asked, mode: state.mode };
  const columnOf = columnAmong(pack.columns);
  if (state.level !== 'village')
    return state.mode.kind === 'hotspots'
      ? { status: 'refused', refusal: { mode: 'hotspots', reason: 'onlyVillages' } }
      : null;
  if (state.mode.kind === 'gap')
    return makeGap({ dataset, question, columnOf, interventions, geometry: geometry.villages });
  if (state.mode.kind === 'accessibility')
    return makeAccessibility({ dataset, question, services, interventions });
  return searched(pack, question, columnOf);
}

function searched(pack: ViewedPack, question: MapQuestion, columnOf: ColumnOf): MadeOutcome | null {
  const { mode } = question;
  const indicator = pack.dataset.indicators.find(({ id }) => id === question.indicatorId);
  const column = columnOf(question);
  if (mode.kind !== 'hotspots' || !indicator || !column || !isOfVillages(pack.dataset)) return null;
  const { weights, method, permutations, seed } = mode;
  const search = { method, permutations, seed, level: HOT_SPOT_LEVEL };
  const inputs = { villages: pack.dataset.villages, geometry: pack.geometry.villages };
  const answer = calculateHotSpots(inputs, { indicator, column, weights, search }, {});
  if (answer === null) return null;
  if (!answer.ok) return { status: 'refused', refusal: { mode: 'hotspots', reason: answer.problem } };
  const side = { indicator, column };
  const of = { mode, examined: answer.examined, found: answer.found };
  const companions = { kind: mode.kind, base: classed(question, side), ...of };
  return {
    status: 'ready',
    made: { indicator: hotSpotIndicator(side, of), column: hotSpotColumn(side, of), companions },
  };
}

function hexagonsOf({ hexagons }: AppState, { answer, dataset, geometry }: MapView): Hexagons | null {
  if (!hexagons || !isOfVillages(dataset) || answer?.indicator.level !== 'village') return null;
  const { indicator, column, upper, shown } = answer;
  const inputs = { villages: dataset.villages, geometry: geometry.villages };
  const found = calculateHexagons(inputs, { ...hexagons, indicator, column, upper, shown }, {});
  return found?.ok ? found.hexagons : null;
}

function hexagonsPart(
  hexagons: Hexagons,
  of: { readonly state: AppState; readonly view: MapView; readonly theme: Theme },
): StylePart | null {
  const { state, theme } = of;
  const { answer } = of.view;
  if (!answer) return null;
  const { indicator } = answer;
  const palette = paletteFor(indicator, state.palette);
  const { classCount } = hexagons;
  return hexagonPart(hexagons, {
    colours: paletteColours({ palette, classCount, worse: indicator.worse, theme }),
    theme,
    uncertainty: state.overlays.includes('uncertainty'),
    overBasemap: false,
  });
}

/** The link's regions; those kept in a browser are not in the link. */
function regionsOf({ regions: texts }: AppState, pack: WholePack, theme: Theme): StylePart | null {
  const asked = texts.flatMap((text) => {
    const read = readRegionText(shapeInLink(text) ?? '');
    return read ? [{ key: shapeText(read.shape), shape: read.shape }] : [];
  });
  if (asked.length === 0) return null;
  const inputs = { villages: pack.dataset.villages, geometry: pack.geometry.villages };
  const points = pack.interventions.flatMap(({ points: own }) => own);
  const answer = calculateRegions(inputs, { regions: asked, interventions: points }, {});
  const outlines = (answer?.outcomes ?? []).flatMap(({ outcome }, i) =>
    outcome.ok ? [{ number: i + 1, parts: outcome.region.parts, open: i === asked.length - 1 }] : [],
  );
  const look = { theme: mapTheme(theme), measures: mapMeasures('laptop') };
  return outlines.length === 0 ? null : regionLayers(outlines, look);
}
