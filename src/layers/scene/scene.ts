import type { StyleSpecification } from 'maplibre-gl';
import type { Classified } from '../../aggregate/classes/classify';
import type { Dataset } from '../../data/model/dataset';
import type { PackGeometry, RowSpan } from '../../data/model/geometry';
import type { Language } from '../../data/model/localized';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';
import type { Translate } from '../../messages/translate';
import type { Basemap } from './basemaps';
import type { Overlay, PaletteId, Theme } from '../choices';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { circleColour } from '../palettes/circleColour';
import { hasCodes } from './classCodes';
import type { LeftMarks } from '../symbols/swipeSides';
import { largestCount_px } from '../symbols/countSymbols';
import type { Destinations } from '../symbols/destinationLayer';
import { geometrySources } from './geometrySources';
import { NOTHING } from '../geojsonSource';
import type { Pin } from '../symbols/interventionLayers';
import { type MapNote, isSample, mapNotes } from './mapNotes';
import { type MapSize, type MapTheme, mapMeasures, mapTheme } from '../mapTheme';
import { areMany, type ProgrammeMark } from '../symbols/programmeMarks';
import { type SceneMemory, sceneMemory } from './sceneMemory';
import { type ChosenVillage, SELECTED_NAME_SHARE } from '../symbols/selectedLayers';
import type { SymbolImage } from '../symbols/statusSymbols';
import { styleOf, type StylePart } from './style';

/** The input of a map scene. */
export interface SceneInput {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  /** The current answer; null draws boundaries only. */
  readonly answer: Classified | null;
  /** The answer left of the divider; null where there is no divider. */
  readonly left: Classified | null;
  /** A count drawn in circles over the colours of another indicator; null where there is none. */
  readonly proportionalSymbols: Classified | null;
  /** null: the indicator's default palette. */
  readonly palette: PaletteId | null;
  readonly events: readonly ProgrammeEvent[];
  /** Interventions that pass the filter. */
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
  readonly overlays: readonly Overlay[];
  readonly basemap: Basemap | null;
  readonly theme: Theme;
  readonly size: MapSize;
  readonly language: Language;
  /** Translations in that language. */
  readonly t: Translate;
  readonly hoveredRow: number | null;
  readonly selectedRow: number | null;
  /** Compared villages in the order of their numbers. */
  readonly comparedRows: readonly number[];
  /** Destinations of the mapped distances; null where no distances are drawn. */
  readonly destinations: Destinations | null;
  /** The only class that is not dimmed; null for all. */
  readonly onlyClass: number | null;
  /** Whether uncertainty is shown. */
  readonly uncertainty: boolean;
  /** For readers who cannot distinguish hues: the direction of a change is printed as signs in the cells. */
  readonly withoutHue: boolean;
  /** Year up to which programme events count; null for all. */
  readonly asOf: string | null;
  /** The same left of the divider. */
  readonly leftAsOf: string | null;
  /** The reader's regions; null where there are none. */
  readonly regions: StylePart | null;
  /** Hexagons over the villages, which then have no marks; null where there are none. */
  readonly hexagons: StylePart | null;
  /** Rows of which the kecamatan are named, where that is not all of them. */
  readonly districtsAmong?: readonly RowSpan[] | undefined;
}

/** The map as a plain value. */
export interface Scene {
  readonly style: StyleSpecification;
  readonly choropleth: ChoroplethPaint;
  /** The colours left of the divider; null where there is none. */
  readonly swipe: ChoroplethPaint | null;
  /**
   * The marks left of the divider; null where there is none. `programme` and `deck` are then those on the
   * right.
   */
  readonly leftMarks: LeftMarks | null;
  /** Placed by the map host at its zoom (`programmeFeatures`). */
  readonly programme: {
    readonly marks: readonly ProgrammeMark[];
    readonly radius_px: number;
    /** The selected village; while it is small on the screen, symbols avoid it and its name. */
    readonly chosen: ChosenVillage | null;
    /** Text size of its name. */
    readonly letter_px: number;
    /** Whether there are so many marks on a side that their symbols may be gathered (`gatherSymbols`). */
    readonly gathers: boolean;
    /** Of the numbers of gathered symbols. */
    readonly language: Language;
  };
  readonly images: readonly SymbolImage[];
  readonly deck: {
    readonly pins: readonly Pin[];
    readonly pinScale: number;
  };
  readonly theme: MapTheme;
  readonly notes: readonly MapNote[];
  /** Whether the watermark of demo data is drawn. */
  readonly watermark: boolean;
}

const NO_MARKS: readonly ProgrammeMark[] = [];
const NO_INTERVENTIONS: readonly Intervention[] = [];
const NO_PINS: readonly Pin[] = [];
/** The name of the sea is known for Pekalongan only. */
function seaKey({ demo, region }: Dataset['manifest']): 'peta.laut' | 'peta.laut_jawa' {
  return !demo && region.code === '33.26' ? 'peta.laut_jawa' : 'peta.laut';
}

/** Whether an answer is drawn as proportional circles: counts at village level. */
function isCircled(answer: Classified | null): boolean {
  return answer !== null && answer.indicator.kind === 'count' && answer.indicator.level === 'village';
}

function styleFrom(memory: SceneMemory, input: SceneInput, drawn: Drawn): StyleSpecification {
  const { dataset, geometry, answer, t, overlays } = input;
  const { villages, manifest } = dataset;
  const bare = input.hexagons !== null;
  const circles = bare ? null : isCircled(answer) ? answer : input.proportionalSymbols;
  const seaWord = t(seaKey(manifest));
  return styleOf({
    theme: mapTheme(input.theme),
    measures: mapMeasures(input.size),
    size: input.size,
    zooms: memory.zooms(villages, manifest.bbox),
    geometry: geometrySources(geometry),
    basemap: input.basemap,
    villageNames: overlays.includes('villageLabels') ? memory.villageNames(villages, geometry.near) : null,
    districtNames: memory.districtNames(villages, drawn.interventions, t, input.districtsAmong),
    neighbourNames: memory.neighbourNames(geometry.neighbours),
    seaName: memory.seaName(memory.seaPoint(geometry.sea, manifest.bbox), seaWord),
    hover: memory.hover(geometry, input.hoveredRow),
    selected: memory.selected(geometry, input.selectedRow),
    chosen: drawn.chosen,
    selectedNames: memory.selectedNames(drawn.chosen),
    compared: memory.compared(geometry, input.comparedRows),
    comparedBadges: memory.comparedBadges(
      villages,
      input.comparedRows,
      drawn.marks,
      mapMeasures(input.size).symbolRadius_px,
    ),
    zeroEdges: bare ? NOTHING : memory.zeroEdges(geometry, drawn.choropleth.classBytes),
    countSymbols: circles && memory.counts(circles, villages, input.uncertainty),
    countBlanks: circles === answer ? null : circles && memory.blanks(circles, villages),
    destinations: input.destinations && memory.destinations(input.destinations),
    classCodes: !bare && answer && hasCodes(answer) ? memory.codes(answer, villages) : null,
    countColour: circleColour(isCircled(answer) ? answer : null, input),
    largestCount_px: largestCount_px({ n: villages.n, size: input.size }),
    gathers: drawn.gathers,
    lineage: overlays.includes('lineage')
      ? memory.lineage({
          arcs: memory.arcs(input.events, villages, input.asOf),
          selectedRow: input.selectedRow,
          theme: mapTheme(input.theme),
          measures: mapMeasures(input.size),
          arrow: input.theme === 'gelap' ? 'arrowLight' : 'arrow',
        })
      : null,
    regions: input.regions,
    hexagons: input.hexagons,
  });
}

/** Values that several parts of a scene depend on. */
interface Drawn {
  readonly choropleth: ChoroplethPaint;
  /** null while their overlay is off. */
  readonly interventions: readonly Intervention[] | null;
  readonly marks: readonly ProgrammeMark[];
  readonly chosen: ChosenVillage | null;
  /** Whether there are so many marks on a side that some may be gathered to numbers. */
  readonly gathers: boolean;
}

/** @param paint memoises the colours of one answer; both sides of the divider have one of their own */
function paintFrom(
  paint: SceneMemory['paint'],
  answer: Classified | null,
  { palette, theme, onlyClass, uncertainty, size, basemap, withoutHue, dataset: { villages } }: SceneInput,
): ChoroplethPaint {
  return paint({
    answer,
    villages,
    palette,
    theme,
    onlyClass,
    uncertainty,
    size,
    withoutHue,
    overBasemap: basemap !== null,
  });
}

/** The year to which marks are limited on either side, where that excludes events. */
function hiddenEvents({ events, asOf, left, leftAsOf }: SceneInput) {
  const hidden = (year: string | null): string | null =>
    year !== null && events.some(({ date }) => date.slice(0, year.length) > year) ? year : null;
  return { marksAsOf: hidden(asOf), leftMarksAsOf: left && hidden(leftAsOf) };
}

/** The marks over the colours left of the divider. */
function leftMarksFrom(memory: SceneMemory, input: SceneInput): LeftMarks | null {
  if (input.left === null) return null;
  const { dataset, events, overlays, actors, leftAsOf } = input;
  const { symbolRadius_px, pin } = mapMeasures(input.size);
  const marks = memory.leftMarks({ villages: dataset.villages, events, overlays, asOf: leftAsOf });
  const shown = overlays.includes('interventions')
    ? memory.leftBegun(input.interventions, leftAsOf)
    : NO_INTERVENTIONS;
  return { marks, pins: memory.leftPins(shown, actors, marks, symbolRadius_px / pin + 1) };
}

function compose(memory: SceneMemory, input: SceneInput): Scene {
  const { dataset, answer, overlays, events, language, t } = input;
  const { villages, manifest } = dataset;
  const { symbolRadius_px, villageLabel_px, pin } = mapMeasures(input.size);
  const chosen = memory.chosen(input.geometry, villages, input.selectedRow);
  const choropleth = paintFrom(memory.paint, answer, input);
  const { left, proportionalSymbols } = input;
  const begun = left ? memory.begun(input.interventions, input.asOf) : input.interventions;
  const interventions = overlays.includes('interventions') ? begun : null;
  const watermark = isSample({ manifest, answer, left, proportionalSymbols });
  const found = memory.marks({ villages, events, overlays, asOf: input.asOf });
  const marks = found.length > 0 ? found : NO_MARKS;
  const leftMarks = leftMarksFrom(memory, input);
  const gathers = areMany(marks) || areMany(leftMarks?.marks ?? NO_MARKS);
  return {
    style: styleFrom(memory, input, { choropleth, interventions, marks, chosen, gathers }),
    choropleth,
    swipe: input.left && paintFrom(memory.leftPaint, input.left, input),
    leftMarks,
    programme: {
      marks,
      radius_px: symbolRadius_px,
      chosen,
      letter_px: villageLabel_px * SELECTED_NAME_SHARE,
      gathers,
      language,
    },
    images: memory.images(symbolRadius_px),
    deck: {
      pins:
        interventions === null
          ? NO_PINS
          : memory.pins(interventions, input.actors, marks, symbolRadius_px / pin + 1),
      pinScale: pin,
    },
    theme: mapTheme(input.theme),
    notes: mapNotes({
      manifest,
      answer,
      left,
      proportionalSymbols,
      interventions,
      hexagons: input.hexagons !== null,
      gathers,
      language,
      t,
      ...hiddenEvents(input),
    }),
    watermark,
  };
}

/**
 * Creates a builder of scenes for one pack. Each scene is a pure function of its input; the builder only
 * memoises unchanged parts, so that the map host can recognise them by identity.
 */
export function sceneBuilder(): (input: SceneInput) => Scene {
  const memory = sceneMemory();
  return (input) => compose(memory, input);
}

/** A single scene without memoisation. */
export function scene(input: SceneInput): Scene {
  return sceneBuilder()(input);
}
